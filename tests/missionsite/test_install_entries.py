"""Triggers, views and index as the migrations leave them, and how to change a table below them."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader

from catalog.models import Person
from missionsite.migrations._entries_1 import DECLARATIONS
from missionsite.models import Entry
from missionsite.search.operations import DATABASES, InstallEntries, UninstallEntries
from missionsite.search.rebuilding import count_wrong
from tests.factories import PersonFactory

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
VIEWS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'view'",
    "postgresql": "SELECT viewname FROM pg_views WHERE schemaname = current_schema()",
}


def installed(queries):
    with connection.cursor() as cursor:
        cursor.execute(queries[connection.vendor])
        return {name for (name,) in cursor.fetchall() if name.startswith("missionsite_")}


def declared_triggers():
    with connection.cursor() as cursor:

        def columns(table):
            described = connection.introspection.get_table_description(cursor, table)
            return [column.name for column in described]

        return set(DATABASES[connection.vendor].triggers(DECLARATIONS, columns))


def migrate(operation, app_label="missionsite"):
    """Run the operation forwards as a migration does; returns how to take it back."""
    state = MigrationLoader(connection).project_state()
    changed = state.clone()
    operation.state_forwards(app_label, changed)
    with connection.schema_editor() as editor:
        operation.database_forwards(app_label, editor, state, changed)

    def take_back():
        with connection.schema_editor() as editor:
            operation.database_backwards(app_label, editor, changed, state)

    return take_back


@pytest.mark.django_db
def test_all_declared_triggers_are_there_after_all_migrations():
    assert installed(TRIGGERS) == declared_triggers()
    assert len(installed(TRIGGERS)) > 100
    assert len(installed(VIEWS)) == len(DECLARATIONS.kinds) + 2


@pytest.mark.django_db(transaction=True)
def test_a_table_is_changed_between_uninstalling_and_installing():
    PersonFactory(name="Before")
    longer = migrations.AlterField("person", "name", models.CharField(max_length=300))

    migrate(UninstallEntries(DECLARATIONS))
    assert installed(TRIGGERS) == installed(VIEWS) == set()
    shorten = migrate(longer, "catalog")
    shorten()
    Person.objects.update(name="Meanwhile")
    migrate(InstallEntries(DECLARATIONS))

    assert installed(TRIGGERS) == declared_triggers()
    assert [entry.title for entry in Entry.objects.all()] == ["Meanwhile"]
    PersonFactory(name="After")
    assert {entry.title for entry in Entry.objects.all()} == {"Meanwhile", "After"}
    assert count_wrong(connection) == 0


@pytest.mark.django_db(transaction=True)
def test_installing_can_be_taken_back():
    install = migrate(UninstallEntries(DECLARATIONS))
    install()

    assert installed(TRIGGERS) == declared_triggers()
    assert count_wrong(connection) == 0


def test_operations_describe_themselves():
    assert InstallEntries(DECLARATIONS).describe() == "Keep the entries equal to the content"
    assert UninstallEntries(DECLARATIONS).describe().startswith("Let the entries be")
