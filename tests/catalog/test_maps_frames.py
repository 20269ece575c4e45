import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalog.maps.countries import COUNTRY_FRAMES
from catalog.maps.frames import (
    FULL_TURN,
    LEAST_SPAN,
    Frame,
    Shape,
    common_box,
    frame_around,
    is_spot,
    lines_across,
    multiples,
    narrowing_at,
    proportion_of,
)
from catalog.maps.pictures import NARROW, WIDE

SHAPE = Shape("plain", width=40, height=30, room_beside=5, room_above=3)
SHAPES = st.sampled_from([*NARROW, *WIDE])


def spot(longitude, latitude):
    return longitude, latitude, longitude, latitude


SPOTS = st.builds(spot, st.floats(-180, 180), st.floats(-90, 90))
COUNTRIES = st.sampled_from([frame.box for frame in COUNTRY_FRAMES.values()])
BOXES = st.lists(SPOTS | COUNTRIES, min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("boxes", "box"),
    [
        ([spot(2, 48)], (2, 48, 2, 48)),
        ([spot(2, 48), spot(-7, 34)], (-7, 34, 2, 48)),
        # Fiji and Hawaii.
        ([spot(178, -18), spot(-155, 20)], (178, -18, 205, 20)),
        ([spot(-155, 20), spot(178, -18)], (178, -18, 205, 20)),
        ([spot(-170, 0), spot(170, 0), spot(175, 5)], (170, 0, 190, 5)),
        # What crosses the date line itself, as Russia does.
        ([(27, 41, 190, 78), spot(-175, 60)], (27, 41, 190, 78)),
        ([(27, 41, 190, 78), spot(-160, 60)], (27, 41, 200, 78)),
        ([(-180, -85, 180, -63), spot(10, 50)], (-180, -85, 180, 50)),
    ],
)
def test_common_box_takes_the_shorter_way_around_the_globe(boxes, box):
    assert common_box(boxes) == pytest.approx(box)


@given(boxes=BOXES)
def test_common_box_holds_every_box(boxes):
    west, south, east, north = common_box(boxes)

    assert -180 <= west < 180
    assert west <= east <= west + FULL_TURN + 1e-9
    for box in boxes:
        eastward = (box[0] - west + 1e-9) % FULL_TURN
        assert eastward + box[2] - box[0] <= east - west + 1e-6
        assert south <= box[1] <= box[3] <= north


@given(boxes=BOXES, shape=SHAPES)
def test_every_place_lies_within_the_frame(boxes, shape):
    frame = frame_around(common_box(boxes), shape)

    for west, south, east, north in boxes:
        for longitude, latitude in ((west, south), (east, north)):
            eastward, southward = frame.share_of((longitude, latitude))
            assert -1e-6 <= eastward <= 1 + 1e-6
            assert -1e-6 <= southward <= 1 + 1e-6


@given(boxes=BOXES, shape=SHAPES)
def test_frame_has_the_proportions_of_the_paper_and_shows_nothing_twice(boxes, shape):
    box = common_box(boxes)
    frame = frame_around(box, shape)
    narrowing = narrowing_at((box[1] + box[3]) / 2)

    assert frame.width <= FULL_TURN + 1e-6
    assert min(frame.width * narrowing, frame.height) >= LEAST_SPAN - 1e-6
    assert frame.width * narrowing / frame.height == pytest.approx(shape.width / shape.height)


@given(boxes=BOXES, shape=SHAPES)
def test_frame_ends_at_the_poles_unless_the_whole_globe_is_lower_than_the_paper(boxes, shape):
    frame = frame_around(common_box(boxes), shape)
    assume(frame.height < 180)

    assert -90 - 1e-6 <= frame.south < frame.north <= 90 + 1e-6


def test_frame_around_one_spot_shows_where_it_lies():
    frame = frame_around(spot(0, 0), SHAPE)

    assert frame == pytest.approx(Frame(west=-6, south=-4.5, east=6, north=4.5))


def test_frame_keeps_room_beside_and_above():
    frame = frame_around((-30, -10, 30, 10), SHAPE)

    assert frame == pytest.approx(Frame(west=-40, south=-30, east=40, north=30))


@pytest.mark.parametrize(
    ("point", "share"),
    [
        ((170, 20), (0, 0)),
        ((-170, 0), (0.5, 0.5)),
        ((190, 0), (0.5, 0.5)),
        ((169, 0), (-0.025, 0.5)),
    ],
)
def test_share_is_counted_across_the_date_line(point, share):
    assert Frame(170, -20, 210, 20).share_of(point) == pytest.approx(share)


def test_degrees_of_longitude_narrow_towards_the_poles():
    assert narrowing_at(0) == 1
    assert narrowing_at(-60) == pytest.approx(0.5)
    assert narrowing_at(90) == narrowing_at(80) > 0.17


def test_proportion_is_that_on_paper():
    assert proportion_of((0, 50, 60, 70)) == pytest.approx(1.5)
    assert proportion_of(spot(2, 48)) == 1


@pytest.mark.parametrize(("box", "expected"), [(spot(2, 48), True), ((0, 0, 9, 1), False)])
def test_spot_is_smaller_than_any_frame(box, expected):
    assert is_spot(box) is expected


@pytest.mark.parametrize(
    ("frame", "lines"),
    [
        (Frame(-6, 42, 12, 52), ([45, 50], [-5, 0, 5, 10])),
        (Frame(170, -25, 215, 25), ([-20, -10, 0, 10, 20], [180, 190, 200, 210])),
        (Frame(-180, -120, 180, 120), ([-60, 0, 60], [-120, -60, 0, 60, 120])),
    ],
)
def test_lines_stand_at_round_degrees(frame, lines):
    assert lines_across(frame, SHAPE) == lines


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(-5, 5, [0]), (-5.1, 5.1, [-5, 0, 5]), (1, 4, []), (-90, 90.5, None)],
)
def test_multiples_lie_between_the_ends(start, end, found):
    assert multiples(5, start, end) == (found if found is not None else list(range(-85, 91, 5)))
