"""What a record consists of, and which JSON each of its fields takes."""

import json
import re
from collections.abc import Iterable
from datetime import UTC
from functools import cache
from typing import Any

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import models
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware

from catalog.natural_keys import NaturallyKeyed

Model = type[models.Model]

SHOWN_LENGTH = 60

# PostgreSQL cannot hold NUL, and UTF-8 has no half of a surrogate pair.
UNSTORABLE = re.compile(r"[\0\ud800-\udfff]")


@cache
def written_fields(model: Model) -> tuple[models.Field, ...]:
    """What makes up a record: the fields that its key begins with, the others, then its
    many-to-many links, as declared.
    """
    key_names = key_fields(model)

    def position(field):
        is_in_key = field.name in key_names
        rank = key_names.index(field.name) if is_in_key else declared_at(model, field)
        return field.many_to_many or False, not is_in_key, rank

    fields = (*model._meta.local_fields, *model._meta.local_many_to_many)
    written = tuple(sorted(filter(is_written, fields), key=position))
    check_links(written)
    return written


def key_fields(model: Model) -> list[str]:
    """The names of the model's own fields that its key begins with."""
    return list(dict.fromkeys(lookup.partition("__")[0] for lookup in model.KEY))


def is_written(field: models.Field) -> bool:
    # A `through` model of its own is written by itself.
    return field.serialize and (
        not field.many_to_many or field.remote_field.through._meta.auto_created
    )


def declared_at(model: Model, field: models.Field) -> tuple[int, int]:
    """Puts a model's own fields before inherited ones, and these in the order of the bases.

    Own is also what the base declares that gives the model its key, so that a name comes early;
    and what a model declares anew keeps its place. Django's order of inherited fields follows the
    order in which modules happen to be imported, and no file should change with that.
    """
    bases = [base for base in model.__mro__ if hasattr(base, "_meta")]
    with_key = next(depth for depth, base in enumerate(bases) if "KEY" in vars(base))
    *_, (depth, first) = (
        (depth, declared)
        for depth, base in enumerate(bases)
        for declared in (*base._meta.fields, *base._meta.many_to_many)
        if declared.name == field.name
    )
    return max(depth - with_key, 0), first.creation_counter


def check_links(fields: Iterable[models.Field]) -> None:
    """Content links to content alone: who edits a record, say, is no part of what it says."""
    for field in fields:
        if field.remote_field and not issubclass(field.related_model, NaturallyKeyed):
            linked = field.related_model._meta.label_lower
            raise ImproperlyConfigured(
                f"{field} links to {linked}, which has no KEY: give the field serialize=False."
            )


def check_value(field: models.Field, value: Any) -> None:
    """Raise ValidationError if the field cannot hold this JSON value.

    Python would often guess: 3.7 is not 3, and 5 is not "5". What the value says is another
    matter, for the field's own validators.
    """
    if value is None:
        if not field.null:
            raise ValidationError(field.error_messages["null"])
        return
    kind, kind_name = json_kind(field)
    # Not isinstance(), for which true is a number.
    if type(value) is not kind:
        raise ValidationError(f"{shown(value)} is not {kind_name}.")
    if kind is int:
        # Parts of keys are looked up before a record is cleaned, which beyond its range fails.
        field.run_validators(value)
    elif kind is str:
        check_text(value)
    if isinstance(field, models.DateTimeField) and not is_moment(value):
        raise ValidationError(f"{shown(value)} is no moment such as 2017-06-01T20:30:00Z.")


def json_kind(field: models.Field) -> tuple[type, str]:
    """The Python type of the JSON that the field takes, and what to call it."""
    if isinstance(field, models.BooleanField):
        return bool, "true or false"
    if isinstance(field, models.IntegerField):
        return int, "a whole number"
    return str, "text, in quotation marks"


def check_text(text: str) -> None:
    found = UNSTORABLE.search(text)
    if found:
        raise ValidationError(f"It has U+{ord(found[0]):04X}, which is no character of a text.")


def is_moment(text: str) -> bool:
    """Whether it says its offset, without which it would be taken for one of the site's zone."""
    try:
        moment = parse_datetime(text)
        return moment is not None and is_aware(moment) and bool(moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return False


def shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN_LENGTH else text[: SHOWN_LENGTH - 1] + "…"
