"""The places of a page as a map needs them, and what is said beside their marks."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from django.utils.translation import ngettext

from catalog.lettering import ELLIPSIS, lines_of, width_of
from catalog.maps.atlas import Box, Point
from catalog.maps.countries import COUNTRY_FRAMES
from catalog.maps.labels import Line
from catalog.models import Precision

SIGN_OF_MEANING = "↔"
# A label names so many places, in so many lines each; of more it has the numbers.
MOST_NAMED = 3
MOST_LINES_EACH = 2
# Lines shorter by this share, and one more of them, find room between others.
NARROWER = 0.6
# Signs in a row of numbers.
LONGEST_ROW = 12


class Place(NamedTuple):
    """A place of a list; without a number where it is alone."""

    number: int | None
    name: str
    stands_for: str
    precision: str
    # ISO 3166-1; empty where it is not known.
    country: str
    # Longitude and latitude.
    point: Point | None

    @property
    def is_spot(self) -> bool:
        """Whether it has a mark of its own; otherwise its country is shaded."""
        return self.point is not None and self.precision != Precision.COUNTRY

    @property
    def is_drawn(self) -> bool:
        return self.is_spot or self.country in COUNTRY_FRAMES

    @property
    def kind(self) -> str:
        return self.precision if self.is_spot else Precision.COUNTRY

    @property
    def middle(self) -> Point:
        """Where it is named."""
        return self.point if self.is_spot else COUNTRY_FRAMES[self.country].heart

    @property
    def box(self) -> Box:
        return (*self.point, *self.point) if self.is_spot else COUNTRY_FRAMES[self.country].box


def ways_to_say(places: Sequence[Place], longest: float) -> list[list[Line]]:
    """What one label may say of these, from the most to the least; a line is so many em long."""
    ways = []
    if len(places) == 1:
        ways += [
            name_and_meaning(places[0], longest),
            name_of(places[0], longest),
            name_of(places[0], longest * NARROWER, MOST_LINES_EACH + 1),
        ]
    elif len(places) <= MOST_NAMED:
        ways.append([line for place in places for line in name_of(place, longest, most=1)])
    if places[0].number is not None:
        numbers = row_of_numbers(place.number for place in places)
        ways.append([Line("", lead=numbers if len(numbers) <= LONGEST_ROW else count_of(places))])
    elif len(places) > MOST_NAMED:
        ways.append([Line("", lead=count_of(places))])
    return ways


def name_and_meaning(place: Place, longest: float) -> list[Line]:
    meaning = balanced(place.stands_for, longest, MOST_LINES_EACH)
    signs = [SIGN_OF_MEANING, *[""] * MOST_LINES_EACH]
    return [
        *name_of(place, longest),
        *(Line(text, sign, is_meaning=True) for text, sign in zip(meaning, signs, strict=False)),
    ]


def name_of(place: Place, longest: float, most: int = MOST_LINES_EACH) -> list[Line]:
    number = "" if place.number is None else str(place.number)
    first, *rest = balanced(place.name, longest, most) or [""]
    return [Line(first, number), *map(Line, rest)]


def balanced(text: str, longest: float, most: int) -> list[str]:
    """Text in as few lines as it needs, these as even as may be: they fit into narrower gaps."""
    lines = lines_of(text, longest, most)
    if len(lines) < 2 or lines[-1].endswith(ELLIPSIS):
        return lines
    for width in range(int(longest), int(max(map(width_of, text.split()))), -1):
        narrower = lines_of(text, width, most + 1)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def row_of_numbers(numbers: Iterable[int]) -> str:
    """``[1, 2, 3, 5]`` → ``1–3, 5``"""
    # Numbers in a row are as far from their places as the first one is.
    rows = groupby(enumerate(sorted(numbers)), key=lambda each: each[1] - each[0])
    found = [[number for _, number in row] for _, row in rows]
    return ", ".join(str(row[0]) if len(row) == 1 else f"{row[0]}–{row[-1]}" for row in found)


def count_of(places: Sequence[Place]) -> str:
    number = len(places)
    return ngettext("%(number)s place", "%(number)s places", number) % {"number": number}
