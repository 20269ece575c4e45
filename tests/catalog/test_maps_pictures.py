from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.maps.countries import COUNTRY_FRAMES, UNITS
from catalog.maps.frames import Frame
from catalog.maps.labels import overlap
from catalog.maps.pictures import NARROW, WIDE, map_of, sheet_for, words_of, worlds_in
from catalog.maps.places import Place
from catalog.maps.shades import shade_of

MOROCCO = Place(1, "Morocco", "Mars", "country", "MA", None)
TOURS = Place(2, "Near Tours", "", "near", "FR", (0.69, 47.39))
ROCHELLE = Place(3, "La Rochelle", "A ship", "locality", "FR", (-1.15, 46.16))
BRIDGE = Place(4, "A bridge", "", "exact", "FR", (4.5, 43.9))
NOWHERE = Place(5, "Nowhere", "", "region", "", None)
PLACES = st.builds(
    Place,
    number=st.integers(1, 99),
    name=st.text(max_size=30),
    stands_for=st.text(max_size=30),
    precision=st.sampled_from(["exact", "locality", "near", "region", "country"]),
    country=st.sampled_from(["", "GI", *COUNTRY_FRAMES]),
    point=st.none() | st.tuples(st.floats(-180, 180), st.floats(-90, 90)),
)


def said(picture):
    return {words.label.lines[0].text for words in picture.words}


def test_map_marks_each_place_as_closely_as_it_is_known():
    drawn = map_of([MOROCCO, TOURS, ROCHELLE, BRIDGE])

    for picture in (drawn.narrow, drawn.wide):
        assert picture.countries == [shade_of("MA")]
        assert [circle.kind for circle in picture.circles] == ["near"]
        assert [mark.kind for mark in picture.marks] == ["exact", "locality"]
    assert said(drawn.wide) == {"Morocco", "Near Tours", "La Rochelle", "A bridge"}
    assert drawn.kinds == ["exact", "locality", "near", "country"]
    assert drawn.left_out == 0


def test_map_says_what_the_real_place_stands_for():
    [words] = map_of([MOROCCO]).wide.words

    assert [(line.lead, line.text) for line in words.label.lines] == [
        ("1", "Morocco"),
        ("↔", "Mars"),
    ]


@pytest.mark.parametrize(("place", "is_guessed"), [(MOROCCO, False), (TOURS, True)])
def test_map_with_circles_is_guessed(place, is_guessed):
    assert map_of([place]).is_guessed is is_guessed


def test_map_leaves_out_what_cannot_be_shown():
    assert map_of([NOWHERE]) is None
    assert map_of([]) is None
    assert map_of([MOROCCO, NOWHERE]).left_out == 1


def test_map_of_one_spot_has_it_in_the_middle():
    [mark] = map_of([ROCHELLE]).wide.marks

    assert mark == ("locality", 50, 50)


def test_map_across_the_date_line_draws_the_world_twice():
    suva = ROCHELLE._replace(point=(178.44, -18.14))
    hilo = ROCHELLE._replace(point=(-155.08, 19.72))

    picture = map_of([suva, hilo]).wide

    west, _, width, _ = (float(number) / UNITS for number in picture.view_box.split(","))
    assert picture.worlds == [0, 360 * UNITS]
    assert 140 < west < 178
    assert 205 < west + width < 240
    assert sorted(mark.x < 50 for mark in picture.marks) == [False, True]


@pytest.mark.parametrize(
    ("west", "east", "worlds"),
    [(-20, 20, [0]), (150, 200, [0, 360]), (-175, -150, [-360, 0]), (-180, 180, [-360, 0, 360])],
)
def test_worlds_are_drawn_where_the_frame_reaches_them(west, east, worlds):
    assert worlds_in(Frame(west, -10, east, 10)) == [turn * UNITS for turn in worlds]


def test_tiny_country_gets_a_circle():
    vatican = MOROCCO._replace(country="VA")

    [circle] = map_of([vatican]).wide.circles

    assert circle.kind == "country"
    assert map_of([MOROCCO]).wide.circles == []


def test_circle_is_as_many_kilometres_wide_as_high():
    chamonix = TOURS._replace(precision="region", point=(6.87, 60))

    [circle] = map_of([chamonix]).wide.circles

    assert circle.radius_y == pytest.approx(60 / 111.2 * UNITS, abs=0.01)
    assert circle.radius_x == pytest.approx(2 * circle.radius_y, rel=0.001)


def test_places_in_one_town_share_a_mark_and_a_label():
    rooms = [BRIDGE._replace(number=n, name=f"Room {n}") for n in range(1, 61)]

    picture = map_of(rooms).wide

    assert len(picture.marks) == 1
    assert [words.label.lines[0].lead for words in picture.words] == ["1–60"]


@settings(max_examples=50)
@given(places=st.lists(PLACES, min_size=1, max_size=12), shapes=st.sampled_from([NARROW, WIDE]))
def test_places_lie_on_paper_and_labels_apart(places, shapes):
    drawn = [place for place in places if place.is_drawn]
    if not drawn:
        assert map_of(places) is None
        return
    sheet = sheet_for(drawn, shapes)

    for place in drawn:
        x, y = sheet.at(place.middle)
        assert -1e-6 <= x <= sheet.shape.width + 1e-6
        assert -1e-6 <= y <= sheet.shape.height + 1e-6
    boxes = [words.label.box for words in words_of(drawn, sheet, 9.5, [])]
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
