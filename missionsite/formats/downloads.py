"""All that is published, as files that are written while they are read.

Of a kind with 100,000 records, memory holds their primary keys and one chunk. The records of a
chunk are fetched whole, so that no reader, however slow, keeps a table of SQLite locked.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from django.conf import settings
from django.db.models import Field, Model
from django.utils import timezone

from catalog.canonical.keys import in_chunks
from catalog.prose import SpoilerField
from missionsite.addresses import absolute
from missionsite.formats.facts import (
    Facts,
    facts_of,
    in_key_order,
    public_fields,
    public_records,
    visible,
)
from missionsite.kinds import KINDS, Kind

# A spreadsheet runs a text that begins with one of these as a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
# Without it, a spreadsheet takes the letters of UTF-8 for those of another encoding.
BYTE_ORDER_MARK = "\ufeff"


def all_facts(model: type[Model]) -> Iterator[list[Facts]]:
    """The facts of all public records in the order of their natural keys, in chunks."""
    now = timezone.now()
    primary_keys = in_key_order(visible(model, now)).values_list("pk", flat=True)
    for chunk in in_chunks(primary_keys.iterator()):
        records = public_records(model, now).in_bulk(chunk)
        # One that was withdrawn meanwhile is not there any more.
        yield [facts_of(records[pk]) for pk in chunk if pk in records]


def as_json() -> Iterator[str]:
    """Everything: a list for each kind, a line for each record."""
    head = {"licence": settings.SITE_LICENCE, "site": absolute("/")}
    yield json_of(head).removesuffix("}")
    for kind in KINDS:
        yield f',\n"{kind.key}": ['
        separator = "\n"
        for chunk in all_facts(kind.model):
            yield separator + ",\n".join(map(json_of, chunk))
            separator = ",\n"
        yield "\n]"
    yield "\n}\n"


def json_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def as_csv(kind: Kind) -> Iterator[str]:
    """The records of a kind as a table by RFC 4180; a link is the natural key of its record."""
    columns = columns_of(kind.model)
    yield BYTE_ORDER_MARK + csv_of([columns])
    for chunk in all_facts(kind.model):
        yield csv_of(row(facts, columns) for facts in chunk)


def csv_of(rows: Iterable[list]) -> str:
    text = StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def row(facts: Facts, columns: list[str]) -> list:
    spoilers = {f"spoilers.{name}": value for name, value in facts.get("spoilers", {}).items()}
    return [cell((facts | spoilers).get(column)) for column in columns]


def columns_of(model: type[Model]) -> list[str]:
    """What spoils has columns of its own, so that they can be taken away."""
    fields = public_fields(model)
    plain = ["page", *(field.name for field in fields if not isinstance(field, SpoilerField))]
    if hasattr(model, "is_spoiler"):
        spoiling = ["page", *(field.name for field in fields)]
    else:
        spoiling = [field.name for field in fields if may_spoil(field)]
    return plain + [f"spoilers.{name}" for name in spoiling]


def may_spoil(field: Field) -> bool:
    return isinstance(field, SpoilerField) or hasattr(field.related_model, "is_spoiler")


def cell(value: Any) -> Any:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return "; ".join(str(cell(part)) for part in value)
        case {"key": key}:
            return "/".join(str(part) for part in key if part is not None)
        case str():
            return f"'{value}" if value.startswith(FORMULA_SIGNS) else value
    return value
