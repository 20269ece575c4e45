from decimal import Decimal

import pytest

from catalog.maps.frames import Frame, Shape
from catalog.maps.sheets import (
    FIGURES_HEIGHT,
    FIGURES_WIDTH,
    GridLine,
    Sheet,
    boxes_of_figures,
    meridians_of,
    parallels_of,
)

SHAPE = Shape("plain", width=40, height=30, room_beside=5, room_above=3)
PACIFIC = Sheet(Frame(west=165, south=-15, east=205, north=15), SHAPE)


def test_points_lie_in_em_from_the_upper_left():
    assert PACIFIC.at((165, 15)) == (0, 0)
    assert PACIFIC.at((-175, 0)) == pytest.approx((20, 15))
    assert (PACIFIC.em_per_degree, PACIFIC.em_per_meridian) == (1, 1)


def test_meridians_beyond_the_date_line_are_west():
    assert meridians_of(PACIFIC) == [
        GridLine(5, Decimal(170), has_figures=True),
        GridLine(15, Decimal(-180), has_figures=True),
        GridLine(25, Decimal(-170), has_figures=True),
        GridLine(35, Decimal(-160), has_figures=True),
    ]


def test_parallels_have_no_figures_in_a_corner():
    low = Sheet(Frame(west=165, south=-11, east=205, north=19), SHAPE)

    assert parallels_of(low) == [
        GridLine(29, Decimal(-10), has_figures=False),
        GridLine(19, Decimal(0), has_figures=True),
        GridLine(9, Decimal(10), has_figures=True),
    ]


@pytest.mark.parametrize(("degrees", "has_side"), [(0, False), (-180, False), (10, True)])
def test_equator_and_date_line_are_on_no_side(degrees, has_side):
    assert GridLine(1, Decimal(degrees), True).has_side is has_side


def test_figures_stand_above_a_parallel_and_right_of_a_meridian():
    parallels = [GridLine(9, Decimal(10), True), GridLine(29, Decimal(-10), False)]
    meridians = [GridLine(5, Decimal(170), True)]

    assert boxes_of_figures(parallels, meridians, PACIFIC) == [
        (0, 9 - FIGURES_HEIGHT, FIGURES_WIDTH, 9),
        (5, 30 - FIGURES_HEIGHT, 5 + FIGURES_WIDTH, 30),
    ]
