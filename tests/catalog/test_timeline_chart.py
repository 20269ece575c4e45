from hypothesis import given

from catalog.models import ReleaseKind
from catalog.partial_dates import PartialDate
from catalog.timeline.chart import MOST_LANES, release_chart
from tests.catalog.releases_in_time import (
    CUTS,
    SERVICES,
    a_release,
    lists_of_releases,
    series_name,
    services,
)

IN_2017 = PartialDate(2017)


def chart(*releases):
    return release_chart(releases, series_name)


def numbers(entries):
    return [entry.number for entry in entries]


def drawn_numbers(drawn):
    return sorted(mark.entry.number for lane in drawn.lanes for mark in lane.marks)


def test_nothing_is_drawn_where_no_date_is_known():
    assert chart() is None
    assert chart(a_release(None), a_release(None, ends_on=IN_2017)) is None


def test_releases_without_a_date_stand_aside_by_service():
    _unknown, ocs, bbc, *_others = SERVICES
    drawn = chart(
        *(a_release(IN_2017, ocs), a_release(None, ocs), a_release(None, bbc)),
        *(a_release(None, ocs), a_release(None)),
    )

    assert [numbers(group) for group in drawn.undated] == [[2, 4], [3], [5]]
    assert drawn_numbers(drawn) == [1]


def test_legend_has_the_kinds_that_are_drawn_in_one_order():
    drawn = chart(a_release(IN_2017, kind="repeat"), a_release(kind="broadcast"))

    assert drawn.kinds == [ReleaseKind.BROADCAST, ReleaseKind.REPEAT]


def test_too_many_lanes_are_left_out_and_counted():
    full = [a_release(IN_2017, service) for service in services(MOST_LANES)]
    more = [a_release(PartialDate(2018), service) for service in services(MOST_LANES + 2)[-2:]]

    assert chart(*full).left_out == 0
    drawn = chart(*full, *more)
    assert drawn.left_out == 2
    assert len(drawn.lanes) == len(drawn.tall.bars) == MOST_LANES
    assert drawn.axis.title == "2017"


def test_keys_and_spans_are_explained_where_there_are_some():
    plain = chart(a_release(IN_2017))
    crowded = chart(*[a_release(PartialDate(2017, 6, 9), cut=CUTS[1])] * 4)
    in_span = chart(a_release(PartialDate(2017, 6, 9), ends_on=PartialDate(2018)))

    assert [plain.has_keys, crowded.has_keys, in_span.has_keys] == [False, True, False]
    assert [plain.has_spans, crowded.has_spans, in_span.has_spans] == [False, False, True]


@given(lists_of_releases)
def test_every_release_is_drawn_stands_aside_or_is_said_to_be_left_out(releases):
    drawn = chart(*releases)

    if drawn is None:
        assert all(release.starts_on is None for release in releases)
        return
    aside = [entry.number for group in drawn.undated for entry in group]
    assert len(drawn_numbers(drawn)) + len(aside) + drawn.left_out == len(releases)
    assert len({*drawn_numbers(drawn), *aside}) == len(releases) - drawn.left_out
    assert sorted(bar.entry.number for bar in drawn.tall.bars) == drawn_numbers(drawn)
