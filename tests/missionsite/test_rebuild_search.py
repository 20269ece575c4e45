from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from missionsite.models import Citation, Entry
from missionsite.search.finding import find
from missionsite.search.sqlite import INDEXES
from tests.factories import PersonFactory, ShowFactory, SourceFactory
from tests.missionsite.index_of_words import indexed_words, words_of_entries

RIGHT = "All entries are as the content says, and found by their words."
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
# What takes the words of all entries from an index.
DAMAGES = {
    "sqlite": [[f"INSERT INTO {index} ({index}) VALUES ('delete-all')"] for index in INDEXES],
    "postgresql": [
        [
            "ALTER TABLE missionsite_entry ALTER COLUMN words DROP EXPRESSION",
            "UPDATE missionsite_entry SET words = NULL",
        ]
    ],
}


def rebuilt(**options):
    output = StringIO()
    call_command("rebuild_search", stdout=output, **options)
    return output.getvalue().strip()


@pytest.mark.django_db
def test_rebuild_changes_nothing_that_is_right():
    ShowFactory(sources=[SourceFactory()])
    Entry.objects.update(changed_at=LONG_AGO)

    assert rebuilt(check=True) == RIGHT
    assert rebuilt() == "0 entries are changed; the words of all are in the index."
    assert set(Entry.objects.values_list("changed_at", flat=True)) == {LONG_AGO}


@pytest.mark.django_db
def test_rebuild_mends_entries_that_are_wrong():
    right, wrong, missing = (PersonFactory(name=name) for name in ("Right", "Wrong", "Missing"))
    Entry.objects.update(changed_at=LONG_AGO)
    Entry.objects.filter(record_id=wrong.pk).update(title="Something else")
    Entry.objects.filter(record_id=missing.pk).delete()
    Entry.objects.create(kind="person", record_id=99, path="/people/none/", changed_at=LONG_AGO)

    with pytest.raises(CommandError, match="3 entries are not as the content says"):
        rebuilt(check=True)
    assert rebuilt() == "3 entries are changed; the words of all are in the index."

    found = {entry.title: entry.changed_at == LONG_AGO for entry in Entry.objects.all()}
    assert found == {"Right": True, "Wrong": False, "Missing": False}
    assert rebuilt(check=True) == RIGHT


@pytest.mark.django_db
def test_rebuild_makes_citations_and_index_anew():
    ShowFactory(title="Missions", sources=[SourceFactory(title="Article")])
    Citation.objects.all().delete()
    Entry.objects.filter(kind="show").update(title="Something else")
    with connection.cursor() as cursor:
        for index in INDEXES if connection.vendor == "sqlite" else ():
            cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")

    rebuilt()

    assert indexed_words() == words_of_entries()
    assert [group.kind.value for group in find("article")] == ["source"]
    assert [group.kind.value for group in find("missions")] == ["show"]


@pytest.mark.django_db
@pytest.mark.parametrize("damage", DAMAGES[connection.vendor])
def test_check_notices_an_index_without_its_words(damage):
    PersonFactory(name="Jeanne"), PersonFactory(name="Sam")
    with connection.cursor() as cursor:
        for statement in damage:
            cursor.execute(statement)

    with pytest.raises(CommandError, match="2 entries are not found by the right words"):
        rebuilt(check=True)
