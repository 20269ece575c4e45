import json
import random

import pytest
from django.core import serializers
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test.utils import CaptureQueriesContext

from catalog.canonical.reading import FixtureError
from catalog.models import Company, Credit, Genre, Series, Show
from tests import factories
from tests.fixture_commands import dump, erase_content, load, record

pytestmark = pytest.mark.django_db


@pytest.fixture
def content():
    """The text of records that link to each other in every way."""
    country, language = factories.CountryFactory(), factories.LanguageFactory()
    source = factories.SourceFactory(language=language)
    show = factories.ShowFactory(original_language=language, countries=[country], sources=[source])
    series = factories.SeriesFactory(show=show, sources=[source])
    group = factories.CompanyFactory(slug="z-group", country=country)
    service = factories.CompanyFactory(slug="a-service", parent=group)
    cut = factories.CutFactory(series=series)
    factories.ReleaseFactory(series=series, cut=cut, service=service, subtitle_languages=[language])
    character = factories.CharacterFactory(show=show)
    factories.CreditFactory(series=series, role="actor", character=character)
    outlets = [factories.OutletFactory(language=language) for _ in range(2)]
    factories.QuoteFactory(episode=factories.EpisodeFactory(series=series), outlets=outlets)
    return dump()


def writes(queries):
    statements = [query["sql"].split()[0] for query in queries]
    return [statement for statement in statements if statement in {"INSERT", "UPDATE", "DELETE"}]


@pytest.mark.parametrize("seed", range(2))
def test_records_load_in_any_order(content, seed):
    records = json.loads(content)
    random.Random(seed).shuffle(records)
    erase_content()

    load(records)

    assert dump() == content


def test_records_link_to_stored_ones():
    show = factories.ShowFactory(slug="missions")

    load([record("catalog.series", show=["missions"], number=1)])

    assert Series.objects.get().show == show


def test_loading_what_is_there_writes_nothing(content):
    with CaptureQueriesContext(connection) as queries:
        load(content)

    assert writes(queries) == []
    assert dump() == content


@pytest.mark.parametrize("count", [1, 30])
def test_loading_what_is_there_takes_as_many_queries(count, django_assert_num_queries):
    source = factories.SourceFactory()
    for _ in range(count):
        factories.EpisodeFactory().sources.add(source)
    text = dump()

    # Keys and records of four models, and what they link to through six fields.
    with django_assert_num_queries(14):
        loaded = list(serializers.deserialize("json", text))

    assert len(loaded) == 3 * count + 1


def test_more_records_than_one_query_takes_are_found():
    Genre.objects.bulk_create(Genre(slug=f"g{n}", name="G") for n in range(1001))
    text = dump()

    with CaptureQueriesContext(connection) as queries:
        load(text)

    assert writes(queries) == []


def test_fields_left_out_keep_what_they_say():
    genre = factories.GenreFactory(slug="drama")
    factories.ShowFactory(slug="missions", title="Missions", tagline="To Mars", genres=[genre])

    load([record("catalog.show", slug="missions", premise="A crew flies to Mars.")])

    show = Show.objects.get()
    assert (show.title, show.tagline, show.premise, show.status, [*show.genres.all()]) == (
        "Missions",
        "To Mars",
        "A crew flies to Mars.",
        "published",
        [genre],
    )


def test_fields_left_out_of_a_new_record_get_their_defaults():
    load([record("catalog.show", slug="missions", title="Missions")])

    show = Show.objects.get()
    assert (show.status, show.publish_at, show.original_language) == ("draft", None, None)


def test_sort_key_left_out_follows_the_name():
    load([record("catalog.show", slug="missions", title="Évasion")])
    load([record("catalog.show", slug="missions", title="Éclipse")])

    assert Show.objects.get().sort_title == "eclipse"


def test_records_that_differ_in_a_missing_part_of_their_key_are_two():
    show = factories.ShowFactory(slug="s")
    factories.PersonFactory(slug="p")
    factories.CharacterFactory(show=show, slug="c")
    credit = {"series": None, "episode": None, "person": ["p"], "role": "actor"}
    as_c = record("catalog.credit", show=["s"], **credit, character=["s", "c"])
    unnamed = record("catalog.credit", show=["s"], **credit, character=None)

    load([as_c, unnamed])
    load([unnamed | {"fields": unnamed["fields"] | {"credited_as": "P."}}])

    credits = Credit.objects.values_list("character__slug", "credited_as")
    assert sorted(credits, key=str) == [("c", ""), (None, "P.")]


def test_parents_come_before_children_of_the_same_model():
    companies = [
        record("catalog.company", slug="c", name="C", kind="other", parent=["b"]),
        record("catalog.company", slug="b", name="B", kind="other", parent=["a"]),
        record("catalog.company", slug="a", name="A", kind="other"),
    ]

    load(companies)

    assert Company.objects.get(slug="c").parent.parent.slug == "a"


def test_database_serialized_by_the_test_runner_comes_back(content):
    everything = connection.creation.serialize_db_to_string()
    erase_content()

    connection.creation.deserialize_db_from_string(everything)

    assert dump() == content


def test_excluded_models_are_passed_over():
    show = record("catalog.show", slug="missions", title="Missions")
    genre = record("catalog.genre", slug="drama", name="Drama")

    load([show, genre], exclude=["catalog.Genre"])

    assert (Show.objects.count(), Genre.objects.count()) == (1, 0)


def test_link_to_an_excluded_record_is_refused():
    show = record("catalog.show", slug="missions", title="Missions", genres=[["drama"]])
    genre = record("catalog.genre", slug="drama", name="Drama")

    with pytest.raises(FixtureError, match=r"genres: There is no catalog\.genre \[\"drama\"\]"):
        load([show, genre], exclude=["catalog.Genre"])


def test_unknown_models_and_fields_are_passed_over_if_asked():
    show = record("catalog.show", slug="missions", title="Missions", budget="?")

    load([record("catalog.budget", amount=1), show], ignorenonexistent=True)

    assert Show.objects.get().title == "Missions"


@pytest.fixture
def other_database(tmp_path):
    name = str(tmp_path / "other.sqlite3")
    options = {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": {}}
    wrapper = DatabaseWrapper(connection.settings_dict | options, alias="other")
    connections["other"] = wrapper
    with wrapper.schema_editor() as editor:
        editor.create_model(Genre)
    yield "other"
    wrapper.close()
    del connections["other"]


def test_another_database_is_loaded_into(other_database):
    genre = factories.GenreFactory(slug="drama", name="Drama")
    Genre(slug="drama", name="Play").save(using=other_database)

    load([record("catalog.genre", slug="drama", name="Theatre")], database=other_database)

    assert Genre.objects.using(other_database).get().name == "Theatre"
    genre.refresh_from_db()
    assert genre.name == "Drama"
    assert '"Theatre"' in dump("catalog.Genre", database=other_database)
