"""Records as text: how they are written, one field on a line, and how text is read."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import NoReturn

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.timezone import is_aware


class LosslessEncoder(DjangoJSONEncoder):
    """Django's encoder, without its cut of moments to milliseconds."""

    def default(self, value):
        if isinstance(value, datetime) and is_aware(value):
            return value.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"
        if isinstance(value, time) and not is_aware(value):
            return value.isoformat()
        if isinstance(value, Decimal):
            return format(value, "f")
        return super().default(value)


def format_value(value: object) -> str:
    """JSON on one line; raises ValueError for what JSON has not, such as NaN."""
    return json.dumps(
        value, cls=LosslessEncoder, ensure_ascii=False, allow_nan=False, sort_keys=True
    )


def format_record(heading: Mapping[str, object], fields: Mapping[str, object]) -> str:
    """A record as an indented JSON object: its model (and primary key), then its fields."""
    field_lines = ",\n".join(member_lines(fields, indent="      "))
    lines = [*member_lines(heading, indent="    "), f'    "fields": {{\n{field_lines}\n    }}']
    return "  {\n" + ",\n".join(lines) + "\n  }"


def format_records(records: Iterable[str]) -> str:
    """The whole text of a file."""
    text = ",\n".join(records)
    return f"[\n{text}\n]\n" if text else "[]\n"


def member_lines(members: Mapping[str, object], indent: str) -> list[str]:
    return [
        f"{indent}{format_value(name)}: {format_value(value)}" for name, value in members.items()
    ]


class JSONObject(dict):
    """A JSON object that remembers which names it gave more than once."""

    def __init__(self, pairs: list[tuple[str, object]]):
        super().__init__(pairs)
        times = Counter(name for name, _ in pairs)
        self.repeated = [name for name in self if times[name] > 1]


def parse(data: bytes | str) -> object:
    """Read JSON strictly; raises ValueError that says what is wrong, and in which line."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=JSONObject, parse_constant=refuse_constant)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong_byte = data[error.start]
        raise ValueError(
            f"Line {line} is not UTF-8: it has the byte 0x{wrong_byte:02x}."
        ) from error
    except json.JSONDecodeError as error:
        place = f"Line {error.lineno}, column {error.colno}"
        raise ValueError(f"{place} is not JSON: {error.msg}.") from error
    except RecursionError as error:
        raise ValueError("It nests lists or objects too deeply.") from error


def refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON.")
