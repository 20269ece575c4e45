"""Outlines of countries out of a TopoJSON file, with fewer points.

TopoJSON keeps each border once, as an arc that both neighbours refer to. Arcs are thinned before
they are joined to rings, so that neighbours still touch.

The format: https://github.com/topojson/topojson-specification
"""

from collections.abc import Iterable, Iterator
from math import cos, radians

# Longitude and latitude in degrees. What belongs together is not cut at the date line: a ring that
# crosses it runs past 180°.
Point = tuple[float, float]
Ring = list[Point]
# West, south, east, north.
Box = tuple[float, float, float, float]

FULL_TURN = 360


def arcs_of(topology: dict, least_area: float) -> list[Ring]:
    """The arcs in degrees, without the corners smaller than so many square degrees."""
    (scale_x, scale_y), (left, bottom) = (topology["transform"][k] for k in ("scale", "translate"))
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(thinned(arc, least_area))
    return arcs


def thinned(line: Ring, least_area: float) -> Ring:
    """Leave out points, the least telling first, that stand for less than so many square degrees.

    The method of Visvalingam and Whyatt (1993): a point counts for the triangle that it makes
    with its neighbours. The ends stay, and of a closed line a triangle.
    """
    kept = list(line)
    fewest = 4 if line[0] == line[-1] else 2
    areas = [_corner(kept, place) for place in range(1, len(kept) - 1)]
    while len(kept) > fewest and min(areas) < least_area:
        least = areas.index(min(areas))
        del kept[least + 1], areas[least]
        for place in (least - 1, least):
            if 0 <= place < len(areas):
                areas[place] = _corner(kept, place + 1)
    return kept


def _corner(line: Ring, place: int) -> float:
    return area_of([*line[place - 1 : place + 2], line[place - 1]])


def area_of(ring: Ring) -> float:
    """In square degrees of the equator: those of longitude narrow towards the poles."""
    steps = zip(ring, ring[1:], strict=False)
    flat = sum(ax * by - bx * ay for (ax, ay), (bx, by) in steps) / 2
    return abs(flat) * cos(radians(sum(y for _, y in ring) / len(ring)))


def rings_of(geometry: dict, arcs: list[Ring]) -> Iterator[Ring]:
    """The rings around land, and around what lies within it but does not belong to it."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for numbers in (ring for polygon in polygons for ring in polygon):
        joined: Ring = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            # It begins where the last one ended.
            joined += arc[1:] if joined else arc
        yield unwrapped(joined)


def unwrapped(ring: Ring) -> Ring:
    """From 179° to -179° is a step of 2° to the east: the ring goes on at 181°."""
    turns = 0
    whole = ring[:1]
    for (before, _), (x, y) in zip(ring, ring[1:], strict=False):
        turns += (x - before < -FULL_TURN / 2) - (x - before > FULL_TURN / 2)
        whole.append((x + turns * FULL_TURN, y))
    return whole


def goes_round_pole(ring: Ring) -> bool:
    return abs(ring[-1][0] - ring[0][0]) > FULL_TURN / 2


def nearest_turn(ring: Ring, longitude: float) -> Ring:
    """The same ring, full turns away, where it lies nearest to the longitude."""
    turns = round((longitude - middle_of(ring)[0]) / FULL_TURN)
    return [(x + turns * FULL_TURN, y) for x, y in ring]


def middle_of(ring: Ring) -> Point:
    west, south, east, north = box_of([ring])
    return (west + east) / 2, (south + north) / 2


def box_of(rings: Iterable[Ring]) -> Box:
    points = [point for ring in rings for point in ring]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
