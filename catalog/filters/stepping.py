"""The different values of an indexed column, however long the table is.

DISTINCT reads the whole of it: 0.3 s for the years of 50,000 releases. These step in the index from
each value to the next one.
"""

from django.db.models import IntegerField, QuerySet, Subquery, TextField
from django.db.models.expressions import F, RawSQL
from django.db.models.functions import Cast, Substr

from catalog.gathering import RowsField
from catalog.partial_dates import KnownOr


class Numbers(Subquery):
    """The numbers that records have, as a list of rows in JSON."""

    output_field = RowsField()
    column = IntegerField()
    # Less than any value, and what lies behind all records that have the value last found.
    start = "-1"
    past = "found.value"

    def __init__(self, records: QuerySet, name: str):
        value, key = self.value_and_key(name)
        ahead = records.annotate(_key=key).filter(_key__gt=RawSQL(self.past, ()))
        ahead = ahead.order_by("_key").annotate(_value=Cast(value, self.column))
        super().__init__(ahead.values("_value")[:1])

    def value_and_key(self, name):
        return F(name), F(name)

    def as_sql(self, compiler, connection, **context):
        context = {
            "start": self.start,
            "rows": "json_group_array(json_array(value))",
            "template": "(WITH RECURSIVE found(value) AS (SELECT %(start)s UNION ALL "
            "SELECT (%(subquery)s) FROM found WHERE value IS NOT NULL) "
            "SELECT %(rows)s FROM found WHERE value > %(start)s)",
        } | context
        return super().as_sql(compiler, connection, **context)

    def as_postgresql(self, compiler, connection, **context):
        rows = "coalesce(jsonb_agg(jsonb_build_array(value)), '[]')"
        return self.as_sql(compiler, connection, rows=rows, **context)


class Years(Numbers):
    """The years of the partial dates that records have."""

    column = TextField()
    # The sign before 0, and one behind all that a date may have.
    start = "'/'"
    past = "found.value || '~'"

    def value_and_key(self, name):
        return Substr(name, 1, 4), KnownOr(name, unknown="")

    def as_postgresql(self, compiler, connection, **context):
        start = f"""CAST({self.start} AS text) COLLATE "C\""""
        return super().as_postgresql(compiler, connection, start=start, **context)
