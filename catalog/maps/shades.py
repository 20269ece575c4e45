"""The outlines of the countries that a page shades, out of the picture of all of them."""

from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree

from django.contrib.staticfiles import finders

PICTURE = "catalog/map/outlines.svg"
SVG = "{http://www.w3.org/2000/svg}"


class Part(NamedTuple):
    """A path in the units of the outlines."""

    path: str
    # Around a pole the coast is drawn apart from the land, whose edges are none.
    is_coast: bool
    has_line: bool


Shade = list[Part]


def shade_of(code: str) -> Shade:
    return read_shades()[code]


@cache
def read_shades() -> dict[str, Shade]:
    """By the codes of the countries; the picture is read once."""
    countries = ElementTree.parse(finders.find(PICTURE)).iterfind(f".//{SVG}g[@id='world']/*[@id]")
    return {
        country.get("id"): [part_of(path) for path in country.iter(f"{SVG}path")]
        for country in countries
    }


def part_of(path: ElementTree.Element) -> Part:
    return Part(path.get("d"), path.get("fill") == "none", path.get("stroke") != "none")
