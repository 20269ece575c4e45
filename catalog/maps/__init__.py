"""The map of filming locations: outlines of countries, and what is drawn upon them.

For a page:

``places``     the places of a page, and what a label may say of them
``countries``  which countries have an outline, and how a page looks at them
``frames``     which part of the world is shown
``sheets``     that part on paper, with its lines of latitude and longitude
``marks``      how a place is marked: no closer than it is known
``shades``     the outlines of the countries that a page shades
``labels``     room for names
``pictures``   all of it together, for a template to draw

Once, by ``manage.py draw_outlines``:

``atlas``      the outlines of world-atlas, with fewer points
``outlines``   these as countries by their codes
``drawing``    the file that all pages share, and the frames of ``countries``
"""
