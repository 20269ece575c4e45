"""Natural keys: read for many records at once, taken from values, put in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import models

# Values in one query: well below what any of the databases allows.
CHUNK = 500


def has_natural_key(model: type[models.Model]) -> bool:
    return hasattr(model, "natural_key")


def key_order(key: Iterable) -> tuple:
    """Sorts natural keys: a missing part first, numbers as numbers, text by code point."""
    return tuple((part is not None, part) for part in key)


def in_chunks(values: Iterable) -> Iterator[list]:
    values = list(values)
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


class NaturalKeys:
    """The natural keys of stored records, each read once and many in a query."""

    def __init__(self, using: str):
        self.using = using
        self._keys = defaultdict(dict)

    def of(self, model: type[models.Model], values: Iterable, column: str = "pk") -> dict:
        """The natural keys of the records that have these values in the column."""
        known = self._keys[model, column]
        for chunk in in_chunks(set(values) - known.keys() - {None}):
            known.update(self._read(model, column, chunk))
        return known

    def _read(self, model, column, values):
        records = model._base_manager.using(self.using).filter(**{f"{column}__in": values})
        if hasattr(model, "KEY"):
            return {value: key for value, *key in records.values_list(column, *model.KEY)}
        links = [field.name for field in model._meta.fields if field.remote_field]
        return {
            getattr(record, column): list(record.natural_key())
            for record in records.select_related(*links)
        }
