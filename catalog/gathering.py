"""Several queries in one: what is linked with the record that it belongs to, or each for itself."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import FieldError
from django.db import DEFAULT_DB_ALIAS
from django.db.models import (
    CharField,
    Expression,
    Field,
    Func,
    JSONField,
    Model,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Cast
from django.db.models.sql import Query

from catalog.paging import FirstOf

# Kinds of columns that are the same in JSON as in a row of their own, on every database. A moment
# would lose its time zone.
IN_JSON = {
    *("AutoField", "BigAutoField", "BigIntegerField", "IntegerField", "SmallIntegerField"),
    *("PositiveIntegerField", "PositiveSmallIntegerField", "BooleanField"),
    *("CharField", "SlugField", "TextField"),
}


class Row(Func):
    """Columns as one JSON array. (Django's JSONObject asks each new connection if it has JSON.)"""

    function = "JSON_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, function="jsonb_build_array", **context)


class RowsField(JSONField):
    """Reads a list of rows."""

    def from_db_value(self, value, expression, connection):
        # Without a value where Django saw that the query finds nothing, and left it out.
        return super().from_db_value(value, expression, connection) or []


class RecordsField(RowsField):
    """Reads a list of rows as records of a model; ``names`` are those of the columns."""

    def __init__(self, model=None, names=(), most=None, **options):
        super().__init__(**options)
        self.records_of = model
        self.names = names
        self.most = most

    def from_db_value(self, value, expression, connection):
        records = [
            record_with(self.records_of, dict(zip(self.names, row, strict=True)), connection.alias)
            for row in super().from_db_value(value, expression, connection)
        ]
        return records if self.most is None else FirstOf(records, self.most)


class RowsAsJSON(Subquery):
    """The rows of a query as one JSON array of arrays: one column of another query."""

    output_field = RowsField()

    def __init__(self, records: QuerySet, *columns, most: int | None = None):
        rows = records.annotate(_row=Row(*columns)).values("_row")
        super().__init__(rows if most is None else rows[:most])

    def as_sqlite(self, compiler, connection, **context):
        template = "(SELECT json_group_array(json(_row)) FROM (%(subquery)s))"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        template = "(SELECT coalesce(jsonb_agg(_row), '[]') FROM (%(subquery)s) AS _rows)"
        return self.as_sql(compiler, connection, template=template, **context)


class Gathered(RowsAsJSON):
    """The records of a query as a list: one column in the row of another record.

    ``genres=Gathered(Genre.objects.filter(shows=OuterRef("pk")), "slug", "name")``

    A page shows many kinds of short lists, and a prefetch for each would cost a query for each.
    Names are those of fields, also of linked records (``person__slug``). The records have just
    these, as with ``only()``; any other would cost a query. With ``most``
    the list is a ``FirstOf``. Raises FieldError for a field whose values JSON would change.
    """

    def __init__(self, records: QuerySet, *names: str, most: int | None = None):
        columns = [column_for_json(records.model, name) for name in names]
        keys = ("pk", *sorted({key for name in names for key in keys_on_the_way(name)}))
        super().__init__(records, *keys, *columns, most=None if most is None else most + 1)
        self.output_field = RecordsField(records.model, (*keys, *names), most)


def keys_on_the_way(path: str) -> list[str]:
    """``series__show__slug`` → the keys of ``series`` and ``series__show``."""
    links = path.split("__")[:-1]
    return ["__".join([*links[:depth], "pk"]) for depth in range(1, len(links) + 1)]


def field_at(model: type[Model], path: str) -> Field:
    """The field at the end of the path: ``name``, ``person__slug``."""
    *links, name = path.split("__")
    for link in links:
        model = model._meta.get_field(link).related_model
    return model._meta.get_field(name)


def column_for_json(model: type[Model], name: str) -> str | Cast:
    field = field_at(model, name)
    if field.get_internal_type() == "DecimalField":
        # As a number it would come back as a binary fraction.
        return Cast(name, CharField())
    if field.get_internal_type() not in IN_JSON:
        raise FieldError(f"{field} cannot be gathered: JSON would change its values.")
    return name


def record_with(model: type[Model], values: dict, database: str) -> Model:
    """A record of which only the named fields were read, and those of the records it links to."""
    own, linked = {}, defaultdict(dict)
    for path, value in values.items():
        name, _, rest = path.partition("__")
        if rest:
            linked[name][rest] = value
        else:
            field = model._meta.pk if name == "pk" else model._meta.get_field(name)
            own[field.attname] = field.to_python(value)
    read = [field.attname for field in model._meta.concrete_fields if field.attname in own]
    record = model.from_db(database, read, [own[name] for name in read])
    for name, part in linked.items():
        link = model._meta.get_field(name).related_model
        is_there = part["pk"] is not None
        setattr(record, name, record_with(link, part, database) if is_there else None)
    return record


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


def read_together(wanted: Mapping[Any, Expression]) -> dict[Any, Any]:
    """The values of several queries that have nothing to do with each other, read in one."""
    if not wanted:
        return {}
    # A query of no table, as Django itself makes one to check constraints.
    query = Query(None)
    for number, expression in enumerate(wanted.values()):
        query.add_annotation(expression, f"column{number}")
    [row] = query.get_compiler(DEFAULT_DB_ALIAS).results_iter()
    return dict(zip(wanted, row, strict=True))
