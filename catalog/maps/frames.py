"""Which part of the world a map shows.

The projection is the equirectangular one with its standard parallel in the middle of what is
shown: directions along both axes and sizes near the middle are true, places keep their coordinates
as straight lines to read off, and one file of outlines serves every frame. (Mercator would need
the outlines projected, and shows Morocco smaller than France.)
"""

from collections.abc import Iterable
from math import ceil, cos, floor, radians
from typing import NamedTuple

from catalog.maps.atlas import FULL_TURN, Box, Point

# Nothing is drawn nearer than this many degrees of latitude across the shorter side: the outlines
# tell no more, and one town alone tells nobody where it is.
LEAST_SPAN = 9
# Degrees of longitude are not drawn narrower than at this latitude.
FURTHEST_PARALLEL = 80
# Between lines of latitude and longitude, in degrees; how far apart at least, in em, and how many
# meridians at most.
STEPS = (1, 2, 5, 10, 15, 20, 30, 45, 60)
LEAST_APART = 5.5
MOST_LINES = 6


class Shape(NamedTuple):
    """The size of a drawing in em of its letters, and the room that its edges keep for names."""

    name: str
    width: float
    height: float
    room_beside: float
    room_above: float


class Frame(NamedTuple):
    """A part of the world in degrees; ``east`` is beyond 180 where it crosses the date line."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        return self.east - self.west

    @property
    def height(self) -> float:
        return self.north - self.south

    def share_of(self, point: Point) -> Point:
        """How far the point lies from the west and from the north, each from 0 to 1."""
        eastward = (point[0] - self.west) % FULL_TURN
        # What lies a little outside, to the west, is not almost a full turn to the east.
        if eastward > (self.width + FULL_TURN) / 2:
            eastward -= FULL_TURN
        return eastward / self.width, (self.north - point[1]) / self.height


def common_box(boxes: Iterable[Box]) -> Box:
    """The smallest box around all, across the date line where that is the shorter way."""
    ordered = sorted(boxes, key=lambda box: box[0] % FULL_TURN)
    wests = [box[0] % FULL_TURN for box in ordered]
    # How far to the east what began before reaches; the last ones may reach around the globe.
    reach = max(west + box[2] - box[0] for west, box in zip(wests, ordered, strict=True))
    reach -= FULL_TURN
    widest, start = -FULL_TURN, 0.0
    for west, box in zip(wests, ordered, strict=True):
        if west - reach > widest:
            widest, start = west - reach, west
        reach = max(reach, west + box[2] - box[0])
    width = min(FULL_TURN - widest, FULL_TURN)
    west = start - FULL_TURN if start >= FULL_TURN / 2 else start
    return west, min(box[1] for box in ordered), west + width, max(box[3] for box in ordered)


def narrowing_at(latitude: float) -> float:
    """How long a degree of longitude is, of one of latitude."""
    return cos(radians(min(abs(latitude), FURTHEST_PARALLEL)))


def is_spot(box: Box) -> bool:
    west, south, east, north = box
    return max((east - west) * narrowing_at((south + north) / 2), north - south) < LEAST_SPAN / 2


def proportion_of(box: Box) -> float:
    """Width by height as it will be drawn."""
    west, south, east, north = box
    width = (east - west) * narrowing_at((south + north) / 2)
    return max(width, LEAST_SPAN) / max(north - south, LEAST_SPAN)


def frame_around(box: Box, shape: Shape) -> Frame:
    """The frame of this shape that shows the box in its middle, as near as it may be."""
    west, south, east, north = box
    latitude, narrowing = (south + north) / 2, narrowing_at((south + north) / 2)
    # Em by degree of latitude.
    scale = min(
        (shape.width - 2 * shape.room_beside) / max((east - west) * narrowing, 1e-9),
        (shape.height - 2 * shape.room_above) / max(north - south, 1e-9),
        min(shape.width, shape.height) / LEAST_SPAN,
    )
    # No part of the world is shown twice.
    scale = max(scale, shape.width / (FULL_TURN * narrowing))
    width, height = shape.width / scale / narrowing, shape.height / scale
    bottom = min(max(latitude - height / 2, -90), 90 - height) if height < 180 else -height / 2
    left = (west + east - width) / 2
    return Frame(left, bottom, left + width, bottom + height)


def lines_across(frame: Frame, shape: Shape) -> tuple[list[int], list[int]]:
    """Round latitudes and longitudes within the frame, these beyond 180 as in the frame."""
    least = frame.width / min(shape.width / LEAST_APART, MOST_LINES)
    step = next((step for step in STEPS if step >= least), 90)
    parallels = multiples(step, max(frame.south, -90), min(frame.north, 90))
    return parallels, multiples(step, frame.west, frame.east)


def multiples(step: int, start: float, end: float) -> list[int]:
    """Those between start and end."""
    return [number * step for number in range(floor(start / step) + 1, ceil(end / step))]
