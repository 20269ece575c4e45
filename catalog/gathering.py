"""Linked records, read in the same query as the record that they belong to."""

from collections import defaultdict

from django.db.models import JSONField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from catalog.models import Source


class RecordsField(JSONField):
    """Reads a list of rows as records of a model."""

    def __init__(self, model=None, **options):
        super().__init__(**options)
        self.records_of = model

    def from_db_value(self, value, expression, connection):
        rows = super().from_db_value(value, expression, connection)
        return [record_with(self.records_of, row, connection.alias) for row in rows]


class Gathered(Subquery):
    """The records of a query as a list: one column in the row of another record.

    ``genres=Gathered(Genre.objects.filter(shows=OuterRef("pk")), "slug", "name")``

    A page shows many kinds of short lists, and a prefetch for each would cost a query for each.
    Names are those of fields, also of linked records (``person__slug``). The records have just
    these, as with ``only()``; any other would cost a query.
    """

    def __init__(self, records: QuerySet, *names: str):
        links = {name.rpartition("__")[0] for name in names if "__" in name}
        keys = ("pk", *(f"{link}__pk" for link in links))
        row = JSONObject(**{name: name for name in (*keys, *names)})
        rows = records.annotate(_row=row).values("_row")
        super().__init__(rows, output_field=RecordsField(records.model))

    def as_sqlite(self, compiler, connection, **context):
        template = "(SELECT json_group_array(json(_row)) FROM (%(subquery)s))"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler, connection, **context):
        template = "(SELECT coalesce(jsonb_agg(_row), '[]') FROM (%(subquery)s) AS _rows)"
        return self.as_sql(compiler, connection, template=template, **context)


def record_with(model: type[Model], row: dict, database: str) -> Model:
    """A record of which only the named fields were read, and those of the records it links to."""
    own, linked = {}, defaultdict(dict)
    for path, value in row.items():
        name, _, rest = path.partition("__")
        if rest:
            linked[name][rest] = value
        else:
            field = model._meta.pk if name == "pk" else model._meta.get_field(name)
            own[field.attname] = field.to_python(value)
    read = [field.attname for field in model._meta.concrete_fields if field.attname in own]
    record = model.from_db(database, read, [own[name] for name in read])
    for name, part in linked.items():
        link = model._meta.get_field(name)
        is_there = part["pk"] is not None
        setattr(record, name, record_with(link.related_model, part, database) if is_there else None)
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
