import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.cut_strips import Tick, cut_strips
from catalog.models import Cut, Series, Show
from catalog.numbering import HIGHEST_NUMBER

SERIES = Series(show=Show(title="Missions"), number=3)


def a_cut(count, minutes, qualifier="exactly"):
    return Cut(series=SERIES, episode_count=count, minutes=minutes, minutes_qualifier=qualifier)


def test_strips_lie_to_one_scale():
    drawn = cut_strips([a_cut(5, 45), a_cut(10, 22, "about")])

    assert [strip.width for strip in drawn.strips] == [96.154, 94.017]
    assert drawn.strips[0].edges == (19.231, 38.462, 57.692, 76.923)
    assert len(drawn.strips[1].edges) == 9
    assert drawn.ticks == [
        Tick(0, 0),
        Tick(21.368, 50),
        Tick(42.735, 100),
        Tick(64.103, 150),
        Tick(85.47, 200),
    ]


@pytest.mark.parametrize(
    ("qualifier", "about", "least"),
    [("exactly", False, False), ("about", True, False), ("as-short-as", False, True)],
)
def test_strips_say_how_certain_their_length_is(qualifier, about, least):
    drawn = cut_strips([a_cut(10, 26), a_cut(10, 20, qualifier)])

    assert (drawn.strips[1].is_about, drawn.strips[1].is_least) == (about, least)
    assert (drawn.has_about, drawn.has_least) == (about, least)


@pytest.mark.parametrize("unknown", [(None, 22), (10, None), (None, None), (0, 22), (10, 0)])
def test_strip_is_not_drawn_where_its_length_is_not_known(unknown):
    drawn = cut_strips([a_cut(*unknown), a_cut(5, 45), a_cut(10, 22)])

    assert [strip.is_drawn for strip in drawn.strips] == [False, True, True]
    assert drawn.strips[0].edges == ()
    assert cut_strips([a_cut(*unknown), a_cut(5, 45)]) is None


@pytest.mark.parametrize(("number", "edges"), [(64, 63), (65, 0), (1, 0)])
def test_parts_too_small_to_be_seen_are_one_strip(number, edges):
    drawn = cut_strips([a_cut(number, 45), a_cut(1, 45)])

    assert len(drawn.strips[0].edges) == edges
    assert drawn.has_undivided is (number == 65)


small_numbers = st.integers(1, HIGHEST_NUMBER)


@given(st.lists(st.builds(a_cut, small_numbers, small_numbers), min_size=2, max_size=6))
def test_strips_and_ticks_lie_inside_and_in_order(cuts):
    drawn = cut_strips(cuts)

    for strip in drawn.strips:
        assert 0 <= strip.width < 100
        assert list(strip.edges) == sorted(strip.edges)
        assert all(0 <= edge <= strip.width for edge in strip.edges)
    places = [tick.at for tick in drawn.ticks]
    assert places == sorted(set(places))
    assert places[-1] < 100
    assert len(places) <= 7
