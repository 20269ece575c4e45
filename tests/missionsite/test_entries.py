"""The entries are what the content says, whatever wrote it."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.models import Genre, Person, Show, Source
from missionsite.models import Citation, Entry
from missionsite.search.rebuilding import ALL_CITATIONS, count_wrong
from reviews.models import Outlet
from tests import factories
from tests.catalog.test_publishing_worlds import EARLIER, NOON
from tests.missionsite.index_of_words import indexed_words, words_of_entries
from tests.missionsite.test_models import MODELS

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
WRITTEN = [*MODELS.values(), Genre]
TEXTS = ("title", "name", "text", "synopsis", "stands_for", "credited_as", "note", "description")


def citations():
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT v.kind, v.record_id, v.source_id, e.live_from FROM {ALL_CITATIONS} v"
            " LEFT JOIN missionsite_entry e ON e.kind = v.kind AND e.record_id = v.record_id"
        )
        expected = cursor.fetchall()
        cursor.execute("SELECT kind, record_id, source_id, live_from FROM missionsite_citation")
        return sorted(map(str, expected)), sorted(map(str, cursor.fetchall()))


def assert_exact():
    assert count_wrong(connection) == 0
    assert indexed_words() == words_of_entries()
    expected, kept = citations()
    assert kept == expected


def make_world():
    """Two records of each kind, that hang together."""
    show, other = factories.ShowFactory(title="Œuvre"), factories.ShowFactory()
    series = factories.SeriesFactory(show=show)
    episode = factories.EpisodeFactory(series=series)
    works = ({"show": other}, {"episode": episode})
    for name in ("Company", "Person", "Location", "Outlet", "Source", "Genre"):
        for _ in range(2):
            getattr(factories, f"{name}Factory")()
    people, sources = Person.objects.all(), Source.objects.all()
    for number, work in enumerate(works):
        factories.CreditFactory(person=people[number], sources=[sources[number]], **work)
        factories.CompanyCreditFactory(sources=[sources[0]], **work)
        factories.FilmingLocationFactory(sources=sources, **work)
        factories.ReleaseFactory(sources=[sources[1]], **work)
        factories.QuoteFactory(speaker=people[number], **work).outlets.set(Outlet.objects.all())
        factories.AwardFactory(**work)
        factories.CutFactory(series=series, sources=[sources[0]])
        factories.CharacterFactory(show=show)
        factories.ProductionNoteFactory(show=show, series=series)


def picked(model, number):
    records = list(model.objects.order_by("pk"))
    return records[number % len(records)] if records else None


def write_text(record, number):
    # Not what only looks like a field, such as the name of a series.
    names = [field.name for field in record._meta.concrete_fields if field.name in TEXTS]
    if names:
        setattr(record, names[number % len(names)], f"Ægir {number}")
        record.save()


def write_state(record, number):
    states = [("published", EARLIER), ("published", NOON), ("draft", None), ("withdrawn", NOON)]
    if hasattr(record, "status"):
        record.status, record.publish_at = states[number % len(states)]
        type(record).objects.bulk_update([record], ["status", "publish_at"])


def write_key(record, number):
    name = "slug" if hasattr(record, "slug") else "number"
    if hasattr(record, name):
        type(record).objects.filter(pk=record.pk).update(**{name: number})


def write_link(record, number):
    links = [field for field in record._meta.concrete_fields if field.many_to_one]
    if links:
        link = links[number % len(links)]
        to = picked(link.related_model, number // 2)
        type(record).objects.filter(pk=record.pk).update(**{link.name: to})


def write_links(record, number):
    links = record._meta.many_to_many
    if links:
        link = links[number % len(links)]
        manager = getattr(record, link.name)
        linked = picked(link.related_model, number // 2)
        if linked in manager.all():
            manager.remove(linked)
        elif linked:
            manager.add(linked)


def delete(record, number):
    record.delete()


def delete_alone(record, number):
    """By SQL, for what nothing else links to."""
    table = record._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE id = %s", [record.pk])
    connection.check_constraints()


def write_and_take_back(record, number):
    with suppress(ZeroDivisionError), transaction.atomic():
        write_state(record, number)
        write_key(record, number)
        raise ZeroDivisionError


writes = st.sampled_from(
    [
        *(write_text, write_state, write_state, write_key, write_link, write_links, write_links),
        *(delete, delete_alone, write_and_take_back),
    ]
)
steps = st.tuples(writes, st.sampled_from(WRITTEN), st.integers(0, 50))


@pytest.mark.django_db
@settings(max_examples=15, deadline=None)
@given(st.lists(steps, min_size=5, max_size=15))
def test_entries_follow_any_writes(written):
    with transaction.atomic():
        make_world()
        assert_exact()

        for write, model, number in written:
            if (record := picked(model, number)) is None:
                continue
            # What the database refuses is taken back; RESTRICT and PROTECT are such refusals.
            with suppress(IntegrityError, models.ProtectedError), transaction.atomic():
                write(record, number)
            assert_exact()

        transaction.set_rollback(True)


@pytest.mark.django_db
def test_entries_follow_the_content_that_is_loaded():
    call_command("loaddata", "missions", verbosity=0)
    assert Entry.objects.count() > 100
    assert_exact()
    Entry.objects.update(changed_at=LONG_AGO)

    call_command("loaddata", "missions", verbosity=0)

    assert_exact()
    assert set(Entry.objects.values_list("changed_at", flat=True)) == {LONG_AGO}


@pytest.mark.django_db
def test_entries_follow_sql_in_any_order():
    show = factories.ShowFactory()
    episode = factories.EpisodeFactory(series__show=show)
    with connection.cursor() as cursor, connection.constraint_checks_disabled():
        cursor.execute("SET CONSTRAINTS ALL DEFERRED" if is_postgresql() else "SELECT 1")
        cursor.execute("UPDATE catalog_episode SET series_id = 9000")
        assert not Entry.objects.filter(kind="episode").exists()
        cursor.execute("UPDATE catalog_series SET id = 9000, number = 7")
    connection.check_constraints()

    entry = Entry.objects.get(kind="episode")

    assert entry.path == f"/shows/{show.slug}/series-7/episode-{episode.number}/"
    assert_exact()


# Each database's way to write over a row that has the same key.
INSERTED = """INTO catalog_show (id, slug, title, sort_title, tagline, premise, synopsis, spoiler,
  status, note, same_as) VALUES (77, 'missions', 'New', '', '', '', '', '', 'draft', '', '')"""
REPLACED = {
    "sqlite": f"INSERT OR REPLACE {INSERTED}",
    "postgresql": f"INSERT {INSERTED} ON CONFLICT (slug) DO UPDATE SET id = 77, title = 'New'",
}


@pytest.mark.django_db
def test_entries_follow_rows_that_replace_others():
    show = factories.ShowFactory(slug="missions")

    with connection.cursor() as cursor:
        cursor.execute(REPLACED[connection.vendor])

    assert not Show.objects.filter(pk=show.pk).exists()
    assert list(Entry.objects.values_list("record_id", "title")) == [(77, "New")]
    assert_exact()


def is_postgresql():
    return connection.vendor == "postgresql"


@pytest.mark.django_db(transaction=True)
def test_entries_follow_tables_that_are_emptied():
    make_world()

    call_command("flush", interactive=False, verbosity=0)

    assert not Entry.objects.exists()
    assert not Citation.objects.exists()
    assert_exact()


@pytest.mark.django_db(transaction=True)
def test_entries_follow_a_table_that_is_emptied_by_sql():
    make_world()
    outlets = Outlet.objects.count()

    with connection.cursor() as cursor:
        if is_postgresql():
            cursor.execute("TRUNCATE catalog_location CASCADE")
        else:
            cursor.execute("DELETE FROM catalog_location_sources")
            cursor.execute("DELETE FROM catalog_filminglocation_sources")
            cursor.execute("DELETE FROM catalog_filminglocation")
            cursor.execute("DELETE FROM catalog_location")

    assert not Entry.objects.filter(kind__in=["location", "filming_location"]).exists()
    assert Entry.objects.filter(kind="outlet").count() == outlets > 0
    assert_exact()
