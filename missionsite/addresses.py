"""Addresses as the whole web knows them, whatever host and scheme a request came with."""

from django.conf import settings


def absolute(path: str) -> str:
    """``/locations/la-rochelle/`` → ``https://missions.example/locations/la-rochelle/``"""
    return settings.SITE_URL + path


def in_format(page: str, ending: str) -> str:
    """The address of a page's facts in another format: ``/shows/missions/`` → ``….json``."""
    return f"{page.removesuffix('/')}.{ending}"
