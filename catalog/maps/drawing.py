"""Writes the outlines of countries as an SVG picture, and their frames as JSON.

The picture is one file for all pages: each shows its part of it as an image, by a view box.
"""

import json
from collections.abc import Iterator
from itertools import pairwise
from math import cos, radians

from catalog.maps.atlas import FULL_TURN, Point, Ring, box_of, goes_round_pole, nearest_turn
from catalog.maps.countries import UNITS
from catalog.maps.outlines import Outline

SOUTH_POLE = -90
# Where lines through a country are drawn in search of its widest part.
LINES = 24

# Lines keep theirs however near a page draws the land.
WIDTH = 'vector-effect="non-scaling-stroke"'

# An image takes no colours from its page. These tints let the paper through, and so they suit it
# by day, by night, and in print; each lies evenly over all lands, as borders are drawn twice.
LAND, LAND_OPACITY = "#98876f", 0.165
LINE, LINE_OPACITY = "#877f72", 0.6

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="{west} {north} {width} {height}">
<!-- Natural Earth, public domain; see LICENCE.txt. -->
<defs>
<g id="world" stroke-linejoin="round">
{paths}
</g>
<g id="worlds">
<use href="#world"/><use href="#world" x="-{width}"/><use href="#world" x="{width}"/>
</g>
</defs>
<use href="#worlds" fill="{land}" opacity="{land_opacity}"/>
<use href="#worlds" fill="none" stroke="{line}" stroke-width=".75" opacity="{line_opacity}"/>
</svg>
"""


def picture_of(outlines: list[Outline]) -> str:
    """Land and its lines, with the world once more on either side for maps across the date line.

    Each country has its code as its name: ``id="FR"``.
    """
    frame = {
        "west": -FULL_TURN // 2 * UNITS,
        "north": SOUTH_POLE * UNITS,
        "width": FULL_TURN * UNITS,
        "height": FULL_TURN // 2 * UNITS,
    }
    tints = {
        "land": LAND,
        "land_opacity": LAND_OPACITY,
        "line": LINE,
        "line_opacity": LINE_OPACITY,
    }
    return PICTURE.format(paths="\n".join(map(path_of, outlines)), **frame, **tints)


def path_of(outline: Outline) -> str:
    name = f' id="{outline.code}"' if outline.code else ""
    coasts = [ring for ring in outline.rings if goes_round_pole(ring)]
    closed = "".join(drawn(ring) for ring in outline.rings if ring not in coasts)
    if not coasts:
        return f'<path{name} d="{closed}" {WIDTH}/>'
    # Land around a pole is drawn in sectors, whose edges are no coast.
    land = "".join(drawn(sector) for ring in coasts for sector in sectors_to_pole(ring))
    coast = "".join(drawn(ring, closed=False) for ring in coasts)
    return (
        f'<g{name}><path d="{land}" stroke="none"/><path d="{coast}" fill="none" {WIDTH}/>'
        f'<path d="{closed}" {WIDTH}/></g>'
    )


def drawn(ring: Ring, *, closed: bool = True) -> str:
    """The ring as path data in whole units, by steps; the smallest is drawn as a unit square."""
    points = [(round(x * UNITS), round(-y * UNITS)) for x, y in ring]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points)]
    steps = [step for step in steps if step != (0, 0)]
    if closed:
        # The last step is that of closing it.
        steps = steps[:-1] if len(steps) > 2 else [(1, 0), (0, 1), (-1, 0)]
    numbers = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{numbers}{'z' * closed}"


def sectors_to_pole(ring: Ring) -> Iterator[Ring]:
    """A coast around the pole as areas of which none is wider than half the globe."""
    coast = ring if ring[0][0] < ring[-1][0] else ring[::-1]
    eastward = [x - coast[0][0] for x, _ in coast]
    cuts = [
        min(range(len(coast)), key=lambda place: abs(eastward[place] - third))
        for third in (0, FULL_TURN / 3, FULL_TURN * 2 / 3, FULL_TURN)
    ]
    for start, end in pairwise(cuts):
        shore = coast[start : end + 1]
        poles = [(shore[-1][0], SOUTH_POLE), (shore[0][0], SOUTH_POLE)]
        yield nearest_turn([*shore, *poles, shore[0]], 0)


def frames_of(outlines: list[Outline]) -> str:
    """For each code west, south, east, north, and where the country is named, in degrees."""
    frames = {
        outline.code: [round(degrees, 2) for degrees in (*outline.box, *heart_of(outline.main))]
        for outline in outlines
        if outline.code
    }
    lines = (f"{json.dumps(code)}: {json.dumps(frame)}" for code, frame in frames.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def heart_of(ring: Ring) -> Point:
    """The middle of the widest part, away from the northern and southern end."""
    _, south, _, north = box_of([ring])
    widest = (0.0, ring[0])
    for line in range(LINES // 4, LINES * 3 // 4 + 1):
        latitude = south + (north - south) * line / LINES
        shores = crossings(ring, latitude)
        for west, east in zip(shores[::2], shores[1::2], strict=False):
            width = (east - west) * cos(radians(latitude))
            widest = max(widest, (width, ((west + east) / 2, latitude)))
    return widest[1]


def crossings(ring: Ring, latitude: float) -> list[float]:
    """The longitudes, from the west, at which a ring crosses a parallel."""
    return sorted(
        ax + (latitude - ay) / (by - ay) * (bx - ax)
        for (ax, ay), (bx, by) in pairwise(ring)
        if (ay > latitude) != (by > latitude)
    )
