"""Reads canonical text into entries: what it says, before any of it meets the database."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.management import CommandError
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError, models

from catalog.canonical.fields import Model, check_value, key_fields, shown, written_fields
from catalog.canonical.keys import Target, key_from, read_key
from catalog.canonical.text import JSONObject, format_value, parse
from catalog.natural_keys import NaturallyKeyed


class FixtureError(DeserializationError, CommandError):
    """Why a fixture is not loaded, in one line.

    As a CommandError it passes ``loaddata`` unchanged and is shown without a traceback.
    """

    def __init__(self, *parts: str):
        super().__init__(": ".join(" ".join(part.split()) for part in parts))


@dataclass(eq=False)
class Entry:
    """One record of a file: as it stands there, and what is read from it if it is one of ours."""

    file: str
    position: int
    model: Model
    record: Mapping[str, Any]
    key: tuple | None = None
    values: dict[models.Field, Any] = dataclass_field(default_factory=dict)
    links: dict[models.Field, tuple | None] = dataclass_field(default_factory=dict)
    many_links: dict[models.Field, list[tuple]] = dataclass_field(default_factory=dict)

    @property
    def fields(self) -> JSONObject:
        return self.record["fields"]

    @property
    def target(self) -> Target:
        return self.model, self.key

    def targets(self) -> Iterator[tuple[models.Field, Target]]:
        """What it links to, through which field."""
        for field, key in self.links.items():
            if key is not None:
                yield field, (field.related_model, key)
        for field, keys in self.many_links.items():
            for key in keys:
                yield field, (field.related_model, key)

    @property
    def name(self) -> str:
        label = self.model._meta.label_lower
        if self.key is None:
            return f"record {self.position} ({label})"
        return f"{label} {format_value(self.key)}"

    def error(self, problem: str, field_name: str | None = None) -> FixtureError:
        where = self.name if field_name is None else f"{self.name}, {field_name}"
        return FixtureError(self.file, where, problem)

    @contextmanager
    def explaining(self, field_name: str | None = None) -> Iterator[None]:
        """Whatever is wrong inside is told in the one line that names the record."""
        try:
            yield
        except FixtureError:
            raise
        except ValidationError as error:
            field_name, problem = first_problem(error, field_name)
            raise self.error(problem, field_name) from error
        except (DatabaseError, DeserializationError, ValueError, OverflowError) as error:
            raise self.error(str(error), field_name) from error


def first_problem(error: ValidationError, field_name: str | None) -> tuple[str | None, str]:
    """The field that a failed validation names, if it names one, and what it says."""
    if not hasattr(error, "error_dict"):
        return field_name, " ".join(error.messages)
    name, messages = next(iter(error.message_dict.items()))
    return None if name == NON_FIELD_ERRORS else name, " ".join(messages)


def read_entries(text: bytes | str, file: str, *, ignore_unknown: bool = False) -> list[Entry]:
    """What a text says; raises FixtureError where it is not what it must be.

    ``ignore_unknown`` passes over models and fields that the site does not have.
    """
    entries = []
    for position, record in enumerate(read_records(text, file), start=1):
        try:
            check_members(record)
        except ValueError as error:
            raise FixtureError(file, f"record {position}", str(error)) from error
        model = find_model(record["model"])
        if model is not None:
            entries.append(Entry(file, position, model, record))
        elif not ignore_unknown:
            problem = f"There is no model {format_value(record['model'])}."
            raise FixtureError(file, f"record {position}", problem)
    for entry in entries:
        if issubclass(entry.model, NaturallyKeyed):
            read_fields(entry, ignore_unknown=ignore_unknown)
    return entries


def read_records(text: bytes | str, file: str) -> list:
    try:
        records = parse(text)
    except ValueError as error:
        raise FixtureError(file, str(error)) from error
    if not isinstance(records, list):
        raise FixtureError(file, "It must be a list of records, in [ and ].")
    return records


def check_members(record: Any) -> None:
    if not isinstance(record, JSONObject):
        raise ValueError("It must be an object, in { and }.")
    for name in record:
        if name not in {"model", "pk", "fields"}:
            raise ValueError(f'It has {format_value(name)} beside "model", "pk" and "fields".')
    if not isinstance(record.get("model"), str):
        raise ValueError('Its "model" is missing, or is not text.')
    if not isinstance(record.get("fields"), JSONObject):
        raise ValueError('Its "fields" are missing, or are not an object.')
    for name in (*record.repeated, *record["fields"].repeated):
        raise ValueError(f"{format_value(name)} is given twice.")


def find_model(label: str) -> Model | None:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


def read_fields(entry: Entry, *, ignore_unknown: bool = False) -> None:
    """Fill the entry, its natural key first, so that errors can name it."""
    fields = {field.name: field for field in written_fields(entry.model)}
    in_key = key_fields(entry.model)
    for name in in_key:
        if name not in entry.fields:
            raise entry.error("It is missing, and part of the natural key.", name)
        read_field(entry, fields[name])
    entry.key = key_from(entry.model, entry.fields)
    if "pk" in entry.record:
        raise entry.error("Leave it out: the natural key says which record this is.", "pk")
    for name in entry.fields:
        if name in fields and name not in in_key:
            read_field(entry, fields[name])
        elif name not in fields and not ignore_unknown:
            raise entry.error("There is no such field.", name)


def read_field(entry: Entry, field: models.Field) -> None:
    value = entry.fields[field.name]
    with entry.explaining(field.name):
        if field.many_to_many:
            if not isinstance(value, list):
                raise ValidationError(f"{shown(value)} is not a list of links.")
            entry.many_links[field] = [read_key(field.related_model, link) for link in value]
        elif field.remote_field:
            is_missing = value is None and field.null
            entry.links[field] = None if is_missing else read_key(field.related_model, value)
        else:
            check_value(field, value)
            entry.values[field] = value
