"""What the public lists can be asked for.

The lists, by subject: ``works``, ``people``, ``places``, ``releases``, ``sources``.

Kinds of filters:

``by_choice``  by one of the values that public records have
``about``      by the show or the series that something is about
``asked``      by one of thousands, which a link asks for
``text``       by words
``ordering``   the order of the list

What they share:

``lists``      a list with its filters; those asked of one and the same linked record
``choices``    the values that public records have, with words for them
``stepping``   the different values of a column, without reading all of it
``counting``   how many records each choice would give
``offering``   the form, with these numbers and without what gives nothing
``ways``       chips, orders, and the addresses of the same list otherwise
"""
