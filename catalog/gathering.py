"""Linked records, read in the same query as the record that they belong to."""

from collections import defaultdict

from django.db.models import Func, JSONField, Model, OuterRef, QuerySet, Subquery

from catalog.models import Source


class Row(Func):
    """Columns as one JSON array. (Django's JSONObject asks each new connection if it has JSON.)"""

    function = "JSON_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, function="jsonb_build_array", **context)


class RecordsField(JSONField):
    """Reads a list of rows as records of a model; ``names`` are those of the columns."""

    def __init__(self, model=None, names=(), **options):
        super().__init__(**options)
        self.records_of = model
        self.names = names

    def from_db_value(self, value, expression, connection):
        rows = super().from_db_value(value, expression, connection)
        return [
            record_with(self.records_of, dict(zip(self.names, row, strict=True)), connection.alias)
            for row in rows
        ]


class Gathered(Subquery):
    """The records of a query as a list: one column in the row of another record.

    ``genres=Gathered(Genre.objects.filter(shows=OuterRef("pk")), "slug", "name")``

    A page shows many kinds of short lists, and a prefetch for each would cost a query for each.
    Names are those of fields, also of linked records (``person__slug``). The records have just
    these, as with ``only()``; any other would cost a query.
    """

    def __init__(self, records: QuerySet, *names: str):
        links = {name.rpartition("__")[0] for name in names if "__" in name}
        names = ("pk", *(f"{link}__pk" for link in links), *names)
        rows = records.annotate(_row=Row(*names)).values("_row")
        super().__init__(rows, output_field=RecordsField(records.model, names))

    def as_sqlite(self, compiler, connection, **context):
        template = "(SELECT json_group_array(json(_row)) FROM (%(subquery)s))"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        template = "(SELECT coalesce(jsonb_agg(_row), '[]') FROM (%(subquery)s) AS _rows)"
        return self.as_sql(compiler, connection, template=template, **context)


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


def gathered_sources(model) -> Gathered:
    """The sources of each record of the model, for the part ``_sources.html``."""
    citing = model._meta.get_field("sources").remote_field.related_name
    sources = Source.objects.filter(**{citing: OuterRef("pk")})
    return Gathered(
        sources.order_by("sort_title", "slug"), "slug", "title", "sort_title", "publisher"
    )


def cited_by(*records) -> list[Source]:
    """The gathered sources of all these records, each once, in the order of their titles."""
    sources = {source.slug: source for record in records for source in record.cited}
    return sorted(sources.values(), key=lambda source: (source.sort_title, source.slug))
