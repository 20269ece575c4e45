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
    check_key_is_whole(entry, in_key)
    read_fields(entry, [field for field in fields if field.name in in_key])
    entry.key = key_from(entry.model, entry.fields)
    if entry.pk is not None:
        raise entry.error("Leave it out: the natural key says which record this is.", "pk")
    check_field_names(entry, ignore_unknown=ignore_unknown)
    read_fields(entry, [field for field in fields if field.name not in in_key])


def check_key_is_whole(entry: Entry, in_key: Iterable[str]) -> None:
    """A record has its whole natural key."""
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
        entry.many_links[field] = [read_target(field, link) for link in links_in(value)]
    elif field.remote_field and value is not None:
        entry.links[field] = read_target(field, value)
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


def read_target(field: models.Field, link: Any) -> Target:
    model = field.related_model
    if not isinstance(link, list):
        raise ValidationError(f"{shown(link)} is not {key_form(model)}.")
    check_key(model, link)
    return model, tuple(link)
