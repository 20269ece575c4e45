"""Makes records of the entries of a fixture, cleans them, and saves what is new in them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.core.serializers.base import DeserializedObject
from django.db import models

from catalog.canonical.entries import Entry
from catalog.canonical.keys import NaturalKeys
from catalog.canonical.links import by_dependency, find_stored
from catalog.canonical.records import FieldValues, written_fields


class LoadedRecord(DeserializedObject):
    """A record as the fixture has it. Saving writes what differs from the database, and no more."""

    def __init__(self, entry: Entry, record: models.Model, links: Mapping, *, is_changed: bool):
        super().__init__(record, links, {})
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

    def records(self) -> Iterator[LoadedRecord]:
        own = [identity for entry in self.entries for identity in entry.identities]
        linked = [target for entry in self.entries for _, target in entry.targets()]
        self.known = find_stored([*own, *linked], self.using)
        self.stored_values = self._stored_values()
        for entry in self.entries:
            with entry.explaining():
                loaded = self._load(entry)
            self.known |= dict.fromkeys(entry.identities, loaded.object)
            yield loaded

    def _stored_values(self):
        stored = defaultdict(list)
        for entry in self.entries:
            if entry.identities[0] in self.known:
                stored[entry.model].append(self.known[entry.identities[0]])
        keys = NaturalKeys(self.using)
        return {
            model: FieldValues(records, keys, natural=False) for model, records in stored.items()
        }

    def _load(self, entry):
        record = self.known.get(entry.identities[0])
        is_new = record is None
        if is_new:
            record = new_record(entry, self.using)
        before = {} if is_new else stored_columns(record, entry)
        apply_values(record, entry.values)
        for field, target in entry.links.items():
            setattr(record, field.name, target and self._linked(entry, field, target))
        clean_values(record, entry, is_new=is_new)
        is_changed = stored_columns(record, entry) != before
        if is_changed:
            record.validate_constraints()
            record.clean()
        links = dict(self._changed_links(entry, record, is_new))
        return LoadedRecord(entry, record, links, is_changed=is_changed)

    def _changed_links(self, entry, record, is_new):
        for field, targets in entry.many_links.items():
            wanted = {self._linked(entry, field, target).pk for target in targets}
            stored = [] if is_new else self.stored_values[entry.model].value(record, field)
            if wanted != set(stored):
                yield field.name, wanted

    def _linked(self, entry, field, target):
        linked = self.known.get(target)
        # `loaddata --exclude` leaves records of the file unsaved.
        if linked is None or linked._state.adding:
            raise entry.leads_nowhere(field, target)
        return linked


def new_record(entry: Entry, using: str) -> models.Model:
    for field in written_fields(entry.model):
        is_optional = field.null or field.blank or field.has_default()
        if not is_optional and field.name not in entry.fields:
            raise entry.error("It is missing.", field.name)
    record = entry.model(pk=entry.pk)
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
