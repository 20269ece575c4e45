"""Dates kept as precisely as they are known, and no more: a year, a month of a year, or a day.

Such a date is stored as its text, ``2017``, ``2017-06`` or ``2017-06-01`` (reduced precision of
ISO 8601). So it sorts as it reads, and one index serves both order and range.
"""

import calendar
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Self

from babel.dates import format_date, format_skeleton
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Func, Q
from django.db.models.expressions import OrderBy
from django.db.models.query_utils import DeferredAttribute
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.cldr import active_locale
from catalog.sorting import InCodePointOrder

PARTIAL_DATE_HELP = _("As precisely as it is known: 2017, 2017-06 or 2017-06-01.")
PARTIAL_DATE_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day; raises ValueError if the calendar has no such date."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError(gettext("A day needs its month: write 2017, 2017-06 or 2017-06-01."))
        try:
            date(self.year, *(1 if part is None else part for part in (self.month, self.day)))
        except ValueError as error:
            message = gettext("There is no %(date)s: write a year, a month or a day that exists.")
            raise ValueError(message % {"date": self}) from error

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; or raise ValueError that says how."""
        match = PARTIAL_DATE_FORM.fullmatch(text)
        if match is None:
            raise ValueError(
                gettext("Write the date as precisely as it is known: 2017, 2017-06 or 2017-06-01.")
            )
        return cls(*(part and int(part) for part in match.groups()))

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return str(self) < str(other)

    @property
    def precision(self) -> str:
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def earliest(self) -> date:
        """The first day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def words(self) -> str:
        """The date as the active language writes it: 2017, June 2017, 1 June 2017."""
        locale = active_locale()
        match self.precision:
            case "year":
                return format_skeleton("y", self.earliest, locale=locale)
            case "month":
                return format_skeleton("yMMMM", self.earliest, locale=locale)
            case _:
                return format_date(self.earliest, "long", locale=locale)


def clean_partial_date(value: PartialDate | str | None) -> PartialDate | None:
    """Turn what a person or a file gave into a partial date; raises ValidationError."""
    if value is None or value == "" or isinstance(value, PartialDate):
        return value or None
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        raise ValidationError(str(error), code="invalid") from error


class PartialDateFormField(forms.CharField):
    """A text input whose cleaned value is a PartialDate or None."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", PARTIAL_DATE_HELP)
        kwargs.setdefault("widget", forms.TextInput(attrs={"size": 12}))
        super().__init__(**kwargs)

    def to_python(self, value):
        return clean_partial_date(super().to_python(value))

    def has_changed(self, initial, data):
        # By their text, for an initial value may be a date, or text from an address.
        written = "" if initial is None else str(initial)
        return not self.disabled and written != (data or "").strip()


class PartialDateAttribute(DeferredAttribute):
    """Reads text that is assigned; what cannot be read stays for cleaning to refuse."""

    def __set__(self, instance, value):
        if isinstance(value, str):
            with suppress(ValidationError):
                value = clean_partial_date(value)
        instance.__dict__[self.field.attname] = value


class PartialDateField(InCodePointOrder, models.Field):
    """Holds a PartialDate, or None where the date is not known."""

    description = _("Date, as precisely as it is known")
    descriptor_class = PartialDateAttribute
    empty_strings_allowed = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("blank", True)
        kwargs.setdefault("null", True)
        kwargs["max_length"] = len("2017-06-01")
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        kwargs |= {"blank": self.blank, "null": self.null}
        return name, path, args, kwargs

    def get_internal_type(self):
        return "CharField"

    def db_check(self, connection):
        # The form alone, whatever writes to the table; that the day exists, only Python knows.
        operator = {"sqlite": "GLOB", "postgresql": "SIMILAR TO"}.get(connection.vendor)
        if operator is None:
            return None
        column = connection.ops.quote_name(self.column)
        year, two_digits = "[0-9]" * 4, "-" + "[0-9]" * 2
        patterns = (year, year + two_digits, year + two_digits * 2)
        return " OR ".join(f"{column} {operator} '{pattern}'" for pattern in patterns)

    def to_python(self, value):
        return clean_partial_date(value)

    def from_db_value(self, value, expression, connection):
        return None if value is None else PartialDate.parse(value)

    def get_prep_value(self, value):
        value = self.to_python(super().get_prep_value(value))
        return None if value is None else str(value)

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj)) or ""

    def formfield(self, **kwargs):
        help_text = PARTIAL_DATE_HELP
        if self.help_text:
            help_text = format_lazy("{} {}", self.help_text, PARTIAL_DATE_HELP)
        kwargs.setdefault("help_text", help_text)
        return super().formfield(**{"form_class": PartialDateFormField} | kwargs)


def could_lie_in(
    field_name: str, first: PartialDate | None = None, last: PartialDate | None = None
) -> Q:
    """Find the dates that can lie between two others, both included; None leaves that end open.

    2017 is found from 2017-06 to 2017-09, for it may mean July. A date that is not known is found
    only where both ends are open.
    """
    if first and last and first.earliest > last.latest:
        return Q(pk__in=())
    found = Q()
    if first:
        year, month = PartialDate(first.year), PartialDate(first.year, first.month)
        since_first = Q(**{f"{field_name}__gte": first})
        wider = Q(**{f"{field_name}__in": (year, month)})
        # Both imply this. Said aloud, it lets the database read one range of the index, in order.
        since_its_year = Q(**{f"{field_name}__gte": year})
        found = since_its_year & (since_first | wider)
    if last:
        found &= Q(**{f"{field_name}__lte": last.latest.isoformat()})
    return found


class KnownOr(Func):
    """A partial date, or the sign that stands for an unknown one in an order."""

    # Written into the SQL: SQLite finds no index by a parameter.
    template = "COALESCE(%(expressions)s, '%(unknown)s')"
    output_field = models.CharField()


def by_date(field_name: str, *, descending: bool = False) -> OrderBy:
    """Order by a partial date, unknown last in either direction.

    No index of SQLite can put nulls last, so both databases sort by a text. An index of the
    same expression and of what the order goes on by lets them read a page without sorting.
    """
    date_or_sign = KnownOr(field_name, unknown="" if descending else "~")
    return OrderBy(date_or_sign, descending=descending)
