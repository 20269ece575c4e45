"""Natural keys: taken from values, put in order, and read for many records at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from catalog.canonical.fields import Model, check_value, shown

# Values in one query, well below what any of the databases allows: of one column, and of each
# part of a key.
CHUNK = 500
PART_CHUNK = 100

# A record by its model and natural key.
Target = tuple[Model, tuple]


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


def read_key(model: Model, value: Any) -> tuple:
    """A natural key of the model as JSON has it; raises ValidationError if it cannot be one."""
    if not isinstance(value, list) or len(value) != len(model.KEY):
        form = f"{model._meta.label_lower}: [{', '.join(model.KEY)}]"
        raise ValidationError(f"{shown(value)} is not the natural key of a {form}.")
    for lookup, part in zip(model.KEY, value, strict=True):
        if part is not None:
            check_value(key_leaf(model, lookup), part)
    return tuple(value)


def key_leaf(model: Model, lookup: str) -> models.Field:
    """The field that a lookup of the key ends at."""
    name, _, rest = lookup.partition("__")
    field = model._meta.get_field(name)
    return key_leaf(field.related_model, rest) if rest else field


def in_chunks(values: Iterable) -> Iterator[list]:
    values = list(values)
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def keys_of(model: Model, primary_keys: Iterable, using: str) -> dict[Any, tuple]:
    """The natural keys of the stored records that have these primary keys, by these."""
    records = model._base_manager.using(using)
    return {
        pk: tuple(key)
        for chunk in in_chunks(set(primary_keys) - {None})
        for pk, *key in records.filter(pk__in=chunk).values_list("pk", *model.KEY)
    }


def stored_records(targets: Iterable[Target], using: str) -> dict[Target, models.Model]:
    """Those of the records that the database has; two queries for each model."""
    by_model = defaultdict(set)
    for model, key in targets:
        by_model[model].add(key)
    found = {}
    for model, keys in by_model.items():
        pk_of = stored_primary_keys(model, keys, using)
        records = model._base_manager.using(using).in_bulk(pk_of.values())
        found |= {(model, key): records[pk] for key, pk in pk_of.items()}
    return found


def stored_primary_keys(model: Model, keys: set[tuple], using: str) -> dict[tuple, Any]:
    """The primary keys of the stored records that have these natural keys, in one query.

    It asks for each part of the key by itself, which finds more than is wanted: a condition for
    each key would be longer than a database takes.
    """
    records = model._base_manager.using(using)
    for lookup, *parts in zip(model.KEY, *keys, strict=True):
        values = set(parts)
        if len(values) <= PART_CHUNK:
            is_missing = Q(**{f"{lookup}__isnull": True}) if None in values else Q()
            records = records.filter(Q(**{f"{lookup}__in": values - {None}}) | is_missing)
    rows = records.values_list("pk", *model.KEY).iterator()
    return {tuple(key): pk for pk, *key in rows if tuple(key) in keys}
