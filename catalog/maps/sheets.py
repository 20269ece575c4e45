"""A frame on paper: where points of the world lie, and the lines of latitude and longitude."""

from decimal import Decimal
from typing import NamedTuple

from catalog.maps.atlas import FULL_TURN, Box, Point
from catalog.maps.frames import Frame, Shape, lines_across

# The room, in em, that the figures of a line take at the edge.
FIGURES_WIDTH, FIGURES_HEIGHT = 4, 1.4


class Sheet(NamedTuple):
    frame: Frame
    shape: Shape

    def at(self, point: Point) -> Point:
        """In em from the upper left corner."""
        eastward, southward = self.frame.share_of(point)
        return eastward * self.shape.width, southward * self.shape.height

    @property
    def em_per_degree(self) -> float:
        """Of latitude."""
        return self.shape.height / self.frame.height

    @property
    def em_per_meridian(self) -> float:
        """Of longitude, per degree."""
        return self.shape.width / self.frame.width

    @property
    def paper(self) -> Box:
        return 0, 0, self.shape.width, self.shape.height


class GridLine(NamedTuple):
    """A line of latitude or longitude, in em from the upper or left edge."""

    at: float
    degrees: Decimal
    has_figures: bool

    @property
    def has_side(self) -> bool:
        """The equator is neither north nor south; 0° and 180° are neither east nor west."""
        return self.degrees not in (0, -180)


def parallels_of(sheet: Sheet) -> list[GridLine]:
    """Their figures stand above them, at the left edge, but not in a corner."""
    lines = []
    for latitude in lines_across(sheet.frame, sheet.shape)[0]:
        _, y = sheet.at((sheet.frame.west, latitude))
        has_room = FIGURES_HEIGHT < y < sheet.shape.height - 2 * FIGURES_HEIGHT
        lines.append(GridLine(y, Decimal(latitude), has_room))
    return lines


def meridians_of(sheet: Sheet) -> list[GridLine]:
    """Their figures stand to the right of them, at the lower edge."""
    lines = []
    for longitude in lines_across(sheet.frame, sheet.shape)[1]:
        x, _ = sheet.at((longitude, sheet.frame.north))
        # 190° east is 170° west.
        degrees = Decimal((longitude + FULL_TURN // 2) % FULL_TURN - FULL_TURN // 2)
        lines.append(GridLine(x, degrees, x < sheet.shape.width - FIGURES_WIDTH))
    return lines


def boxes_of_figures(
    parallels: list[GridLine], meridians: list[GridLine], sheet: Sheet
) -> list[Box]:
    bottom = sheet.shape.height
    rows = [line.at for line in parallels if line.has_figures]
    columns = [line.at for line in meridians if line.has_figures]
    return [
        *((0, y - FIGURES_HEIGHT, FIGURES_WIDTH, y) for y in rows),
        *((x, bottom - FIGURES_HEIGHT, x + FIGURES_WIDTH, bottom) for x in columns),
    ]
