"""How places are marked on paper: no closer than they are known."""

from typing import NamedTuple

from catalog.maps.atlas import Box
from catalog.maps.countries import UNITS
from catalog.maps.frames import narrowing_at
from catalog.maps.places import Place
from catalog.maps.sheets import Sheet
from catalog.models import Precision

# In em, of the marks of a spot and a town.
RADIUS = {Precision.EXACT: 0.6, Precision.LOCALITY: 0.4}
# In km: how far around its coordinates a place known so closely may lie. No source says how far
# “near” is. A circle is never too small to be seen as one, in em.
REACH = {Precision.NEAR: 25, Precision.REGION: 60}
LEAST_REACH = 0.8
KM_PER_DEGREE = 111.2
# Of a wide circle a label covers the rim rather than go without.
WIDEST_TAKEN = 1.2
# From the point of a pin to its sides and its top, in em.
PIN_SIDE, PIN_TOP = 0.4, 1.2
# A country smaller than this gets a circle, in em.
TINY = 0.6


class Mark(NamedTuple):
    """A spot or a town; in percent of the picture."""

    kind: str
    x: float
    y: float


class Circle(NamedTuple):
    """Around where a place may lie; in the units of the outlines, wider the further north."""

    kind: str
    x: float
    y: float
    radius_x: float
    radius_y: float


def percent(length: float, whole: float) -> float:
    return round(length / whole * 100, 2)


def is_in_circle(place: Place, sheet: Sheet) -> bool:
    return place.kind in REACH or (not place.is_spot and size_of(place, sheet) < TINY)


def size_of(place: Place, sheet: Sheet) -> float:
    """Of a country on paper, the longer side, in em."""
    west, south, east, north = place.box
    return max((east - west) * sheet.em_per_meridian, (north - south) * sheet.em_per_degree)


def radius_of(place: Place, sheet: Sheet) -> float:
    """Of its mark, in em."""
    if place.kind in RADIUS:
        return RADIUS[place.kind]
    if place.kind in REACH:
        return max(REACH[place.kind] / KM_PER_DEGREE * sheet.em_per_degree, LEAST_REACH)
    return max(size_of(place, sheet) / 2, LEAST_REACH)


def mark_of(place: Place, sheet: Sheet) -> Mark:
    x, y = sheet.at(place.point)
    return Mark(place.kind, percent(x, sheet.shape.width), percent(y, sheet.shape.height))


def circle_of(place: Place, sheet: Sheet) -> Circle:
    eastward, southward = sheet.frame.share_of(place.middle)
    radius = radius_of(place, sheet)
    degrees = radius / sheet.em_per_degree
    # As many kilometres each way; where it is drawn larger than that, it is round on paper.
    is_true = radius > LEAST_REACH
    aside = degrees / narrowing_at(place.middle[1]) if is_true else radius / sheet.em_per_meridian
    in_units = (
        sheet.frame.west + eastward * sheet.frame.width,
        southward * sheet.frame.height - sheet.frame.north,
        aside,
        degrees,
    )
    return Circle(place.kind, *(round(degrees * UNITS, 2) for degrees in in_units))


def box_of_mark(place: Place, sheet: Sheet) -> Box:
    x, y = sheet.at(place.middle)
    if place.kind == Precision.EXACT:
        return x - PIN_SIDE, y - PIN_TOP, x + PIN_SIDE, y
    radius = min(radius_of(place, sheet), WIDEST_TAKEN)
    return x - radius, y - radius, x + radius, y + radius
