from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.maps.labels import (
    GAP,
    HALF_LETTER,
    LINE_HEIGHT,
    Label,
    Line,
    Wanted,
    fits,
    overlap,
    placed,
)

PAPER = (0, 0, 40, 30)
TOURS = [Line("Tours", "1")]
NUMBER = [Line("", "1")]
POINTS = st.tuples(st.floats(0, 40), st.floats(0, 30))
LINES = st.builds(Line, st.text(max_size=12), st.sampled_from(["", "7", "↔"]))
WANTED = st.builds(
    Wanted,
    POINTS,
    st.lists(st.lists(LINES, max_size=3), max_size=3),
    st.none() | st.floats(0.1, 3),
)


def label_for(wanted, taken=(), paper=PAPER):
    [label] = placed([wanted], taken, paper)
    return label


def test_label_stands_to_the_right_where_there_is_room():
    label = label_for(Wanted((20, 15), [TOURS], radius=0.4))

    assert (label.anchor, label.dx) == ("start", round(0.4 + GAP, 2))
    assert label.baselines == [(HALF_LETTER, TOURS[0])]


@pytest.mark.parametrize(
    ("at", "anchor"),
    [((1, 15), "start"), ((39, 15), "end"), ((20, 1), "start"), ((20, 29), "start")],
)
def test_label_stays_on_the_paper(at, anchor):
    assert label_for(Wanted(at, [TOURS], radius=0.4)).anchor == anchor


def test_label_avoids_what_is_taken():
    beside = [(20.5, 14.4, 40, 15.6), (0, 14.4, 19.5, 15.6)]

    label = label_for(Wanted((20, 15), [TOURS], radius=0.4), taken=beside)

    assert label.anchor == "middle"
    assert label.box[3] <= 14.4


def test_label_says_less_where_there_is_less_room():
    wanted = Wanted((1, 1), [TOURS, NUMBER], radius=0.4)

    assert label_for(wanted, paper=(0, 0, 3, 3)).lines == NUMBER
    assert placed([wanted], [], (0, 0, 1, 1)) == []


def test_name_of_an_area_stands_in_its_middle_or_moves_aside():
    area = Wanted((20, 15), [TOURS], radius=None)

    assert (label_for(area).anchor, label_for(area).dx) == ("middle", 0)
    moved = label_for(area, taken=[(19, 14, 21, 16)])
    assert moved.box[3] <= 14 or moved.box[1] >= 16 or moved.dx != 0


def test_names_go_before_what_places_stand_for():
    long = [Line("Tours", "1"), Line("A very long corridor", "↔", is_meaning=True)]
    first = Wanted((2, 5), [long, TOURS], radius=0.4)
    second = Wanted((8, 5), [[Line("Chartres", "2")], [Line("", "2")]], radius=0.4)

    labels = placed([first, second], [], (0, 4, 20, 6.3))

    assert [label.lines[0].text for label in labels] == ["Tours", "Chartres"]


def test_lines_of_a_label_stand_below_each_other():
    lines = [Line("Morocco", "2"), Line("Mars", "↔", is_meaning=True)]

    (first, _), (second, _) = label_for(Wanted((20, 15), [lines], radius=0.4)).baselines

    assert second - first == pytest.approx(LINE_HEIGHT, abs=0.01)


@given(wanted=st.lists(WANTED, max_size=15), taken=st.lists(POINTS, max_size=5))
def test_labels_cover_neither_each_other_nor_what_is_taken(wanted, taken):
    taken = [(x, y, x + 2, y + 1) for x, y in taken]

    boxes = [label.box for label in placed(wanted, taken, PAPER)]

    assert len(boxes) <= len(wanted)
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
    assert all(fits(box, taken, PAPER) for box in boxes)


def test_boxes_that_touch_do_not_overlap():
    assert not overlap((0, 0, 1, 1), (1, 0, 2, 1))
    assert overlap((0, 0, 1.1, 1), (1, 0, 2, 1))


def test_label_is_drawn_from_its_point():
    label = Label(TOURS, at=(10, 10), anchor="end", box=(3, 9, 9, 10.3))

    assert label.dx == -1
    assert label.baselines == [(0.01, TOURS[0])]
