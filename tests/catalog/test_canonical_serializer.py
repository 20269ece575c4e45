import difflib
import json
from datetime import UTC, datetime, time, timedelta, timezone
from decimal import Decimal
from itertools import permutations

import pytest
from django.core import serializers

from catalog.canonical.text import format_value
from catalog.models import Episode, Genre
from catalog.partial_dates import PartialDate
from tests import factories
from tests.fixture_commands import dump

pytestmark = pytest.mark.django_db


def keys(text, *names):
    """What the records of a dump have in these fields, in their order."""
    return [tuple(found["fields"][name] for name in names) for found in json.loads(text)]


def test_each_field_is_written_on_a_line_of_its_own():
    show = factories.ShowFactory(slug="missions")
    series = factories.SeriesFactory(show=show, number=1, title="Première “saison”\n1/3")
    series.sources.add(factories.SourceFactory(slug="b"), factories.SourceFactory(slug="a"))

    assert (
        dump("catalog.Series")
        == """\
[
  {
    "model": "catalog.series",
    "fields": {
      "show": ["missions"],
      "number": 1,
      "title": "Première “saison”\\n1/3",
      "first_shown_on": null,
      "filming_announced_for": null,
      "summary": "",
      "status": "published",
      "publish_at": "2020-01-01T00:00:00Z",
      "same_as": "",
      "note": "",
      "sources": [["a"], ["b"]]
    }
  }
]
"""
    )


def test_no_records_are_written_as_an_empty_list():
    assert dump("catalog.Genre") == "[]\n"


def test_indent_changes_nothing():
    factories.EpisodeFactory()

    assert dump(indent=None) == dump(indent=2)


def test_order_of_arrival_changes_nothing():
    series = [factories.SeriesFactory(number=number) for number in (1, 2)]
    records = [*series, factories.GenreFactory()]

    texts = {
        serializers.serialize("json", arriving, use_natural_foreign_keys=True)
        for arriving in permutations(records)
    }

    assert len(texts) == 1


def test_models_are_sorted_by_name():
    factories.QuoteFactory(speaker=factories.PersonFactory())

    models = [found["model"] for found in json.loads(dump("reviews", "catalog"))]

    assert models == ["catalog.person", "catalog.show", "reviews.quote"]


def test_numbers_in_keys_are_sorted_as_numbers():
    show = factories.ShowFactory(slug="b")
    for number in (10, 9, 0):
        factories.SeriesFactory(show=show, number=number)
    factories.SeriesFactory(show__slug="a", number=11)

    expected = [(["a"], 11), (["b"], 0), (["b"], 9), (["b"], 10)]
    assert keys(dump("catalog.Series"), "show", "number") == expected


def test_text_in_keys_is_sorted_by_code_point():
    for slug in ("b", "a", "B", "_", "-", "1"):
        factories.GenreFactory(slug=slug)

    assert keys(dump("catalog.Genre"), "slug") == [("-",), ("1",), ("B",), ("_",), ("a",), ("b",)]


def test_missing_part_of_a_key_is_sorted_first():
    show = factories.ShowFactory(slug="a")
    series = factories.SeriesFactory(show=show, number=1)
    person = factories.PersonFactory(slug="p")
    character = factories.CharacterFactory(show=show, slug="c")
    factories.CreditFactory(show=show, person=person, role="actor", character=character)
    factories.CreditFactory(show=show, person=person, role="actor")
    factories.CreditFactory(series=series, person=person, role="actor")

    expected = [(None, ["a", 1], None), (["a"], None, None), (["a"], None, ["a", "c"])]
    assert keys(dump("catalog.Credit"), "show", "series", "character") == expected


def test_fields_stand_as_key_own_inherited_and_many_to_many():
    factories.QuoteFactory()

    (quote,) = json.loads(dump("reviews.Quote"))

    assert " ".join(quote["fields"]) == (
        "slug kind form text language original_text original_language translator speaker context "
        "stance score published_on url archive_url status publish_at show series episode note "
        "outlets sources"
    )


def test_fields_of_a_key_of_links_stand_first():
    factories.FilmingLocationFactory()

    (use,) = json.loads(dump("catalog.FilmingLocation"))

    assert " ".join(use["fields"]) == (
        "location show series episode slug stands_for shot filmed_on note sources"
    )


def test_moments_keep_their_microseconds(editor):
    editor.date_joined = datetime(2017, 6, 1, 20, 30, 0, 123456, tzinfo=UTC)
    editor.last_login = datetime(2017, 6, 1, 20, 30, 0, 120000, tzinfo=UTC)
    editor.save()

    assert keys(dump("auth.User"), "date_joined", "last_login") == [
        ("2017-06-01T20:30:00.123456Z", "2017-06-01T20:30:00.120000Z")
    ]


def test_decimals_and_partial_dates_are_written_as_text():
    location = factories.LocationFactory(latitude=Decimal("46.16"), longitude=Decimal("-0.00001"))
    factories.FilmingLocationFactory(location=location, filmed_on=PartialDate(2016, 9))

    assert keys(dump("catalog.Location"), "latitude", "longitude") == [("46.16000", "-0.00001")]
    assert keys(dump("catalog.FilmingLocation"), "filmed_on") == [("2016-09",)]


def test_values_have_one_form():
    paris = timezone(timedelta(hours=2))
    values = {
        "time": time(20, 30, 0, 1),
        "moment": datetime(2017, 6, 1, 20, 30, tzinfo=paris),
        "decimal": Decimal("1E+2"),
    }

    assert format_value(values) == (
        '{"decimal": "100", "moment": "2017-06-01T18:30:00Z", "time": "20:30:00.000001"}'
    )


def test_one_edit_is_one_line_of_a_diff():
    for number in (1, 2, 3):
        factories.EpisodeFactory(number=number, title="Phobos")
    before = dump().splitlines()

    Episode.objects.filter(number=2).update(title="Gemini")

    changes = [line for line in difflib.ndiff(before, dump().splitlines()) if line[0] in "+-"]
    assert changes == ['-       "title": "Phobos",', '+       "title": "Gemini",']


def test_plain_dump_has_natural_keys():
    factories.QuoteFactory(outlets=[factories.OutletFactory()])

    assert dump(use_natural_primary_keys=False, use_natural_foreign_keys=False) == dump()


def test_more_records_than_one_query_takes_are_written():
    Genre.objects.bulk_create(Genre(slug=f"g{n:04}", name="G") for n in range(1001))
    show = factories.ShowFactory(genres=Genre.objects.all())
    factories.ShowFactory(genres=[Genre.objects.last()])

    written = json.loads(dump("catalog.Show"))

    assert written[0]["fields"]["genres"] == [[f"g{n:04}"] for n in range(1001)]
    assert written[1]["fields"]["genres"] == [["g1000"]]
    assert show.genres.count() == 1001


def test_what_json_cannot_hold_is_an_error():
    with pytest.raises(ValueError, match="not JSON compliant"):
        format_value(float("nan"))


@pytest.mark.parametrize("count", [1, 30])
def test_queries_do_not_grow_with_records(count, django_assert_num_queries):
    languages = [factories.LanguageFactory(code=code) for code in ("fr", "en")]
    source = factories.SourceFactory()
    for _ in range(count):
        episode = factories.EpisodeFactory(language=languages[0], original_language=languages[1])
        episode.sources.add(source)

    # Episodes; what they link to through four fields.
    with django_assert_num_queries(5):
        dump("catalog.Episode")
