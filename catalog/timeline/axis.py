"""The time that a drawing covers, and the ticks that tell it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from babel.dates import format_skeleton

from catalog.cldr import active_locale
from catalog.partial_dates import PartialDate

YEARS_BETWEEN_TICKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MOST_TICKS = 12
# In hundredths: a label nearer to the end would run out of the picture.
ROOM_FOR_LABEL = 6.5
# A drawing is no finer: a ten thousandth of its length.
DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date

    @classmethod
    def meant_by(cls, value: PartialDate) -> Self:
        """All days that a partial date can mean."""
        return cls(value.earliest, value.latest)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Part:
    """Where a span lies on an axis, in hundredths of its length."""

    start: float
    end: float

    @property
    def width(self) -> float:
        return round(self.end - self.start, DECIMALS)


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    span: Span
    ticks: tuple[Tick, ...]
    # What the labels of the ticks leave out: the year of months, the month of days.
    title: str = ""

    def part(self, span: Span) -> Part:
        return part_of(self.span, span)


def part_of(whole: Span, span: Span) -> Part:
    before = (span.first - whole.first).days
    return Part(
        *(round(100 * days / whole.days, DECIMALS) for days in (before, before + span.days))
    )


def axis_over(spans: Iterable[Span]) -> Axis:
    """Whole years with a tick for each or for some; months of one year; days of one month."""
    spans = list(spans)
    first = min(span.first for span in spans)
    last = max(span.last for span in spans)
    if first.year != last.year:
        return _axis_of_years(first.year, last.year)
    month = Span.meant_by(PartialDate(first.year, first.month))
    # A month that fills the picture would not be seen to be one.
    if last <= month.last and month not in spans:
        return _axis_of_days(month)
    return _axis_of_months(first.year)


def _axis_of_years(first: int, last: int) -> Axis:
    whole = Span(date(first, 1, 1), date(last, 12, 31))
    number = last - first + 1
    step = next(years for years in YEARS_BETWEEN_TICKS if number <= years * MOST_TICKS)
    years = range(first + -first % step, last + 1, step)
    return Axis(whole, tuple(_tick(whole, PartialDate(year)) for year in years))


def _axis_of_months(year: int) -> Axis:
    whole = Span.meant_by(PartialDate(year))
    months = [PartialDate(year, month) for month in range(1, 13)]
    ticks = tuple(_tick(whole, month, "MMM") for month in months)
    return Axis(whole, ticks, PartialDate(year).words())


def _axis_of_days(month: Span) -> Axis:
    year, number = month.first.year, month.first.month
    days = [PartialDate(year, number, day) for day in (1, 5, 10, 15, 20, 25)]
    ticks = tuple(_tick(month, day, "d") for day in days)
    return Axis(month, ticks, PartialDate(year, number).words())


def _tick(whole: Span, value: PartialDate, skeleton: str = "y") -> Tick:
    at = part_of(whole, Span.meant_by(value)).start
    words = format_skeleton(skeleton, value.earliest, locale=active_locale())
    return Tick(at, words if 100 - at >= ROOM_FOR_LABEL else "")
