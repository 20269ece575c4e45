"""How a record is written as text: one field on a line, its value compact."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from decimal import Decimal

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.timezone import is_aware


class LosslessEncoder(DjangoJSONEncoder):
    """Django's encoder, which cuts moments to milliseconds, without the cut."""

    def default(self, value):
        if isinstance(value, datetime):
            if is_aware(value):
                return value.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"
            return value.isoformat()
        if isinstance(value, time) and not is_aware(value):
            return value.isoformat()
        if isinstance(value, Decimal):
            return format(value, "f")
        return super().default(value)


def format_value(value: object) -> str:
    """The JSON of a value, on one line; raises ValueError for what JSON cannot hold, such as NaN."""
    return json.dumps(
        value, cls=LosslessEncoder, ensure_ascii=False, allow_nan=False, sort_keys=True
    )


def format_record(heading: Mapping[str, object], fields: Mapping[str, object]) -> str:
    """A record as an indented JSON object: its model (and primary key), then its fields."""
    lines = [f"    {format_value(name)}: {format_value(value)}" for name, value in heading.items()]
    field_lines = [
        f"      {format_value(name)}: {format_value(value)}" for name, value in fields.items()
    ]
    lines.append(f'    "fields": {bracketed("{", field_lines, "    }")}')
    return bracketed("  {", lines, "  }")


def format_records(records: Iterable[str]) -> str:
    return bracketed("[", records, "]") + "\n"


def bracketed(opening: str, items: Iterable[str], closing: str) -> str:
    joined = ",\n".join(items)
    return f"{opening}\n{joined}\n{closing}" if joined else opening + closing.strip()
