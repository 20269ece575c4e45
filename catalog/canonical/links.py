"""What the records of a fixture are and link to: in the same file, or in the database."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from catalog.canonical.entries import Entry, FixtureError, Target
from catalog.canonical.keys import (
    check_key,
    has_natural_key,
    in_chunks,
    key_fields,
    key_form,
    key_from,
    stored_primary_keys,
)
from catalog.canonical.records import written_fields
from catalog.canonical.values import check_value, shown


def read_entry(entry: Entry) -> None:
    """Read what the fields say, those of the natural key first, so that errors can name it."""
    in_key = key_fields(entry.model)
    for name in in_key:
        if name not in entry.fields and entry.pk is None:
            raise entry.error("It is missing, and part of the natural key.", name)
    if entry.pk is not None:
        check_primary_key(entry)
    fields = [field for field in written_fields(entry.model) if field.name in entry.fields]
    read_fields(entry, [field for field in fields if field.name in in_key])
    entry.key = read_key(entry, in_key)
    read_fields(entry, [field for field in fields if field.name not in in_key])


def check_primary_key(entry: Entry) -> None:
    try:
        check_value(entry.model._meta.pk, entry.pk)
    except ValidationError as error:
        raise entry.error(error, "pk") from error


def read_fields(entry: Entry, fields: Iterable[models.Field]) -> None:
    for field in fields:
        try:
            read_field(entry, field, entry.fields[field.name])
        except ValidationError as error:
            raise entry.error(error, field.name) from error


def read_field(entry: Entry, field: models.Field, value: Any) -> None:
    takes_pk = entry.pk is not None
    if field.many_to_many:
        if not isinstance(value, list):
            raise ValidationError(f"{shown(value)} is not a list of links.")
        entry.many_links[field] = [read_target(field, link, takes_pk=takes_pk) for link in value]
    elif field.remote_field and value is not None:
        entry.links[field] = read_target(field, value, takes_pk=takes_pk)
    else:
        check_value(field, value)
        (entry.links if field.remote_field else entry.values)[field] = value


def read_target(field: models.Field, link: Any, *, takes_pk: bool) -> Target:
    """What a link names; by primary key only in a record that has one itself."""
    model = field.related_model
    if isinstance(link, list):
        check_key(model, link)
        return model, tuple(link)
    if not takes_pk and has_natural_key(model):
        raise ValidationError(f"{shown(link)} is not {key_form(model)}.")
    check_value(model._meta.pk, link)
    return model, link


def read_key(entry: Entry, names: Sequence[str]) -> tuple | None:
    """The natural key; None where a part is left out, or linked by primary key."""
    if any(name not in entry.fields for name in names):
        return None
    links = (target for field, target in entry.links.items() if field.name in names and target)
    if not all(isinstance(named_by, tuple) for _, named_by in links):
        return None
    return key_from(entry.model, entry.fields)


def by_dependency(entries: Sequence[Entry]) -> list[Entry]:
    """What is linked to before what links to it; raises FixtureError where links go in a circle."""
    of_target = by_identity(entries)
    graph = {
        entry: {of_target[target] for _, target in entry.targets() if target in of_target}
        for entry in entries
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise circle_error(error.args[1], of_target) from error


def by_identity(entries: Sequence[Entry]) -> dict[Target, Entry]:
    of_target = {}
    for entry in entries:
        for identity in entry.identities:
            first = of_target.setdefault(identity, entry)
            if first is not entry:
                raise entry.error(
                    f"It is in the file twice, {first.position}. and {entry.position}."
                )
    return of_target


def circle_error(circle: list[Entry], of_target: dict[Target, Entry]) -> FixtureError:
    # TopologicalSorter gives what is linked to before what links to it.
    start, linked, *_ = reversed(circle)
    field = next(field for field, target in start.targets() if of_target.get(target) is linked)
    way = " → ".join(entry.name for entry in reversed(circle))
    return start.error(f"The links go round in a circle, {way}.", field.name)


def find_stored(targets: Iterable[Target], using: str) -> dict[Target, models.Model]:
    """The records that the database has of these; a query or two for each model."""
    by_model = defaultdict(set)
    for model, named_by in targets:
        by_model[model].add(named_by)
    return {
        (model, named_by): record
        for model, names in by_model.items()
        for named_by, record in find_stored_of(model, names, using).items()
    }


def find_stored_of(model, names, using):
    keys = [name for name in names if isinstance(name, tuple)]
    pk_of = {name: name for name in names if not isinstance(name, tuple)}
    if keys:
        pk_of |= stored_primary_keys(model, keys, using)
    records = {}
    for chunk in in_chunks(set(pk_of.values())):
        records |= model._base_manager.using(using).in_bulk(chunk)
    return {name: records[pk] for name, pk in pk_of.items() if pk in records}
