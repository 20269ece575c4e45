"""What a record consists of: its fields, in a fixed order, and their values."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

from django.db import models
from django.utils.encoding import is_protected_type

from catalog.canonical.keys import NaturalKeys, has_natural_key, in_chunks, key_fields, key_order


@cache
def written_fields(model: type[models.Model]) -> tuple[models.Field, ...]:
    """What makes up a record: the fields that its key begins with, the others, then its
    many-to-many links, as declared.
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

    With ``natural``, a link is given by natural key where there is one, else by primary key. Links
    are read when a field is first asked for, for all the records together.
    """

    def __init__(self, records: Sequence[models.Model], keys: NaturalKeys, *, natural: bool):
        self.records = records
        self.keys = keys
        self.natural = natural
        self._links_of = {}

    def value(self, record: models.Model, field: models.Field) -> Any:
        if field.many_to_many:
            return self._links(field, self._read_many).get(record.pk, [])
        if field.remote_field and self._by_natural_key(field):
            column = getattr(record, field.attname)
            return None if column is None else self._links(field, self._read_one)[column]
        return plain_value(record, field)

    def _by_natural_key(self, field):
        return self.natural and has_natural_key(field.related_model)

    def _links(self, field, read):
        if field not in self._links_of:
            self._links_of[field] = read(field)
        return self._links_of[field]

    def _read_one(self, field):
        columns = {getattr(record, field.attname) for record in self.records}
        return self.keys.of(field.related_model, columns, field.target_field.attname)

    def _read_many(self, field):
        through = field.remote_field.through._base_manager.using(self.keys.using)
        source, target = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        linked = defaultdict(list)
        for chunk in in_chunks(record.pk for record in self.records):
            pairs = through.filter(**{f"{source}__in": chunk}).values_list(source, target)
            for pk, linked_pk in pairs:
                linked[pk].append(linked_pk)
        if not self._by_natural_key(field):
            return {pk: sorted(linked_pks) for pk, linked_pks in linked.items()}
        keys = self.keys.of(field.related_model, chain.from_iterable(linked.values()))
        return {
            pk: sorted((keys[linked_pk] for linked_pk in linked_pks), key=key_order)
            for pk, linked_pks in linked.items()
        }


def plain_value(record: models.Model, field: models.Field) -> Any:
    """The value in the field's own column."""
    if isinstance(field, models.CompositePrimaryKey):
        return [plain_value(record, part) for part in field]
    value = field.value_from_object(record)
    return value if is_protected_type(value) else field.value_to_string(record)
