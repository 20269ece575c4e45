"""Migration operations that make the entries follow the content, and that stop them."""

from django.db.migrations.operations.base import Operation

from missionsite.search import postgresql, sqlite
from missionsite.search.declared import Declarations
from missionsite.search.rebuilding import rebuild

DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


class InstallEntries(Operation):
    """Make views, triggers and full-text index, and fill them.

    SQLite alters a table by making it anew, without its triggers, and refuses to as long as a view
    reads it; PostgreSQL refuses to alter a column that a view reads. So whoever changes a table
    that entries come from adds two migrations here: one with ``UninstallEntries``, which
    ``run_before`` puts before that change, and one with ``InstallEntries``, which depends on it.

    A migration freezes the declarations alone: the SQL is made of them by this package as it
    stands when the migration runs. So a change of the generators reaches new databases at once,
    and an old one only by a further migration with ``UninstallEntries`` and ``InstallEntries`` of
    the same declarations. Views and triggers are dropped by name: one that is renamed or no longer
    made has to be dropped by that migration itself.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, declarations: Declarations):
        self.declarations = declarations

    def state_forwards(self, app_label, state):
        """No model changes."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        run(schema_editor, DATABASES[schema_editor.connection.vendor].install, self.declarations)
        rebuild(schema_editor.connection)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        run(schema_editor, DATABASES[schema_editor.connection.vendor].uninstall, self.declarations)

    def describe(self):
        return "Keep the entries equal to the content"


class UninstallEntries(InstallEntries):
    """Take away what ``InstallEntries`` made; the entries stay as they are."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        super().database_backwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        super().database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return "Let the entries be, while the content's tables change"


def run(schema_editor, statements_of, declarations: Declarations) -> None:
    connection = schema_editor.connection
    with connection.cursor() as cursor:

        def columns(table):
            described = connection.introspection.get_table_description(cursor, table)
            # The words of PostgreSQL are made of the others.
            return [column.name for column in described if column.name != "words"]

        for statement in statements_of(declarations, columns):
            cursor.execute(statement)
