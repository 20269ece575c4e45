"""Reads records in any order, under plain ``loaddata``, and refuses what is not right."""

from collections.abc import Iterator
from io import BytesIO

from django.core.serializers import base
from django.db import DEFAULT_DB_ALIAS

from catalog.canonical.entries import read_entries
from catalog.canonical.foreign import load_foreign
from catalog.canonical.loading import Loader
from catalog.canonical.reading import check_field_names, read_entry
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
        foreign = [entry for entry in entries if not issubclass(entry.model, NaturallyKeyed)]
        for entry in ours:
            read_entry(entry, ignore_unknown=self.ignore_unknown)
        for entry in foreign:
            check_field_names(entry, ignore_unknown=self.ignore_unknown)
        loader = Loader(ours, self.using)
        yield from load_foreign(foreign, self.using)
        yield from loader.records()
