from itertools import combinations, pairwise

from hypothesis import given

from catalog.lettering import width_of
from catalog.partial_dates import PartialDate
from catalog.timeline.axis import axis_over
from catalog.timeline.entries import entries_of, in_time
from catalog.timeline.tall import BARS_AT, FONT_SIZE, SIGN_WIDTH, TOP, WIDTH, tall_timeline
from tests.catalog.releases_in_time import (
    COUNTRIES,
    CUTS,
    SERVICES,
    a_release,
    lists_of_releases,
    series_name,
)


def tall(releases):
    entries = in_time(entries_of(releases, series_name))
    return entries and tall_timeline(entries, axis_over(entry.span for entry in entries))


def shown(*texts, **values):
    return [a_release(PartialDate.parse(text), **values) for text in texts]


def test_words_name_service_work_length_and_country():
    [ocs] = tall(shown("2021-12", service=SERVICES[1], country=COUNTRIES[1], cut=CUTS[3])).words

    assert ocs.names == ("OCS",)
    assert ocs.lines == ("Series 3, 10 episodes, as", "short as 20 minutes", "France")


def test_words_say_that_the_service_is_not_known():
    assert tall(shown("2019")).words[0].names == ("Service not known",)


def test_long_names_break_and_end():
    names = [tall(shown("2019", service=service)).words[0].names for service in SERVICES[3:]]

    assert names == [
        ("قناة طويلة",),
        ("東京放送ホールディングス株", "式会社"),
        ("A broadcaster whose name is", "far too long for any column"),
    ]


def test_bars_stand_side_by_side_where_they_are_of_one_time():
    drawn = tall(shown("2017", "2017-06", "2018"))

    assert [bar.left for bar in drawn.bars] == [46, 61, 46]
    assert drawn.words_at == 90


def test_crowd_of_words_gives_way_to_numbers():
    few, many = tall(shown(*["2017"] * 5)), tall(shown(*["2017"] * 40))

    assert not few.has_keys
    assert many.has_keys
    assert [words.names for words in many.words[:2]] == [
        ("1 Service not known",),
        ("2 Service not known",),
    ]


def test_drawing_is_as_high_as_its_time_is_long_within_bounds_and_as_its_words_need():
    of_days, of_years, of_months = shown("2017-06-09"), shown("2017", "2020"), shown("2017")

    assert [tall(each).height for each in (of_days, of_years, of_months)] == [364, 248, 366]
    assert tall(shown(*["2017"] * 20)).height == 1000


@given(lists_of_releases)
def test_bars_lie_inside_the_drawing_and_none_covers_another(releases):
    drawn = tall(releases)
    if not drawn:
        return
    for bar in drawn.bars:
        assert BARS_AT <= bar.left < bar.left + bar.width <= drawn.bars_end + 0.1
        assert TOP <= bar.top < bar.top + bar.height <= drawn.height
    for one, other in combinations(drawn.bars, 2):
        upper, lower = sorted([one, other], key=lambda bar: bar.top)
        if one.left == other.left:
            assert upper.top + upper.height <= lower.top + 0.01
        else:
            assert abs(one.left - other.left) >= one.width


@given(lists_of_releases)
def test_words_never_meet_nor_leave_the_drawing_and_keep_the_order_of_time(releases):
    drawn = tall(releases)
    if not drawn:
        return
    assert [words.entry for words in drawn.words] == [bar.entry for bar in drawn.bars]
    assert drawn.words[0].top >= 0
    assert drawn.words[-1].top + drawn.words[-1].height <= drawn.height
    for one, after in pairwise(drawn.words):
        assert one.top + one.height < after.top
    room = (WIDTH - drawn.words_at - SIGN_WIDTH) / FONT_SIZE
    for words in drawn.words:
        assert all(width_of(line) <= room for line in words.names + words.lines)


@given(lists_of_releases)
def test_bars_go_down_in_time(releases):
    drawn = tall(releases)
    if not drawn:
        return
    tops = [bar.top for bar in drawn.bars]
    assert tops == sorted(tops)
    assert len(list(drawn.leaders)) == len(drawn.bars)
