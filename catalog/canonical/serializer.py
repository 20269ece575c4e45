"""Writes records in canonical form, under plain ``dumpdata``."""

from collections import defaultdict
from collections.abc import Iterator

from django.core.serializers import base
from django.db import DEFAULT_DB_ALIAS

from catalog.canonical.keys import NaturalKeys, has_natural_key, key_order
from catalog.canonical.records import FieldValues, plain_value, written_fields
from catalog.canonical.text import format_record, format_records
from catalog.natural_keys import NaturallyKeyed


class Serializer(base.Serializer):
    """The same content gives the same bytes, in whatever order records come, whatever is asked for.

    Links are given by natural key where there is one, and records of ours have no primary keys;
    only for other models does it matter whether natural primary keys are asked for.

    All records are held in memory, for they are sorted. The number of queries depends on models,
    fields and chunks of records, never on the single record.
    """

    def serialize(
        self,
        queryset,
        *,
        stream=None,
        fields=None,
        use_natural_primary_keys=False,
        progress_output=None,
        object_count=0,
        **options,
    ):
        self.stream = self.stream_class() if stream is None else stream
        self.selected_fields = fields
        self.use_natural_primary_keys = use_natural_primary_keys
        progress = self.progress_class(progress_output, object_count)
        records = []
        for count, record in enumerate(queryset, start=1):
            records.append(record)
            progress.update(count)
        self.stream.write(format_records(self._texts(records)))
        return self.getvalue()

    def _texts(self, records) -> Iterator[str]:
        if not records:
            return
        keys = NaturalKeys(records[0]._state.db or DEFAULT_DB_ALIAS)
        by_model = defaultdict(list)
        for record in records:
            by_model[record._meta.concrete_model].append(record)
        # By name, for Django's order of models follows imports, as that of fields does.
        for model in sorted(by_model, key=lambda model: model._meta.label_lower):
            yield from self._texts_of_model(model, by_model[model], keys)

    def _texts_of_model(self, model, records, keys):
        values = FieldValues(records, keys, natural=True)
        fields = [field for field in written_fields(model) if self._is_selected(field)]
        for record in in_order(model, records, keys):
            yield format_record(
                self._heading(record), {field.name: values.value(record, field) for field in fields}
            )

    def _is_selected(self, field):
        return self.selected_fields is None or field.name in self.selected_fields

    def _heading(self, record):
        heading = {"model": record._meta.concrete_model._meta.label_lower}
        is_ours = isinstance(record, NaturallyKeyed)
        if is_ours or (self.use_natural_primary_keys and has_natural_key(type(record))):
            return heading
        return heading | {"pk": plain_value(record, record._meta.pk)}


def in_order(model, records, keys):
    """By natural key; by primary key where the model has none."""
    if not has_natural_key(model):
        return sorted(records, key=lambda record: record.pk)
    natural_keys = keys.of(model, (record.pk for record in records))
    return sorted(records, key=lambda record: key_order(natural_keys[record.pk]))
