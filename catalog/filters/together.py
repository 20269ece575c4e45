"""What a list has to ask besides its records, asked in one query."""

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Func, JSONField, QuerySet, Subquery
from django.db.models.sql import Query

from catalog.gathering import RowsAsJSON


def read_together(wanted: dict[str, Subquery]) -> dict[str, list]:
    """The rows of several queries in one: each comes as a column of JSON."""
    if not wanted:
        return {}
    # A query of no table, as Django itself makes one to check constraints.
    query = Query(None)
    for number, rows in enumerate(wanted.values()):
        query.add_annotation(rows, f"column{number}")
    [row] = query.get_compiler(DEFAULT_DB_ALIAS).results_iter()
    # Without a value where Django saw that a query finds nothing.
    return {name: rows or [] for name, rows in zip(wanted, row, strict=True)}


class InJSON(Func):
    """A list inside of a row: SQLite could take it for text."""

    function = "JSON"
    arity = 1
    output_field = JSONField()

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, template="%(expressions)s", **context)


def values_in(records: QuerySet, value) -> InJSON:
    """The values that linked records have, as a list in the row of a record: ``[["fr"], ["en"]]``.

    ``records`` are asked in relation to that row, with OuterRef.
    """
    return InJSON(RowsAsJSON(records.order_by(), value))
