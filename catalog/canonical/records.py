"""What a record consists of: its fields, in a fixed order, and their values."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import models
from django.utils.encoding import is_protected_type

from catalog.canonical.keys import NaturalKeys, has_natural_key, in_chunks, key_fields, key_order


@cache
def written_fields(model: type[models.Model]) -> tuple[models.Field, ...]:
    """The fields that make up a record: those that its key begins with, then the others of its
    own table as declared, then what it links to many-to-many.
    """
    key_names = key_fields(model)

    def position(field):
        is_in_key = field.name in key_names
        rank = key_names.index(field.name) if is_in_key else declared_at(model, field)
        return field.many_to_many or False, not is_in_key, rank

    fields = (*model._meta.local_fields, *model._meta.local_many_to_many)
    return tuple(sorted(filter(is_written, fields), key=position))


def is_written(field: models.Field) -> bool:
    # A `through` model of its own is written by itself.
    return field.serialize and (
        not field.many_to_many or field.remote_field.through._meta.auto_created
    )


def declared_at(model: type[models.Model], field: models.Field) -> tuple[int, int]:
    """Puts a model's own fields before inherited ones, and these in the order of the bases.

    Django's order of inherited fields follows the order in which modules happen to be imported,
    and no file should change with that.
    """
    bases = [base for base in model.__mro__ if hasattr(base, "_meta")]
    declaring = [
        depth
        for depth, base in enumerate(bases)
        if any(field.name == own.name for own in (*base._meta.fields, *base._meta.many_to_many))
    ]
    return max(declaring), field.creation_counter


class FieldValues:
    """The values of the fields of some records of one model, as the JSON encoder takes them.

    A link is the natural key of what it leads to if ``natural`` is set and there is one, else its
    primary key. The links of all the records are read together.
    """

    def __init__(self, records: Sequence[models.Model], keys: NaturalKeys, *, natural: bool):
        self.records = records
        self.keys = keys
        self.natural = natural
        self._targets = {}

    def value(self, record: models.Model, field: models.Field) -> Any:
        if field.many_to_many:
            return self._many_linked(record, field)
        if field.remote_field and self._by_natural_key(field):
            return self._linked(record, field)
        return plain_value(record, field)

    def _by_natural_key(self, field):
        return self.natural and has_natural_key(field.related_model)

    def _linked(self, record, field):
        columns = (getattr(record, field.attname) for record in self.records)
        if field not in self._targets:
            self._targets[field] = self.keys.of(
                field.related_model, columns, field.target_field.attname
            )
        value = getattr(record, field.attname)
        return None if value is None else self._targets[field][value]

    def _many_linked(self, record, field):
        if field not in self._targets:
            self._targets[field] = self._read_many_linked(field)
        return self._targets[field][record.pk]

    def _read_many_linked(self, field):
        through = field.remote_field.through._base_manager.using(self.keys.using)
        source, target = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        targets = defaultdict(list)
        for chunk in in_chunks(record.pk for record in self.records):
            pairs = through.filter(**{f"{source}__in": chunk}).values_list(source, target)
            for pk, linked_pk in pairs:
                targets[pk].append(linked_pk)
        if not self._by_natural_key(field):
            return defaultdict(list, {pk: sorted(linked) for pk, linked in targets.items()})
        linked_pks = {pk for linked in targets.values() for pk in linked}
        keys = self.keys.of(field.related_model, linked_pks)
        return defaultdict(
            list,
            {
                pk: sorted((keys[linked_pk] for linked_pk in linked), key=key_order)
                for pk, linked in targets.items()
            },
        )


def plain_value(record: models.Model, field: models.Field) -> Any:
    """The value in the field's own column."""
    if isinstance(field, models.CompositePrimaryKey):
        return [plain_value(record, part) for part in field]
    value = field.value_from_object(record)
    return value if is_protected_type(value) else field.value_to_string(record)
