"""Releases laid out in time, as numbers that a template draws.

``axis``     the time that a drawing covers, and its ticks
``entries``  a release as something to draw: the days it can mean, and the words beside it
``lanes``    the wide drawing: a lane for each service and country, time to the right
``tall``     the narrow drawing: time downward, words beside it
``chart``    both, for a list of releases
"""
