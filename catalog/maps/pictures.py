"""A map of places, computed; a template draws it."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import hypot, log
from typing import NamedTuple

from catalog.maps.atlas import FULL_TURN, Box
from catalog.maps.countries import UNITS
from catalog.maps.frames import (
    Frame,
    Shape,
    common_box,
    frame_around,
    is_spot,
    proportion_of,
)
from catalog.maps.labels import Label, Wanted, placed
from catalog.maps.marks import (
    REACH,
    Circle,
    Mark,
    box_of_mark,
    circle_of,
    is_in_circle,
    mark_of,
    percent,
    radius_of,
    size_of,
)
from catalog.maps.places import Place, ways_to_say
from catalog.maps.shades import Shade, shade_of
from catalog.maps.sheets import GridLine, Sheet, boxes_of_figures, meridians_of, parallels_of
from catalog.models import Precision

# For a phone, and for more room: wide, plain and tall, of which a single spot gets the plain one.
# The lines of labels are at most so long, in em.
NARROW = (Shape("3-2", 22, 14.67, 3, 2.5), Shape("1-1", 22, 22, 3, 3), Shape("4-5", 22, 27.5, 3, 4))
WIDE = (Shape("2-1", 44, 22, 7, 3), Shape("4-3", 44, 33, 6, 3), Shape("1-1", 44, 44, 5, 3))
LONGEST_NARROW, LONGEST_WIDE = 9.5, 15
# Marks nearer to each other than this have one label, in em.
TOGETHER = 0.9
# A country smaller than this on paper is named beside it, in em.
SMALL = 6
# Labels keep away from the edge.
EDGE = 0.3
# The picture of outlines reaches this far: some countries run on beyond 180°.
WORLD_WEST, WORLD_EAST = -190, 192


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
    countries: list[Shade]
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

    @property
    def is_guessed(self) -> bool:
        """Whether it has circles around where a place may lie."""
        return any(kind in REACH for kind in self.kinds)


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
        countries=[
            shade_of(code)
            for code in sorted({place.country for place in places if not place.is_spot})
        ],
        circles=sorted({circle_of(place, sheet) for place in places if is_in_circle(place, sheet)}),
        marks=sorted({mark_of(place, sheet) for place in spots if place.kind not in REACH}),
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


def view_box_of(frame: Frame) -> str:
    corner_and_size = (frame.west, -frame.north, frame.width, frame.height)
    # With commas it may stand in an address as well.
    return ",".join(f"{degrees * UNITS:.2f}" for degrees in corner_and_size)


def worlds_in(frame: Frame) -> list[int]:
    turns = (-FULL_TURN, 0, FULL_TURN)
    return [
        turn * UNITS
        for turn in turns
        if WORLD_WEST + turn < frame.east and frame.west < WORLD_EAST + turn
    ]


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
