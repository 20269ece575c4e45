"""Reads what the fields of an entry say: plain values, and what they link to."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from catalog.canonical.entries import Entry, Target
from catalog.canonical.keys import check_key, key_fields, key_form, key_from
from catalog.canonical.records import written_fields
from catalog.canonical.values import check_value, shown


def read_entry(entry: Entry, *, ignore_unknown: bool) -> None:
    """Fill the entry, its natural key first, so that errors can name it.

    ``ignore_unknown`` passes over fields that the model does not have.
    """
    in_key = key_fields(entry.model)
    fields = [field for field in written_fields(entry.model) if field.name in entry.fields]
    check_identity(entry, in_key)
    read_fields(entry, [field for field in fields if field.name in in_key])
    entry.key = read_key(entry, in_key)
    check_field_names(entry, ignore_unknown=ignore_unknown)
    read_fields(entry, [field for field in fields if field.name not in in_key])


def check_identity(entry: Entry, in_key: Iterable[str]) -> None:
    """A record has a primary key, or else its whole natural key."""
    if entry.pk is not None:
        with entry.explaining("pk"):
            check_value(entry.model._meta.pk, entry.pk)
        return
    for name in in_key:
        if name not in entry.fields:
            raise entry.error("It is missing, and part of the natural key.", name)


def check_field_names(entry: Entry, *, ignore_unknown: bool) -> None:
    for name in entry.fields.repeated:
        raise entry.error("It is given twice.", name)
    known = {field.name for field in written_fields(entry.model)}
    for name in [name for name in entry.fields if name not in known]:
        if not ignore_unknown:
            raise entry.error("There is no such field.", name)
        del entry.fields[name]


def read_fields(entry: Entry, fields: Iterable[models.Field]) -> None:
    for field in fields:
        with entry.explaining(field.name):
            read_field(entry, field, entry.fields[field.name])


def read_field(entry: Entry, field: models.Field, value: Any) -> None:
    if field.many_to_many:
        entry.many_links[field] = [read_target(entry, field, link) for link in links_in(value)]
    elif field.remote_field and value is not None:
        entry.links[field] = read_target(entry, field, value)
    elif field.remote_field:
        check_value(field, None)
        entry.links[field] = None
    else:
        check_value(field, value)
        entry.values[field] = value


def links_in(value: Any) -> list:
    if not isinstance(value, list):
        raise ValidationError(f"{shown(value)} is not a list of links.")
    return value


def read_target(entry: Entry, field: models.Field, link: Any) -> Target:
    """What a link names: by its natural key, or by a primary key if the entry has one itself."""
    model = field.related_model
    if isinstance(link, list):
        check_key(model, link)
        return model, tuple(link)
    if entry.pk is None:
        raise ValidationError(f"{shown(link)} is not {key_form(model)}.")
    check_value(model._meta.pk, link)
    return model, link


def read_key(entry: Entry, in_key: Iterable[str]) -> tuple | None:
    """The natural key; None where a part is left out, or linked by primary key."""
    is_whole = entry.fields.keys() >= set(in_key)
    is_natural = all(isinstance(named_by, tuple) for _, (_, named_by) in entry.targets())
    return key_from(entry.model, entry.fields) if is_whole and is_natural else None
