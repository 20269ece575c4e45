from contextlib import suppress
from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from catalog.partial_dates import PartialDate, PartialDateFormField
from tests.strategies import partial_dates

HOW_TO_WRITE = "Write the date as precisely as it is known: 2017, 2017-06 or 2017-06-01."
NO_SUCH_MONTH = "There is no 2017-13: write a year, a month or a day that exists."

MALFORMED = [
    "",
    "17",
    "02017",
    "2017-",
    "2017-6",
    "2017-06-1",
    "2017-06-01-01",
    "2017-06-01T00:00",
    "2017/06",
    "201706",
    "-2017",
    "+2017",
    " 2017",
    "2017 ",
    "2017\n",
    "2017 -06",
    "2017\x00",
    "２０１７",
    "٢٠١٧",
    "June 2017",
]
IMPOSSIBLE = [
    "0000",
    "0000-01",
    "2017-00",
    "2017-13",
    "2017-06-00",
    "2017-06-31",
    "2017-02-29",
    "2017-02-30",
    "1900-02-29",
]


@given(partial_dates)
def test_partial_date_reads_back_the_text_it_writes(known):
    assert PartialDate.parse(str(known)) == known


@pytest.mark.parametrize("year", [1900, 2000, 2017, 2020])
def test_partial_date_reads_exactly_the_days_of_the_calendar(year):
    for month in range(14):
        for day in range(33):
            text = f"{year}-{month:02}-{day:02}"
            try:
                expected = date.fromisoformat(text)
            except ValueError:
                with pytest.raises(ValueError, match="^There is no "):
                    PartialDate.parse(text)
            else:
                assert PartialDate.parse(text).earliest == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("0001", (1, None, None)),
        ("2017", (2017, None, None)),
        ("2017-06", (2017, 6, None)),
        ("2017-06-01", (2017, 6, 1)),
        ("2020-02-29", (2020, 2, 29)),
        ("9999-12-31", (9999, 12, 31)),
    ],
)
def test_partial_date_reads_year_month_and_day(text, parts):
    known = PartialDate.parse(text)

    assert (known.year, known.month, known.day) == parts


@pytest.mark.parametrize("text", MALFORMED)
def test_partial_date_refuses_malformed_text(text):
    with pytest.raises(ValueError, match=r"^Write the date") as refusal:
        PartialDate.parse(text)

    assert str(refusal.value) == HOW_TO_WRITE


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_partial_date_refuses_what_no_calendar_has(text):
    with pytest.raises(ValueError, match=r"^There is no") as refusal:
        PartialDate.parse(text)

    assert str(refusal.value) == f"There is no {text}: write a year, a month or a day that exists."


@given(st.text() | st.from_regex(r"\A[0-9]{4}(-[0-9]{2}){0,2}\s?\Z"))
def test_partial_date_answers_any_text_with_a_date_or_a_value_error(text):
    with suppress(ValueError):
        assert str(PartialDate.parse(text)) == text


def test_partial_date_refuses_a_day_without_a_month():
    with pytest.raises(ValueError, match=r"^A day needs its month: write 2017, 2017-06 or 2017"):
        PartialDate(2017, day=1)


@pytest.mark.parametrize("parts", [(0,), (10000,), (2017, 0), (2017, 13), (2017, 6, 0)])
def test_partial_date_cannot_be_made_of_impossible_parts(parts):
    with pytest.raises(ValueError, match=r"^There is no"):
        PartialDate(*parts)


def test_partial_date_sorts_a_whole_before_its_parts():
    in_order = ["2016-12-31", "2017", "2017-06", "2017-06-01", "2017-06-30", "2017-07", "2018"]

    assert [str(known) for known in sorted(map(PartialDate.parse, reversed(in_order)))] == in_order


@given(partial_dates, partial_dates)
def test_partial_date_compares_as_its_text_does(one, other):
    assert (one < other, one <= other, one == other) == (
        str(one) < str(other),
        str(one) <= str(other),
        str(one) == str(other),
    )


def test_partial_date_does_not_compare_with_text():
    with pytest.raises(TypeError):
        PartialDate(2017) < "2018"  # noqa: B015


def test_partial_date_counts_once_in_a_set():
    assert len({PartialDate(2017, 6), PartialDate.parse("2017-06"), PartialDate(2017)}) == 2


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2017", "year", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017-06", "month", date(2017, 6, 1), date(2017, 6, 30)),
        ("2020-02", "month", date(2020, 2, 1), date(2020, 2, 29)),
        ("9999-12", "month", date(9999, 12, 1), date(9999, 12, 31)),
        ("2017-06-15", "day", date(2017, 6, 15), date(2017, 6, 15)),
    ],
)
def test_partial_date_spans_the_days_it_can_mean(text, precision, earliest, latest):
    known = PartialDate.parse(text)

    assert (known.precision, known.earliest, known.latest) == (precision, earliest, latest)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["476", "2017", "June 2017", "1 June 2017"]),
        ("en-gb", ["476", "2017", "June 2017", "1 June 2017"]),
        ("en-us", ["476", "2017", "June 2017", "June 1, 2017"]),
        ("fr", ["476", "2017", "juin 2017", "1 juin 2017"]),
        ("de-at", ["476", "2017", "Juni 2017", "1. Juni 2017"]),
        ("zh-hans", ["476年", "2017年", "2017年6月", "2017年6月1日"]),
    ],
)
def test_partial_date_is_written_in_the_active_language(language, words):
    dates = map(PartialDate.parse, ["0476", "2017", "2017-06", "2017-06-01"])

    with override(language):
        assert [known.words() for known in dates] == words


class DateForm(forms.Form):
    shown_on = PartialDateFormField(required=False)


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [("2017-06", PartialDate(2017, 6)), (" 2017\n", PartialDate(2017)), ("  ", None), ("", None)],
)
def test_partial_date_form_field_reads_what_was_typed(written, cleaned):
    assert PartialDateFormField(required=False).clean(written) == cleaned


@pytest.mark.parametrize(
    ("written", "errors"),
    [
        ("2017-13", [NO_SUCH_MONTH]),
        ("June", [HOW_TO_WRITE]),
        ("20 17", [HOW_TO_WRITE]),
        ("2017\x00", [HOW_TO_WRITE]),
        ("9" * 10_000, [HOW_TO_WRITE]),
        ("", ["This field is required."]),
    ],
)
def test_partial_date_form_field_says_what_to_write(written, errors):
    with pytest.raises(ValidationError) as refusal:
        PartialDateFormField().clean(written)

    assert refusal.value.messages == errors


@given(st.text())
def test_partial_date_form_field_answers_any_text(written):
    with suppress(ValidationError):
        assert str(PartialDateFormField().clean(written)) == written.strip()


@pytest.mark.parametrize(
    ("initial", "written", "has_changed"),
    [
        (PartialDate(2017, 6), "2017-06 ", False),
        ("2017-06", "2017-06", False),
        (None, "", False),
        (None, None, False),
        (PartialDate(2017, 6), "2017", True),
        (PartialDate(2017, 6), "", True),
        (None, "nonsense", True),
    ],
)
def test_partial_date_form_field_knows_what_has_changed(initial, written, has_changed):
    form = DateForm({"shown_on": written}, initial={"shown_on": initial})

    assert form.has_changed() is has_changed


def test_partial_date_form_field_is_a_text_input_with_help():
    form = DateForm(initial={"shown_on": PartialDate(2017, 6)})

    assert str(form["shown_on"]) == (
        '<input type="text" name="shown_on" value="2017-06" size="12"'
        ' aria-describedby="id_shown_on_helptext" id="id_shown_on">'
    )
    assert form["shown_on"].help_text == (
        "As precisely as it is known: 2017, 2017-06 or 2017-06-01."
    )
