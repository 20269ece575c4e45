"""Reads records in any order, under plain ``loaddata``, and refuses what is not right."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from django.core.serializers import base, sort_dependencies
from django.core.serializers.json import Deserializer as DjangoDeserializer
from django.db import DEFAULT_DB_ALIAS

from catalog.canonical.entries import Entry, read_entries
from catalog.canonical.links import read_entry
from catalog.canonical.loading import Loader, database_errors_told
from catalog.canonical.text import format_value
from catalog.natural_keys import NaturallyKeyed


class Deserializer(base.Deserializer):
    """Gives the records of a fixture, each to be saved before the next one is asked for.

    Raises FixtureError, which names file, record and field, at the first thing that is not right;
    ``loaddata`` then takes back what it has written. Records without a natural key of ours load
    as Django loads them, before the others.
    """

    def __init__(
        self, stream_or_string, *, using=DEFAULT_DB_ALIAS, ignorenonexistent=False, **options
    ):
        if isinstance(stream_or_string, bytes):
            stream_or_string = BytesIO(stream_or_string)
        super().__init__(stream_or_string, **options)
        self.using = using
        self.ignore_unknown = ignorenonexistent
        self._records = self._load()

    def __next__(self):
        return next(self._records)

    def _load(self) -> Iterator[base.DeserializedObject]:
        entries = read_entries(self.stream, ignore_unknown=self.ignore_unknown)
        ours = [entry for entry in entries if issubclass(entry.model, NaturallyKeyed)]
        others = [entry for entry in entries if not issubclass(entry.model, NaturallyKeyed)]
        for entry in ours:
            read_entry(entry)
        loader = Loader(ours, self.using)
        yield from load_others(others, self.using)
        yield from loader.records()


class OtherRecord(base.DeserializedObject):
    """A record of a model that is not ours, as Django reads and saves it."""

    def __init__(self, entry: Entry, loaded: base.DeserializedObject):
        super().__init__(loaded.object, loaded.m2m_data, loaded.deferred_fields)
        self.entry = entry

    def save(self, *args, **kwargs):
        with database_errors_told(self.entry):
            super().save(*args, **kwargs)

    def save_deferred_fields(self, *args, **kwargs):
        try:
            super().save_deferred_fields(*args, **kwargs)
        except base.DeserializationError as error:
            raise self.entry.error(str(error)) from error


def load_others(entries: Sequence[Entry], using: str) -> Iterator[OtherRecord]:
    models = sort_dependencies([(None, {entry.model for entry in entries})], allow_cycles=True)
    for entry in sorted(entries, key=lambda entry: models.index(entry.model)):
        record = {"model": entry.model._meta.label, "pk": entry.pk, "fields": entry.fields}
        try:
            (loaded,) = DjangoDeserializer(
                format_value([record]), using=using, handle_forward_references=True
            )
        except base.DeserializationError as error:
            raise entry.error(str(error)) from error
        yield OtherRecord(entry, loaded)
