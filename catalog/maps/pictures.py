"""A map of places, computed; a template draws it."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import hypot, log
from typing import NamedTuple

from catalog.maps.atlas import FULL_TURN, Box
from catalog.maps.frames import (
    Frame,
    Shape,
    common_box,
    frame_around,
    is_spot,
    narrowing_at,
    proportion_of,
)
from catalog.maps.labels import Label, Wanted, placed
from catalog.maps.outlines import UNITS
from catalog.maps.places import Place, ways_to_say
from catalog.maps.sheets import GridLine, Sheet, boxes_of_figures, meridians_of, parallels_of
from catalog.models import Precision

# For a phone, and for more room: wide, plain and tall, of which a single spot gets the plain one.
# The lines of labels are at most so long, in em.
NARROW = (Shape("3-2", 22, 14.67, 3, 2.5), Shape("1-1", 22, 22, 3, 3), Shape("4-5", 22, 27.5, 3, 4))
WIDE = (Shape("2-1", 44, 22, 7, 3), Shape("4-3", 44, 33, 6, 3), Shape("1-1", 44, 44, 5, 3))
LONGEST_NARROW, LONGEST_WIDE = 9.5, 15
# In em, of the marks of a spot and a town.
RADIUS = {Precision.EXACT: 0.6, Precision.LOCALITY: 0.4}
# In km: how far around its coordinates a place known so closely may lie. No source says how far
# “near” is. A circle is never too small to be seen as one, in em.
REACH = {Precision.NEAR: 25, Precision.REGION: 60}
LEAST_REACH = 0.8
KM_PER_DEGREE = 111.2
# Marks nearer to each other than this have one label, in em.
TOGETHER = 0.9
# Of a wide circle a label covers the rim rather than go without.
WIDEST_TAKEN = 1.2
# From the point of a pin to its sides and its top, in em.
PIN_SIDE, PIN_TOP = 0.4, 1.2
# A country smaller than this on paper is named beside it, and a tiny one gets a circle, in em.
SMALL, TINY = 6, 0.6
# Labels keep away from the edge.
EDGE = 0.3
# The picture of outlines reaches this far: some countries run on beyond 180°.
WORLD_WEST, WORLD_EAST = -190, 192


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


class Words(NamedTuple):
    """A label at a point in percent of the picture."""

    x: float
    y: float
    label: Label


class Picture(NamedTuple):
    shape: str
    view_box: str
    # From where the whole world is drawn: twice, where the frame crosses the date line.
    worlds: list[int]
    countries: list[str]
    circles: list[Circle]
    marks: list[Mark]
    # With their place in percent.
    parallels: list[tuple[float, GridLine]]
    meridians: list[tuple[float, GridLine]]
    words: list[Words]


class Map(NamedTuple):
    narrow: Picture
    wide: Picture
    # What its legend explains, the closest first.
    kinds: list[str]
    left_out: int


def map_of(places: Iterable[Place]) -> Map | None:
    """A map of those places that can be shown on one; nothing where there is none."""
    places = list(places)
    drawn = [place for place in places if place.is_drawn]
    if not drawn:
        return None
    return Map(
        narrow=picture_of(drawn, NARROW, LONGEST_NARROW),
        wide=picture_of(drawn, WIDE, LONGEST_WIDE),
        kinds=[kind for kind in Precision if kind in {place.kind for place in drawn}],
        left_out=len(places) - len(drawn),
    )


def picture_of(places: Sequence[Place], shapes: Sequence[Shape], longest: float) -> Picture:
    sheet = sheet_for(places, shapes)
    spots = [place for place in places if place.is_spot]
    parallels, meridians = parallels_of(sheet), meridians_of(sheet)
    figures = boxes_of_figures(parallels, meridians, sheet)
    return Picture(
        shape=sheet.shape.name,
        view_box=view_box_of(sheet.frame),
        worlds=worlds_in(sheet.frame),
        countries=sorted({place.country for place in places if not place.is_spot}),
        circles=sorted({circle_of(place, sheet) for place in places if is_in_circle(place, sheet)}),
        marks=sorted({mark_of(place, sheet) for place in spots if place.kind in RADIUS}),
        parallels=[(percent(line.at, sheet.shape.height), line) for line in parallels],
        meridians=[(percent(line.at, sheet.shape.width), line) for line in meridians],
        words=words_of(places, sheet, longest, figures),
    )


def sheet_for(places: Sequence[Place], shapes: Sequence[Shape]) -> Sheet:
    """The frame around all of them, on the paper whose shape is the most alike."""
    box = common_box(place.box for place in places)
    wanted = log(proportion_of(box))
    shape = min(shapes, key=lambda shape: abs(log(shape.width / shape.height) - wanted))
    if is_spot(box):
        shape = shapes[1]
    return Sheet(frame_around(box, shape), shape)


def percent(length: float, whole: float) -> float:
    return round(length / whole * 100, 2)


def view_box_of(frame: Frame) -> str:
    corner_and_size = (frame.west, -frame.north, frame.width, frame.height)
    return " ".join(f"{degrees * UNITS:.2f}" for degrees in corner_and_size)


def worlds_in(frame: Frame) -> list[int]:
    turns = (-FULL_TURN, 0, FULL_TURN)
    return [
        turn * UNITS
        for turn in turns
        if WORLD_WEST + turn < frame.east and frame.west < WORLD_EAST + turn
    ]


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


def words_of(
    places: Sequence[Place], sheet: Sheet, longest: float, figures: Iterable[Box]
) -> list[Words]:
    """The labels: first of marks, which have less choice where they may stand."""
    spots = [place for place in places if place.is_spot]
    wanted = [*wanted_for_marks(spots, sheet, longest)]
    wanted += wanted_for_countries([place for place in places if not place.is_spot], sheet, longest)
    marked = [place for place in places if place.is_spot or size_of(place, sheet) < SMALL]
    taken = [*figures, *(box_of_mark(place, sheet) for place in marked)]
    left, top, right, bottom = sheet.paper
    paper = (left + EDGE, top + EDGE, right - EDGE, bottom - EDGE)
    return [
        Words(percent(label.at[0], right), percent(label.at[1], bottom), label)
        for label in placed(wanted, taken, paper)
    ]


def box_of_mark(place: Place, sheet: Sheet) -> Box:
    x, y = sheet.at(place.middle)
    if place.kind == Precision.EXACT:
        return x - PIN_SIDE, y - PIN_TOP, x + PIN_SIDE, y
    radius = min(radius_of(place, sheet), WIDEST_TAKEN)
    return x - radius, y - radius, x + radius, y + radius


def wanted_for_marks(spots: Sequence[Place], sheet: Sheet, longest: float) -> Iterable[Wanted]:
    for group in near_each_other(spots, sheet):
        radius = max(radius_of(place, sheet) for place in group)
        yield Wanted(sheet.at(group[0].point), ways_to_say(group, longest), radius)


def wanted_for_countries(places: Sequence[Place], sheet: Sheet, longest: float) -> Iterable[Wanted]:
    for _code, group in groupby(sorted(places, key=country_of), key=country_of):
        group = list(group)
        is_small = size_of(group[0], sheet) < SMALL
        radius = radius_of(group[0], sheet) if is_small else None
        yield Wanted(sheet.at(group[0].middle), ways_to_say(group, longest), radius)


def country_of(place: Place) -> str:
    return place.country


def near_each_other(spots: Sequence[Place], sheet: Sheet) -> list[list[Place]]:
    """Those in one group share a label."""
    groups: list[list[Place]] = []
    for place in spots:
        at = sheet.at(place.point)
        for group in groups:
            first = sheet.at(group[0].point)
            if hypot(at[0] - first[0], at[1] - first[1]) < TOGETHER:
                group.append(place)
                break
        else:
            groups.append([place])
    return groups
