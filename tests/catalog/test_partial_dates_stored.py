from contextlib import suppress
from datetime import date

import django_filters
import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import F, Max, Min
from django.forms import modelform_factory
from hypothesis import given
from hypothesis import strategies as st

from catalog.models import Show, Source
from catalog.partial_dates import (
    PartialDate,
    PartialDateField,
    PartialDateFormField,
    by_date,
    could_lie_in,
)
from tests.factories import SourceFactory
from tests.strategies import close_dates, partial_dates

HELP = "As precisely as it is known: 2017, 2017-06 or 2017-06-01."
NO_SUCH_MONTH = "There is no 2017-13: write a year, a month or a day that exists."


def make_sources(dates):
    Source.objects.all().delete()
    Source.objects.bulk_create(
        Source(slug=f"source-{number}", published_on=known) for number, known in enumerate(dates)
    )


def stored_dates(queryset):
    return list(queryset.values_list("published_on", flat=True))


def test_partial_date_field_is_optional_and_hides_its_width_from_migrations():
    _, path, args, kwargs = PartialDateField("shown").deconstruct()

    assert (path, args) == ("catalog.partial_dates.PartialDateField", [])
    assert kwargs == {"verbose_name": "shown", "blank": True, "null": True}


def test_partial_date_field_can_be_required():
    _, _, args, kwargs = PartialDateField(blank=False, null=False).deconstruct()

    field = PartialDateField(*args, **kwargs)

    assert (field.blank, field.null, field.formfield().required) == (False, False, True)


@pytest.mark.parametrize(
    ("own", "told"), [("When it began.", f"When it began. {HELP}"), ("", HELP)]
)
def test_partial_date_field_tells_forms_how_to_write_it(own, told):
    assert PartialDateField(help_text=own).formfield().help_text == told


@pytest.mark.parametrize("value", ["2017-06", PartialDate(2017, 6), date(2017, 6, 1), 2017])
def test_partial_date_field_cleans_what_is_a_date(value):
    assert PartialDateField().clean(value, None) == PartialDate.parse(str(value))


@given(st.text() | st.integers() | st.floats() | st.binary() | st.lists(st.integers()))
def test_partial_date_field_answers_any_value_with_a_date_or_a_validation_error(value):
    with suppress(ValidationError):
        assert str(PartialDateField(blank=False, null=False).clean(value, None)) == str(value)


@pytest.mark.parametrize(
    ("assigned", "held"),
    [("2017-06", PartialDate(2017, 6)), ("", None), (None, None), ("nonsense", "nonsense")],
)
def test_partial_date_field_turns_assigned_text_into_a_date(assigned, held):
    assert Source(published_on=assigned).published_on == held


def test_partial_date_field_refuses_nonsense_when_the_record_is_cleaned():
    with pytest.raises(ValidationError) as refusal:
        Source(slug="times", title="The Times", published_on="2017-13").clean_fields()

    assert refusal.value.message_dict == {"published_on": [NO_SUCH_MONTH]}


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["2017-06", PartialDate(2017, 6), None])
def test_partial_date_field_gives_back_what_was_saved(value):
    source = Source.objects.create(slug="times", published_on=value)

    source.refresh_from_db()

    assert source.published_on == (value and PartialDate(2017, 6))


@pytest.mark.django_db
def test_partial_date_field_is_edited_in_a_model_form():
    source = Source.objects.create(slug="times", title="The Times")
    form_class = modelform_factory(Source, fields=["published_on"])

    form_class({"published_on": " 2017-06 "}, instance=source).save()

    assert stored_dates(Source.objects.all()) == [PartialDate(2017, 6)]
    assert form_class({"published_on": "2017-13"}, instance=source).errors == {
        "published_on": [NO_SUCH_MONTH]
    }


@pytest.mark.django_db
def test_partial_date_field_can_be_loaded_later(django_assert_num_queries):
    Source.objects.create(slug="times", published_on="2017-06")
    source = Source.objects.defer("published_on").get()

    with django_assert_num_queries(1):
        assert source.published_on == PartialDate(2017, 6)


@pytest.mark.django_db
def test_partial_date_field_stores_unknown_as_null():
    make_sources(["", None])

    assert Source.objects.filter(published_on__isnull=True).count() == 2
    assert Source.objects.filter(published_on="").count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("as_given", [str, PartialDate.parse])
@pytest.mark.parametrize(
    ("lookup", "text", "found"),
    [
        ("exact", "2017-06", ["2017-06"]),
        ("lt", "2017-06", ["2017"]),
        ("lte", "2017-06", ["2017", "2017-06"]),
        ("gt", "2017-06", ["2017-06-01", "2018"]),
        ("gte", "2017-06", ["2017-06", "2017-06-01", "2018"]),
    ],
)
def test_partial_date_field_is_looked_up_by_text_or_date(lookup, text, found, as_given):
    make_sources(["2018", "2017-06-01", None, "2017", "2017-06"])

    queryset = Source.objects.filter(**{f"published_on__{lookup}": as_given(text)})

    assert stored_dates(queryset.order_by("published_on")) == list(map(PartialDate.parse, found))


@pytest.mark.django_db
def test_partial_date_field_is_looked_up_among_several_and_by_its_beginning():
    make_sources(["2017", "2017-06", "2018"])

    among = Source.objects.filter(published_on__in=["2018", PartialDate(2017)])
    of_2017 = Source.objects.filter(published_on__startswith="2017")

    assert set(stored_dates(among)) == {PartialDate(2017), PartialDate(2018)}
    assert set(stored_dates(of_2017)) == {PartialDate(2017), PartialDate(2017, 6)}


@pytest.mark.django_db
def test_partial_date_field_refuses_to_look_up_nonsense():
    with pytest.raises(ValidationError, match="There is no 2017-13"):
        Source.objects.filter(published_on="2017-13")


@pytest.mark.django_db
def test_partial_date_field_is_updated_in_bulk():
    make_sources(["2017", None])
    sources = list(Source.objects.order_by("slug"))
    sources[1].published_on = "2018-05"

    Source.objects.bulk_update(sources, ["published_on"])
    Source.objects.update(read_on=F("published_on"))

    dates = [PartialDate(2017), PartialDate(2018, 5)]
    assert list(Source.objects.order_by("slug").values_list("read_on", flat=True)) == dates


@pytest.mark.django_db
def test_partial_date_field_gives_the_first_and_the_last():
    make_sources(["2017-06", None, "2018", "2017"])

    span = Source.objects.aggregate(first=Min("published_on"), last=Max("published_on"))

    assert span == {"first": PartialDate(2017), "last": PartialDate(2018)}


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["junk", "2017-6", "2017-06-", "", "2017\n"])
def test_partial_date_field_is_checked_by_the_database(text):
    make_sources(["2017"])
    table = connection.ops.quote_name(Source._meta.db_table)

    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {table} SET published_on = %s", [text])

    assert stored_dates(Source.objects.all()) == [PartialDate(2017)]


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["2017-06", None])
def test_partial_date_field_survives_serialization(value):
    text = serializers.serialize("json", [SourceFactory(published_on=value)])

    [restored] = serializers.deserialize("json", text)

    assert restored.object.published_on == (value and PartialDate(2017, 6))


@pytest.mark.django_db
def test_by_date_puts_the_unknown_last_in_either_direction():
    make_sources([None, "2018", "2017-06", "2017"])
    known = [PartialDate(2017), PartialDate(2017, 6), PartialDate(2018)]

    ascending = Source.objects.order_by(by_date("published_on"))
    descending = Source.objects.order_by(by_date("published_on", descending=True))

    assert stored_dates(ascending) == [*known, None]
    assert stored_dates(descending) == [*reversed(known), None]


@pytest.mark.django_db
@given(st.lists(partial_dates | close_dates, max_size=20))
def test_by_date_sorts_in_the_database_as_python_does(dates):
    make_sources(dates)

    assert stored_dates(Source.objects.order_by(by_date("published_on"))) == sorted(dates)


def found_in(first, last):
    first, last = (text and PartialDate.parse(text) for text in (first, last))
    found = Source.objects.filter(could_lie_in("published_on", first, last))
    return [str(known) for known in stored_dates(found.order_by(by_date("published_on")))]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2017-06", "2017-09", ["2017", "2017-06", "2017-06-30", "2017-09"]),
        ("2017-06-15", "2017-08", ["2017", "2017-06", "2017-06-30"]),
        ("2017-07-01", "2017-07-01", ["2017"]),
        ("2016-12", "2016-12", ["2016-12-31"]),
        ("2017", None, ["2017", "2017-06", "2017-06-30", "2017-09", "2018"]),
        (None, "2017-05", ["2016-12-31", "2017"]),
        ("2018-07", "2018-06", []),
        ("2017", "2017-03", ["2017"]),
    ],
)
def test_could_lie_in_finds_what_may_mean_a_day_in_the_range(first, last, found):
    make_sources(["2016-12-31", "2017", "2017-06", "2017-06-30", "2017-09", "2018", None])

    assert found_in(first, last) == found


@pytest.mark.django_db
def test_could_lie_in_finds_everything_where_both_ends_are_open():
    make_sources(["2017", None])

    assert found_in(None, None) == ["2017", "None"]


def may_mean_a_day_between(first, last, known):
    if known is None:
        return first is None and last is None
    start = first.earliest if first else date.min
    end = last.latest if last else date.max
    return max(start, known.earliest) <= min(end, known.latest)


ends = st.none() | close_dates | partial_dates


@pytest.mark.django_db
@given(st.lists(st.none() | close_dates | partial_dates, max_size=12), ends, ends)
def test_could_lie_in_finds_exactly_the_spans_that_overlap(dates, first, last):
    make_sources(dates)
    overlapping = {
        f"source-{number}"
        for number, known in enumerate(dates)
        if may_mean_a_day_between(first, last, known)
    }

    found = Source.objects.filter(could_lie_in("published_on", first, last))

    assert set(found.values_list("slug", flat=True)) == overlapping


@pytest.mark.django_db
def test_could_lie_in_reaches_through_links():
    missions, other = (Show.objects.create(slug=slug) for slug in ("missions", "other"))
    missions.series.create(number=1, first_shown_on="2017")
    other.series.create(number=1, first_shown_on="2019")

    found = Show.objects.filter(could_lie_in("series__first_shown_on", last=PartialDate(2018)))

    assert found.get() == missions


class DateFilter(django_filters.Filter):
    field_class = PartialDateFormField


class SourceFilter(django_filters.FilterSet):
    since = DateFilter(field_name="published_on", method="published_since")

    def published_since(self, queryset, name, value):
        return queryset.filter(could_lie_in(name, first=value))


@pytest.mark.django_db
def test_partial_date_form_field_serves_a_filter():
    make_sources(["2017", "2018", None])
    sources = Source.objects.all()

    assert stored_dates(SourceFilter({"since": " 2018 "}, sources).qs) == [PartialDate(2018)]
    assert SourceFilter({"since": ""}, sources).qs.count() == 3
    assert SourceFilter({"since": "2017-13"}, sources).errors == {"since": [NO_SUCH_MONTH]}
