"""Natural keys: taken from values, read for many records at once, put in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from catalog.canonical.values import check_value, shown
from catalog.natural_keys import NaturallyKeyed

# Values in one query, well below what any of the databases allows: of one column, and of each
# part of a key.
CHUNK = 500
PART_CHUNK = 100

Model = type[models.Model]


def has_natural_key(model: Model) -> bool:
    return hasattr(model, "natural_key")


def key_fields(model: Model) -> list[str]:
    """The names of the model's own fields that its key begins with."""
    lookups = model.KEY if issubclass(model, NaturallyKeyed) else ()
    return list(dict.fromkeys(lookup.partition("__")[0] for lookup in lookups))


def key_order(key: Iterable) -> tuple:
    """Sorts natural keys: a missing part first, numbers as numbers, text by code point."""
    return tuple((part is not None, part) for part in key)


def key_from(model: Model, values: Mapping[str, object]) -> tuple:
    """The natural key of a record with these values, in which links are natural keys."""
    return tuple(key_part(model, lookup, values) for lookup in model.KEY)


def key_part(model, lookup, values):
    name, _, rest = lookup.partition("__")
    value = values[name]
    if not rest or value is None:
        return value
    linked_model = model._meta.get_field(name).related_model
    return value[linked_model.KEY.index(rest)]


def check_key(model: Model, parts: list) -> None:
    """Raise ValidationError if this cannot be a natural key of the model."""
    if len(parts) != len(model.KEY):
        raise ValidationError(f"{shown(parts)} is not {key_form(model)}.")
    for lookup, part in zip(model.KEY, parts, strict=True):
        if part is not None:
            check_value(key_leaf(model, lookup), part)


def key_form(model: Model) -> str:
    return f"the natural key of a {model._meta.label_lower}: [{', '.join(model.KEY)}]"


def key_leaf(model: Model, lookup: str) -> models.Field:
    """The field that a lookup of the key ends at."""
    name, _, rest = lookup.partition("__")
    field = model._meta.get_field(name)
    return key_leaf(field.related_model, rest) if rest else field


def in_chunks(values: Iterable) -> Iterator[list]:
    values = list(values)
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


class NaturalKeys:
    """The natural keys of stored records, each read once and many in a query."""

    def __init__(self, using: str):
        self.using = using
        self._keys = defaultdict(dict)

    def of(self, model: Model, values: Iterable, column: str = "pk") -> dict:
        """The natural keys of the records that have these values in the column."""
        known = self._keys[model, column]
        for chunk in in_chunks(set(values) - known.keys() - {None}):
            known.update(self._read(model, column, chunk))
        return known

    def _read(self, model, column, values):
        records = model._base_manager.using(self.using).filter(**{f"{column}__in": values})
        if issubclass(model, NaturallyKeyed):
            return {value: key for value, *key in records.values_list(column, *model.KEY)}
        links = [field.name for field in model._meta.fields if field.remote_field]
        return {
            getattr(record, column): list(record.natural_key())
            for record in records.select_related(*links)
        }


def stored_primary_keys(model: Model, keys: Iterable[tuple], using: str) -> dict[tuple, object]:
    """The primary keys of the stored records that have these natural keys, in one query.

    It asks for each part of the key by itself, which finds more than is wanted: a condition for
    each key would be longer than a database takes.
    """
    wanted = set(keys)
    records = model._base_manager.using(using)
    for lookup, *parts in zip(model.KEY, *wanted, strict=True):
        values = set(parts)
        if len(values) <= PART_CHUNK:
            is_missing = Q(**{f"{lookup}__isnull": True}) if None in values else Q()
            records = records.filter(Q(**{f"{lookup}__in": values - {None}}) | is_missing)
    rows = records.values_list("pk", *model.KEY).iterator()
    return {tuple(key): pk for pk, *key in rows if tuple(key) in wanted}
