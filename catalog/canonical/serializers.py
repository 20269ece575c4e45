"""What ``dumpdata`` and ``loaddata`` call.

Records of models that are not ours, such as users, Django itself turns into values and back; they
come last in a text.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from django.core.serializers import base, json, python, sort_dependencies
from django.db import DEFAULT_DB_ALIAS, models

from catalog.canonical.loading import LoadedRecord, Loader
from catalog.canonical.reading import Entry, FixtureError, read_entries
from catalog.canonical.text import format_record, format_records, format_value
from catalog.canonical.writing import record_texts
from catalog.derived import Derived
from catalog.natural_keys import NaturallyKeyed


class Serializer(base.Serializer):
    """Writes canonical text, whatever the indent and whatever kind of links is asked for."""

    def serialize(self, queryset, *, stream=None, use_natural_primary_keys=False, **options):
        self.stream = StringIO() if stream is None else stream
        records = [record for record in queryset if not isinstance(record, Derived)]
        using = records[0]._state.db if records else DEFAULT_DB_ALIAS
        ours = [record for record in records if isinstance(record, NaturallyKeyed)]
        foreign = [record for record in records if not isinstance(record, NaturallyKeyed)]
        texts = [
            *record_texts(ours, using),
            *foreign_texts(foreign, use_natural_primary_keys=use_natural_primary_keys),
        ]
        self.stream.write(format_records(texts))


def Deserializer(
    stream_or_string, *, using=DEFAULT_DB_ALIAS, ignorenonexistent=False, **options
) -> Iterator[base.DeserializedObject]:
    """Gives the records of a fixture, each to be saved before the next one is asked for.

    Raises FixtureError, which names file, record and field, at the first thing that is not right;
    ``loaddata`` then takes back what it has written.
    """
    file, text = read_stream(stream_or_string)
    entries = read_entries(text, file, ignore_unknown=ignorenonexistent)
    foreign = [entry for entry in entries if not entry.key]
    yield from Loader([entry for entry in entries if entry.key], using)
    yield from load_foreign(foreign, using=using, ignorenonexistent=ignorenonexistent)


def read_stream(stream_or_string) -> tuple[str, bytes | str]:
    """The name of the file, from the working directory if it lies there, and what it holds."""
    if isinstance(stream_or_string, bytes | str):
        return "fixture", stream_or_string
    path = getattr(stream_or_string, "name", None) or getattr(stream_or_string, "filename", None)
    file = path if isinstance(path, str) else "fixture"
    relative = os.path.relpath(file)
    if not relative.startswith(os.pardir):
        file = relative
    # Standard input would decode by itself, and say less about what it cannot.
    stream = getattr(stream_or_string, "buffer", stream_or_string)
    try:
        return file, stream.read()
    except (OSError, EOFError) as error:
        raise FixtureError(file, str(error)) from error


def foreign_texts(records: Iterable[models.Model], **options) -> Iterator[str]:
    written = python.Serializer().serialize(records, use_natural_foreign_keys=True, **options)
    for record in written:
        fields = record.pop("fields")
        yield format_record(record, fields)


def load_foreign(entries: Sequence[Entry], **options) -> Iterator[LoadedRecord]:
    order = sort_dependencies([(None, {entry.model for entry in entries})], allow_cycles=True)
    for entry in sorted(entries, key=lambda entry: order.index(entry.model)):
        with entry.explaining():
            (loaded,) = json.Deserializer(format_value([entry.record]), **options)
        yield LoadedRecord(entry, loaded.object, loaded.m2m_data, is_changed=True)
