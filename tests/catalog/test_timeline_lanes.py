from itertools import combinations

import pytest
from hypothesis import given

from catalog.models import Company
from catalog.partial_dates import PartialDate
from catalog.timeline.axis import axis_over
from catalog.timeline.entries import entries_of, in_time
from catalog.timeline.lanes import NARROWEST, lanes_of
from tests.catalog.releases_in_time import (
    COUNTRIES,
    CUTS,
    SERVICES,
    a_release,
    lists_of_releases,
    series_name,
)

OCS = SERVICES[1]
FRANCE, BRITAIN = COUNTRIES[1:]
# A rounded place may be this much off.
A_HAIR = 0.01


def lanes(*releases):
    entries = entries_of(releases, series_name)
    return lanes_of(entries, axis_over(entry.span for entry in in_time(entries)))


def shown(*texts, **values):
    return [a_release(PartialDate.parse(text), **values) for text in texts]


def placed(lane):
    return [(mark.label, str(mark.side), mark.track) for mark in lane.marks]


def test_lane_is_that_of_a_service_in_a_country():
    bbc = Company(pk=9, name="BBC Four")
    found = lanes(
        *shown("2018", service=OCS, country=BRITAIN),
        *shown("2019", service=bbc),
        *shown("2017", service=OCS, country=FRANCE),
        *shown("2020", service=OCS, country=FRANCE),
        *shown("2021"),
    )

    assert [(lane.service, lane.country, len(lane.marks)) for lane in found] == [
        (OCS, FRANCE, 2),
        (OCS, BRITAIN, 1),
        (bbc, None, 1),
        (None, None, 1),
    ]


def test_words_stand_right_of_a_bar_and_left_of_one_at_the_end():
    [lane] = lanes(*shown("2017-06", "2022-12"))

    assert placed(lane) == [("Series 3", "right", 0), ("Series 3", "left", 0)]
    assert [mark.words_at for mark in lane.marks] == [8.2611, 98.5851]


def test_words_stand_in_a_bar_that_has_room_for_them():
    [lane] = lanes(*shown("2019", "2017", "2020"))

    assert placed(lane) == [("Series 3", "inside", 0)] * 3


def test_words_go_below_each_other_before_they_are_shortened():
    [lane] = lanes(*shown("2017-03", "2017-04", "2017-05", "2017-06", "2022", cut=CUTS[2]))
    full = "Series 3, 10 × about 22 minutes"

    assert placed(lane) == [
        *((full, "right", 0), (full, "right", 1), (full, "right", 2)),
        *(("4", "right", 3), ("Series 3", "inside", 0)),
    ]


def test_lane_is_as_high_as_its_tracks():
    one, three = lanes(*shown("2017")), lanes(*shown("2017", "2017", "2017"))

    assert [one[0].height, three[0].height] == [2.9, 6.5]
    assert [mark.top for mark in three[0].marks] == [0.55, 2.35, 4.15]


@given(lists_of_releases)
def test_every_release_with_a_date_has_one_bar_as_long_as_what_it_can_mean(releases):
    entries = in_time(entries_of(releases, series_name))
    if not entries:
        return
    axis = axis_over(entry.span for entry in entries)
    marks = [mark for lane in lanes_of(entries, axis) for mark in lane.marks]

    assert sorted(mark.entry.number for mark in marks) == sorted(e.number for e in entries)
    assert all(mark.bar == axis.part(mark.entry.span) for mark in marks)
    assert all(mark.label in mark.entry.labels for mark in marks)


@given(lists_of_releases)
def test_bars_and_words_keep_apart_and_inside_however_wide_the_drawing(releases):
    entries = in_time(entries_of(releases, series_name))
    if not entries:
        return
    for lane in lanes_of(entries, axis_over(entry.span for entry in entries)):
        for width in (NARROWEST, 1.4 * NARROWEST, 3 * NARROWEST):
            for mark in lane.marks:
                start, end = mark.extent(width)
                assert -A_HAIR <= start < end <= width + A_HAIR
            for one, other in combinations(lane.marks, 2):
                if one.track == other.track:
                    assert_apart(one.extent(width), other.extent(width))


def assert_apart(one, other):
    first, second = sorted([one, other])
    assert first[1] <= second[0] + A_HAIR


@given(lists_of_releases)
def test_order_in_time_is_kept_in_each_lane(releases):
    entries = in_time(entries_of(releases, series_name))
    if not entries:
        return
    for lane in lanes_of(entries, axis_over(entry.span for entry in entries)):
        starts = [mark.bar.start for mark in lane.marks]
        assert starts == sorted(starts)


def test_words_inside_a_bar_are_no_longer_than_it():
    [lane] = lanes(*shown("2017", "2022", cut=CUTS[3]))

    assert [mark.side for mark in lane.marks] == ["right", "left"]


@pytest.mark.parametrize("number", [1, 50])
def test_releases_on_one_day_all_find_room(number):
    [lane] = lanes(*shown(*["2017-06-09"] * number, cut=CUTS[1]))

    assert [mark.track for mark in lane.marks] == list(range(number))
