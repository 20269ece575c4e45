from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.partial_dates import PartialDate
from catalog.timeline.axis import MOST_TICKS, Part, Span, axis_over
from tests.strategies import close_dates, partial_dates


def axis_of(*dates):
    return axis_over([Span.meant_by(PartialDate.parse(text)) for text in dates])


@pytest.mark.parametrize(
    ("dates", "first", "last", "title", "labels"),
    [
        # Several years: whole ones.
        (["2017-06", "2019"], (2017, 1, 1), (2019, 12, 31), "", ["2017", "2018", "2019"]),
        # One year, or a single month of it: its months.
        (["2017"], (2017, 1, 1), (2017, 12, 31), "2017", ["Jan", "Feb", "Mar"]),
        (["2017-06"], (2017, 1, 1), (2017, 12, 31), "2017", ["Jan", "Feb", "Mar"]),
        (["2017-06-01", "2017-07"], (2017, 1, 1), (2017, 12, 31), "2017", ["Jan", "Feb", "Mar"]),
        # Days of one month, or a single one: its days.
        (["2017-06-09"], (2017, 6, 1), (2017, 6, 30), "June 2017", ["1", "5", "10"]),
        (["2017-06-01", "2017-06-30"], (2017, 6, 1), (2017, 6, 30), "June 2017", ["1", "5", "10"]),
    ],
)
def test_axis_is_as_long_as_its_dates_need(dates, first, last, title, labels):
    axis = axis_of(*dates)

    assert axis.span == Span(date(*first), date(*last))
    assert axis.title == title
    assert [tick.label for tick in axis.ticks][:3] == labels


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2010", "2021", [str(year) for year in range(2010, 2022)]),
        ("2010", "2022", ["2010", "2012", "2014", "2016", "2018", "2020", "2022"]),
        ("1983", "2021", ["1985", "1990", "1995", "2000", "2005", "2010", "2015", ""]),
        ("1963", "2025", ["1970", "1980", "1990", "2000", "2010", "2020"]),
        ("0001", "9999", ["1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000", "9000"]),
    ],
)
def test_long_axis_has_a_tick_for_some_of_its_years(first, last, labels):
    assert [tick.label for tick in axis_of(first, last).ticks] == labels


def test_month_is_drawn_from_its_first_day_to_its_last():
    axis = axis_of("2017-06", "2018")

    assert axis.part(Span(date(2017, 6, 1), date(2017, 6, 30))) == Part(
        round(100 * 151 / 730, 4), round(100 * 181 / 730, 4)
    )


@given(st.lists(partial_dates | close_dates, min_size=1, max_size=8))
def test_dates_lie_on_the_axis_each_as_long_as_the_days_it_can_mean(dates):
    spans = [Span.meant_by(each) for each in dates]
    axis = axis_over(spans)

    for span in spans:
        part = axis.part(span)
        assert 0 <= part.start <= part.end <= 100
        assert part.width == pytest.approx(100 * span.days / axis.span.days, abs=0.0001)


@given(st.lists(partial_dates | close_dates, min_size=1, max_size=8))
def test_ticks_are_few_in_order_and_on_the_axis(dates):
    ticks = axis_over([Span.meant_by(each) for each in dates]).ticks

    places = [tick.at for tick in ticks]
    assert 1 <= len(ticks) <= MOST_TICKS
    assert places == sorted(set(places))
    assert places[0] >= 0
    assert places[-1] < 100
