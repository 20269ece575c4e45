"""Records of models that are not ours, such as users: Django reads and saves them."""

from collections.abc import Iterator, Sequence

from django.core.serializers import sort_dependencies
from django.core.serializers.base import DeserializedObject
from django.core.serializers.json import Deserializer as DjangoDeserializer
from django.db import models

from catalog.canonical.entries import Entry, Target
from catalog.canonical.links import find_stored
from catalog.canonical.text import format_value
from catalog.canonical.values import check_storable


class ForeignRecord(DeserializedObject):
    """A record as Django has read it, whose errors name it."""

    def __init__(self, entry: Entry, loaded: DeserializedObject):
        super().__init__(loaded.object, loaded.m2m_data, loaded.deferred_fields)
        self.entry = entry

    def save(self, *args, **kwargs):
        with self.entry.explaining():
            super().save(*args, **kwargs)

    def save_deferred_fields(self, *args, **kwargs):
        with self.entry.explaining():
            super().save_deferred_fields(*args, **kwargs)


def load_foreign(entries: Sequence[Entry], using: str) -> Iterator[ForeignRecord]:
    """Gives the records, each to be saved before the next one is asked for."""
    order = sort_dependencies([(None, {entry.model for entry in entries})], allow_cycles=True)
    links = []
    for entry in sorted(entries, key=lambda entry: order.index(entry.model)):
        record = read_foreign(entry, using)
        links += ((entry, field, target) for field, target in targets(record))
        yield record
    check_links(links, using)


def read_foreign(entry: Entry, using: str) -> ForeignRecord:
    record = {"model": entry.model._meta.label, "pk": entry.pk, "fields": entry.fields}
    with entry.explaining():
        check_storable(record)
        text = format_value([record])
        (loaded,) = DjangoDeserializer(text, using=using, handle_forward_references=True)
    return ForeignRecord(entry, loaded)


def targets(record: ForeignRecord) -> Iterator[tuple[models.Field, Target]]:
    for field in record.object._meta.concrete_fields:
        pk = getattr(record.object, field.attname)
        if field.remote_field and pk is not None:
            yield field, (field.related_model, pk)
    for name, primary_keys in record.m2m_data.items():
        field = record.object._meta.get_field(name)
        yield from ((field, (field.related_model, pk)) for pk in primary_keys)


def check_links(links: Sequence[tuple[Entry, models.Field, Target]], using: str) -> None:
    """Refuse what leads nowhere, before the database does at the end, without saying where."""
    stored = find_stored((target for _, _, target in links), using)
    for entry, field, target in links:
        if target not in stored:
            raise entry.leads_nowhere(field, target)
