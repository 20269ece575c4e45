"""Writes records as canonical text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models
from django.utils.encoding import is_protected_type

from catalog.canonical.fields import Model, written_fields
from catalog.canonical.keys import in_chunks, key_from, key_order, keys_of
from catalog.canonical.text import format_record


def record_texts(records: Iterable[models.Model], using: str) -> Iterator[str]:
    """The texts of stored records, the same in whatever order they come.

    The number of queries depends on models, fields and chunks of records, never on the single
    record.
    """
    by_model = defaultdict(list)
    for record in records:
        by_model[record._meta.concrete_model].append(record)
    # By name, for Django's order of models follows imports, as that of fields does.
    for model in sorted(by_model, key=lambda model: model._meta.label_lower):
        contents = contents_of(model, by_model[model], using)
        contents.sort(key=lambda content: key_order(key_from(model, content)))
        for content in contents:
            yield format_record({"model": model._meta.label_lower}, content)


def contents_of(model: Model, records: Sequence[models.Model], using: str) -> list[dict[str, Any]]:
    """What the fields of each record say, as the JSON encoder takes it."""
    columns = {field.name: values_of(field, records, using) for field in written_fields(model)}
    return [{name: values[record.pk] for name, values in columns.items()} for record in records]


def values_of(field: models.Field, records: Sequence[models.Model], using: str) -> dict[Any, Any]:
    """What the field says in each record, by its primary key; links are natural keys."""
    if field.many_to_many:
        linked = linked_keys(field, records, using)
        return {record.pk: sorted(linked[record.pk], key=key_order) for record in records}
    if field.remote_field:
        columns = {record.pk: getattr(record, field.attname) for record in records}
        keys = {None: None} | keys_of(field.related_model, columns.values(), using)
        return {pk: keys[linked_pk] for pk, linked_pk in columns.items()}
    return {record.pk: plain_value(record, field) for record in records}


def plain_value(record: models.Model, field: models.Field) -> Any:
    value = field.value_from_object(record)
    return value if is_protected_type(value) else field.value_to_string(record)


def linked_keys(
    field: models.ManyToManyField, records: Iterable[models.Model], using: str
) -> defaultdict[Any, set[tuple]]:
    """What the records link to through a many-to-many field, by their primary keys."""
    through = field.remote_field.through._base_manager.using(using)
    source, target = field.m2m_field_name(), field.m2m_reverse_field_name()
    key_parts = [f"{target}__{lookup}" for lookup in field.related_model.KEY]
    linked = defaultdict(set)
    for chunk in in_chunks(record.pk for record in records):
        rows = through.filter(**{f"{source}__in": chunk}).values_list(f"{source}_id", *key_parts)
        for pk, *key in rows:
            linked[pk].add(tuple(key))
    return linked
