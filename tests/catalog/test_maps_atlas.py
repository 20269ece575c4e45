import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.maps.atlas import (
    arcs_of,
    area_of,
    box_of,
    goes_round_pole,
    middle_of,
    nearest_turn,
    rings_of,
    thinned,
    unwrapped,
)

SQUARE = [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def test_arcs_are_steps_in_whole_numbers():
    topology = {
        "transform": {"scale": [0.5, 0.25], "translate": [-180, -90]},
        "arcs": [[[4, 8], [2, 0], [0, -4]]],
    }

    assert arcs_of(topology, least_area=0) == [[(-178, -88), (-177, -88), (-177, -89)]]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ([(0, 0), (1, 0.1), (2, 0)], [(0, 0), (2, 0)]),
        ([(0, 0), (1, 1), (2, 0)], [(0, 0), (1, 1), (2, 0)]),
        # The lesser corner goes first, and what is left counts for more.
        ([(0, 0), (1, 0.3), (2, 0.5), (3, 0)], [(0, 0), (2, 0.5), (3, 0)]),
        ([(0, 0), (2, 0)], [(0, 0), (2, 0)]),
        # A closed line stays a triangle, however small.
        ([(0, 0), (0.1, 0), (0.1, 0.1), (0, 0)], [(0, 0), (0.1, 0), (0.1, 0.1), (0, 0)]),
    ],
)
def test_thinned_line_keeps_ends_and_telling_corners(line, kept):
    assert thinned(line, 0.5) == kept


@given(line=st.lists(POINTS, min_size=2, max_size=30), least=st.floats(0, 50))
def test_thinned_line_is_part_of_the_line(line, least):
    kept = thinned(line, least)
    points = iter(line)

    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert all(point in points for point in kept)


def test_area_counts_degrees_of_longitude_as_long_as_they_are():
    north = [(x, y + 59) for x, y in SQUARE]

    assert area_of(SQUARE) == pytest.approx(4, rel=0.001)
    assert area_of(north) == area_of(north[::-1]) == pytest.approx(2, rel=0.02)


@pytest.mark.parametrize(("kind", "wrap"), [("Polygon", 0), ("MultiPolygon", 1)])
def test_rings_join_arcs_whichever_way_they_run(kind, wrap):
    arcs = [[(0, 0), (2, 0)], [(0, 2), (2, 2), (2, 0)], [(0, 2), (0, 0)]]
    polygon = [[0, ~1, 2]]
    geometry = {"type": kind, "arcs": [polygon] if wrap else polygon}

    assert list(rings_of(geometry, arcs)) == [SQUARE]


@pytest.mark.parametrize(
    ("ring", "whole"),
    [
        ([(179, 0), (-179, 1), (178, 2), (179, 0)], [(179, 0), (181, 1), (178, 2), (179, 0)]),
        ([(-179, 0), (179, 1), (-179, 0)], [(-179, 0), (-181, 1), (-179, 0)]),
        ([(-100, 0), (70, 1), (-100, 0)], [(-100, 0), (70, 1), (-100, 0)]),
    ],
)
def test_ring_across_the_date_line_goes_on_beyond_it(ring, whole):
    assert unwrapped(ring) == whole


@given(ring=st.lists(POINTS, min_size=1, max_size=20))
def test_unwrapped_ring_takes_no_step_across_half_the_globe(ring):
    whole = unwrapped(ring)

    assert all(abs(b[0] - a[0]) <= 180 for a, b in zip(whole, whole[1:], strict=False))
    for (x, _), (before, _) in zip(whole, ring, strict=True):
        assert (x - before) / 360 == pytest.approx(round((x - before) / 360))


def test_ring_that_does_not_come_back_goes_round_a_pole():
    coast = unwrapped([(-180, -70), (-60, -65), (60, -66), (-180, -70)])

    assert goes_round_pole(coast)
    assert not goes_round_pole(SQUARE)


def test_ring_is_moved_by_full_turns_to_where_it_is_nearest():
    assert middle_of(SQUARE) == (1, 1)
    assert nearest_turn(SQUARE, 300) == [(x + 360, y) for x, y in SQUARE]
    assert nearest_turn(SQUARE, -170) == SQUARE


def test_box_is_around_all_rings():
    assert box_of([SQUARE, [(-3, 1), (1, 5)]]) == (-3, 0, 2, 5)
