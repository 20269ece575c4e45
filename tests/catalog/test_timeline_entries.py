from datetime import date

import pytest

from catalog.partial_dates import PartialDate
from catalog.timeline.axis import Span
from catalog.timeline.entries import Entry, entries_of, in_time
from tests.catalog.releases_in_time import CUTS, a_release, series_name


def entry(starts_on=None, ends_on=None, work="Series 3", cut=None):
    dates = [text and PartialDate.parse(text) for text in (starts_on, ends_on)]
    return Entry(7, a_release(dates[0], ends_on=dates[1], cut=cut), work)


def span(first, last):
    return Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "spans", "certain"),
    [
        ("2017", None, ("2017-01-01", "2017-12-31"), None),
        ("2017-06", None, ("2017-06-01", "2017-06-30"), None),
        ("2017-06-09", None, ("2017-06-09", "2017-06-09"), ("2017-06-09", "2017-06-09")),
        ("2018-05", "2018-07-10", ("2018-05-01", "2018-07-10"), ("2018-05-31", "2018-07-10")),
        ("2018", "2018", ("2018-01-01", "2018-12-31"), None),
        ("2018-05", "2018", ("2018-05-01", "2018-12-31"), None),
        # An end before the start, which no form takes, takes nothing from what is known.
        ("2018-05", "2017", ("2018-05-01", "2018-05-31"), None),
    ],
)
def test_entry_spans_all_days_it_can_mean_and_knows_the_certain_ones(
    starts_on, ends_on, spans, certain
):
    drawn = entry(starts_on, ends_on)

    assert drawn.span == span(*spans)
    assert drawn.certain == (certain and span(*certain))


@pytest.mark.parametrize("ends_on", [None, "2020"])
def test_entry_without_a_start_has_no_place_in_time(ends_on):
    assert entry(None, ends_on).span is None
    assert entry(None, ends_on).certain is None


@pytest.mark.parametrize(
    ("work", "cut", "labels"),
    [
        ("Series 3", CUTS[1], ("Series 3, 5 × 45 minutes", "Series 3", "7")),
        ("", CUTS[2], ("10 × about 22 minutes", "7")),
        ("Series 3", CUTS[0], ("Series 3", "7")),
        ("Series 3", None, ("Series 3", "7")),
        ("", None, ("", "7")),
    ],
)
def test_labels_tell_work_and_length_then_less_then_the_number(work, cut, labels):
    assert entry(work=work, cut=cut).labels == labels


def test_entries_are_numbered_as_listed_and_put_in_time_by_when_they_began():
    dates = ["2019", "2017", None, "2017-01", "2017-01-01"]
    releases = [a_release(text and PartialDate.parse(text)) for text in dates]

    entries = entries_of(releases, series_name)

    assert [each.number for each in entries] == [1, 2, 3, 4, 5]
    assert [each.number for each in in_time(entries)] == [5, 4, 2, 1]
