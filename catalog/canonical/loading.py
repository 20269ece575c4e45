"""Makes records of entries, cleans them, and saves what is new in them."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from django.core.serializers.base import DeserializedObject
from django.db import models

from catalog.canonical.fields import written_fields
from catalog.canonical.keys import Target, stored_records
from catalog.canonical.reading import Entry, FixtureError
from catalog.canonical.text import format_value
from catalog.canonical.writing import linked_keys


class LoadedRecord(DeserializedObject):
    """A record as the text has it. Saving writes what differs from the database, and no more."""

    def __init__(self, entry: Entry, record: models.Model, links: Mapping, *, is_changed: bool):
        super().__init__(record, links)
        self.entry = entry
        self.is_changed = is_changed

    def save(self, save_m2m=True, using=None, **kwargs):
        with self.entry.explaining():
            if self.is_changed:
                self.object.save_base(using=using, raw=True, **kwargs)
            if save_m2m:
                for name, linked in self.m2m_data.items():
                    getattr(self.object, name).set(linked)


class Loader:
    """Gives the records of the entries, each to be saved before the next one is asked for.

    All of them, and all that they link to, are held in memory: the database is read once for each
    model and link, not for each record.
    """

    def __init__(self, entries: Sequence[Entry], using: str):
        self.entries = by_dependency(entries)
        self.using = using
        own = {entry.target for entry in entries}
        linked = {target for entry in entries for _, target in entry.targets()}
        self.known = stored_records(own | linked, using)
        self.stored_links = {
            field: linked_keys(field, self._stored(field.model), using)
            for field in {field for entry in entries for field in entry.many_links}
        }

    def __iter__(self) -> Iterator[LoadedRecord]:
        for entry in self.entries:
            with entry.explaining():
                loaded = self._load(entry)
            self.known[entry.target] = loaded.object
            yield loaded

    def _stored(self, model):
        return [record for (known_model, _), record in self.known.items() if known_model is model]

    def _load(self, entry):
        record = self.known.get(entry.target)
        is_new = record is None
        if is_new:
            record = new_record(entry, self.using)
        before = {} if is_new else stored_columns(record, entry)
        apply_values(record, entry.values)
        for field, key in entry.links.items():
            setattr(record, field.name, key and self._linked(entry, field, key))
        clean_values(record, entry, is_new=is_new)
        is_changed = stored_columns(record, entry) != before
        if is_changed:
            # The constraints first, for clean() may fill in what they ask for, such as the moment
            # of publication; and a text says all there is to say.
            record.validate_constraints()
            record.clean()
        links = dict(self._changed_links(entry, record))
        return LoadedRecord(entry, record, links, is_changed=is_changed)

    def _changed_links(self, entry, record):
        for field, keys in entry.many_links.items():
            linked = [self._linked(entry, field, key) for key in keys]
            if set(keys) != self.stored_links[field][record.pk]:
                yield field.name, linked

    def _linked(self, entry, field, key):
        linked = self.known.get((field.related_model, key))
        # `loaddata --exclude` leaves records of the file unsaved.
        if linked is None or linked._state.adding:
            name = f"{field.related_model._meta.label_lower} {format_value(key)}"
            raise entry.error(f"There is no {name}, in the file or the database.", field.name)
        return linked


def by_dependency(entries: Sequence[Entry]) -> list[Entry]:
    """What is linked to before what links to it; raises FixtureError where links go in a circle."""
    of_target = by_target(entries)
    graph = {
        entry: {of_target[target] for _, target in entry.targets() if target in of_target}
        for entry in entries
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise circle_error(error.args[1], of_target) from error


def by_target(entries: Sequence[Entry]) -> dict[Target, Entry]:
    of_target = {}
    for entry in entries:
        first = of_target.setdefault(entry.target, entry)
        if first is not entry:
            positions = f"as record {first.position} and as record {entry.position}"
            raise entry.error(f"It is in the file twice, {positions}.")
    return of_target


def circle_error(circle: list[Entry], of_target: dict[Target, Entry]) -> FixtureError:
    # TopologicalSorter gives what is linked to before what links to it.
    start, linked, *_ = reversed(circle)
    field = next(field for field, target in start.targets() if of_target.get(target) is linked)
    way = " → ".join(entry.name for entry in reversed(circle))
    return start.error(f"The links go round in a circle, {way}.", field.name)


def new_record(entry: Entry, using: str) -> models.Model:
    for field in written_fields(entry.model):
        is_optional = field.null or field.blank or field.has_default()
        if not is_optional and field.name not in entry.fields:
            raise entry.error("It is missing.", field.name)
    record = entry.model()
    record._state.db = using
    return record


def apply_values(record: models.Model, values: Mapping[models.Field, Any]) -> None:
    """Set plain fields to values as JSON has them; those without a value keep what they say."""
    fields = [field for field in written_fields(type(record)) if not field.remote_field]
    # All read before any is set, for a field may say nothing but what follows from another.
    kept = {field: field.value_from_object(record) for field in fields if field not in values}
    for field, value in (kept | values).items():
        setattr(record, field.attname, value)


def clean_values(record: models.Model, entry: Entry, *, is_new: bool) -> None:
    """Validate what is given (and the defaults of a new record), and compute what is computed."""
    fields = record._meta.local_concrete_fields
    record.clean_fields(
        exclude=[
            field.name
            for field in fields
            if field.remote_field or not (is_new or field in entry.values)
        ]
    )
    for field in fields:
        if not (is_automatic(field) and field in entry.values):
            field.pre_save(record, is_new)


def is_automatic(field: models.Field) -> bool:
    """Whether saving sets it to the moment."""
    return getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)


def stored_columns(record: models.Model, entry: Entry) -> dict[str, Any]:
    return {
        field.attname: getattr(record, field.attname)
        for field in record._meta.local_concrete_fields
        if field in entry.values or not is_automatic(field)
    }
