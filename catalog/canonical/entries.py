"""The records of a fixture as its text has them, before any of them meets the database."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.management import CommandError
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError, models

from catalog.canonical.text import JSONObject, format_value, parse


class FixtureError(DeserializationError, CommandError):
    """Why a fixture is not loaded, in one line.

    As a CommandError it passes ``loaddata`` unchanged and is shown without a traceback.
    """

    def __init__(self, *parts: str):
        super().__init__(": ".join(" ".join(part.split()) for part in parts))


# A record as a link names it: its model with its natural key, a tuple, or its primary key.
Target = tuple[type[models.Model], Any]


@dataclass(eq=False)
class Entry:
    """One record of a file. What its fields say, and its natural key, are read in a second step."""

    file: str
    position: int
    model: type[models.Model]
    fields: dict[str, Any]
    pk: Any = None
    key: tuple | None = None
    values: dict[models.Field, Any] = dataclass_field(default_factory=dict)
    links: dict[models.Field, Target | None] = dataclass_field(default_factory=dict)
    many_links: dict[models.Field, list[Target]] = dataclass_field(default_factory=dict)

    @property
    def identities(self) -> list[Target]:
        return [(self.model, given) for given in (self.pk, self.key) if given is not None]

    def targets(self) -> Iterator[tuple[models.Field, Target]]:
        for field, target in self.links.items():
            if target is not None:
                yield field, target
        for field, targets in self.many_links.items():
            for target in targets:
                yield field, target

    @property
    def name(self) -> str:
        label = self.model._meta.label_lower
        if self.key is None and self.pk is None:
            return f"record {self.position} ({label})"
        return f"{label} {format_value(self.pk if self.key is None else self.key)}"

    def error(self, problem: str, field_name: str | None = None) -> FixtureError:
        where = self.name if field_name is None else f"{self.name}, {field_name}"
        return FixtureError(self.file, where, problem)

    def leads_nowhere(self, field: models.Field, target: Target) -> FixtureError:
        model, named_by = target
        name = f"{model._meta.label_lower} {format_value(named_by)}"
        return self.error(f"There is no {name}, in the file or the database.", field.name)

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


def read_entries(stream, *, ignore_unknown: bool) -> list[Entry]:
    """The records of a file; raises FixtureError where it is not what a fixture must be.

    ``ignore_unknown`` leaves out records of models that the site does not have.
    """
    file = file_name(stream)
    entries = []
    for position, record in enumerate(read_records(stream, file), start=1):
        try:
            check_members(record)
        except ValueError as error:
            raise FixtureError(file, f"record {position}", str(error)) from error
        model = find_model(record["model"])
        if model is not None:
            entries.append(Entry(file, position, model, record["fields"], record.get("pk")))
        elif not ignore_unknown:
            problem = f"There is no model {format_value(record['model'])}."
            raise FixtureError(file, f"record {position}", problem)
    return entries


def file_name(stream) -> str:
    """The name of the file, from the working directory if it lies there."""
    path = getattr(stream, "name", None) or getattr(stream, "filename", None)
    if not isinstance(path, str):
        return "fixture"
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative


def read_records(stream, file: str) -> list:
    # Standard input would decode by itself, and say less about what it cannot.
    stream = getattr(stream, "buffer", stream)
    try:
        records = parse(stream.read())
    except (ValueError, OSError, EOFError) as error:
        raise FixtureError(file, str(error)) from error
    if not isinstance(records, list):
        raise FixtureError(file, "It must be a list of records, in [ and ].")
    return records


def check_members(record: Any) -> None:
    if not isinstance(record, JSONObject):
        raise ValueError("It must be an object, in { and }.")
    for name in record.repeated:
        raise ValueError(f"{format_value(name)} is given twice.")
    for name in record:
        if name not in {"model", "pk", "fields"}:
            raise ValueError(f'It has {format_value(name)} beside "model", "pk" and "fields".')
    if not isinstance(record.get("model"), str):
        raise ValueError('Its "model" is missing, or is not text.')
    if not isinstance(record.get("fields"), JSONObject):
        raise ValueError('Its "fields" are missing, or are not an object.')


def find_model(label: str) -> type[models.Model] | None:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None
