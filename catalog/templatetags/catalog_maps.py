"""Places of a page in a list and on a map, both with the same numbers; they cost no query."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from django import template

from catalog.maps.pictures import Map, map_of
from catalog.maps.places import Place
from catalog.models import FilmingLocation, Location

register = template.Library()


class Filmed(NamedTuple):
    """A location of a page, with what it was used for and its number on the page."""

    number: int | None
    location: Location
    uses: Sequence[FilmingLocation]

    @property
    def meanings(self) -> list[str]:
        """What it stands for, each once."""
        return list(dict.fromkeys(use.stands_for for use in self.uses if use.stands_for))

    @property
    def shot_without_meaning(self) -> list[str]:
        """What was shot there, where nobody says what the place stands for."""
        return list(dict.fromkeys(use.shot for use in self.uses if use.shot and not use.stands_for))

    @property
    def place(self) -> Place:
        location = self.location
        has_point = location.latitude is not None and location.longitude is not None
        return Place(
            number=self.number,
            name=location.name,
            stands_for=", ".join(self.meanings),
            precision=location.precision,
            country=location.country.code if location.country else "",
            point=(float(location.longitude), float(location.latitude)) if has_point else None,
        )


@register.simple_tag
def filmed_locations(locations: Iterable[Location], first: int = 1) -> list[Filmed]:
    """The locations of a list, which have their ``uses``; one alone goes without a number."""
    return numbered([(location, location.uses) for location in locations], first)


@register.simple_tag
def filmed_for_work(uses: Iterable[FilmingLocation]) -> list[Filmed]:
    """The locations of a work, each once; its uses have to be in the order of their locations."""
    by_location = groupby(uses, key=lambda use: use.location)
    return numbered([(location, list(group)) for location, group in by_location], 1)


def numbered(
    found: Sequence[tuple[Location, Sequence[FilmingLocation]]], first: int
) -> list[Filmed]:
    is_one_of_many = len(found) > 1 or first > 1
    return [
        Filmed(number if is_one_of_many else None, location, uses)
        for number, (location, uses) in enumerate(found, first)
    ]


@register.simple_tag
def filmed_alone(location: Location, uses: Iterable[FilmingLocation]) -> list[Filmed]:
    """The one location of a page of its own."""
    return [Filmed(None, location, list(uses))]


@register.simple_tag
def map_of_places(filmed: Iterable[Filmed]) -> Map | None:
    return map_of(each.place for each in filmed)
