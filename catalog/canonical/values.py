"""Which JSON a field takes. Python would often guess: 3.7 is not 3, and 5 is not "5"."""

import json
import re
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware

SHOWN_LENGTH = 60

# PostgreSQL cannot hold NUL, and UTF-8 has no half of a surrogate pair.
UNSTORABLE = re.compile(r"[\0\ud800-\udfff]")


def check_value(field: models.Field, value: Any) -> None:
    """Raise ValidationError if the field cannot hold this JSON value.

    What the value says is another matter, for the field's own validators.
    """
    if value is None:
        if not field.null:
            raise ValidationError(field.error_messages["null"])
        return
    check_storable(value)
    kind, kind_name = json_kind(field)
    # Not isinstance(), for which true is a number.
    if type(value) is not kind:
        raise ValidationError(f"{shown(value)} is not {kind_name}.")
    if isinstance(field, models.IntegerField):
        check_range(field, value)
    if isinstance(field, models.DateTimeField) and not is_moment(value):
        raise ValidationError(f"{shown(value)} is no moment such as 2017-06-01T20:30:00Z.")


def json_kind(field: models.Field) -> tuple[type, str]:
    """The Python type of the JSON that the field takes, and what to call it."""
    if isinstance(field, models.BooleanField):
        return bool, "true or false"
    if isinstance(field, models.IntegerField):
        return int, "a whole number"
    return str, "text, in quotation marks"


def check_range(field: models.IntegerField, value: int) -> None:
    # SQLite itself takes more than PostgreSQL does.
    lowest, highest = BaseDatabaseOperations.integer_field_ranges[field.get_internal_type()]
    if not lowest <= value <= highest:
        raise ValidationError(f"{shown(value)} is not between {lowest} and {highest}.")


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


def check_storable(value: Any) -> None:
    """Raise ValidationError if a text in it has what cannot be stored everywhere."""
    for text in texts_in(value):
        found = UNSTORABLE.search(text)
        if found:
            raise ValidationError(f"It has U+{ord(found[0]):04X}, which is no character of a text.")


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)
