"""How many records each choice of a list would give, together with the other chosen filters.

One query counts them all, and no further than a list goes: where more records would have to be
read, there is no number.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Case, Exists, JSONField, Value, When

from catalog.filters.by_choice import ChoiceInUseFilter
from catalog.gathering import RowsAsJSON, RowsField, read_together
from catalog.paging import MOST_COUNTED

FOUND = ""
TOO_MANY = "too many"


@dataclass
class Counts:
    """Of a list with its valid filters."""

    # The records of the list; one more than the most that are counted where there are more.
    found: int
    # And without one of the chosen filters, by the name of this.
    without: dict[str, int]
    # Of each choice of a filter; a filter with too many records to count is not in it.
    choices: dict[str, Counter] = field(default_factory=dict)


def read_counts(filterset) -> Counts:
    narrowing = filterset.narrowing
    counted = [name for name, each in filterset.filters.items() if is_counted(each)]
    # The choices of a filter in use are counted as if it were not; all others as the list is.
    asked = {FOUND: [name for name in counted if name not in narrowing]}
    asked |= {name: [name] if name in counted else [] for name in narrowing}
    rows = read_together({left: rows_without(filterset, left, asked[left]) for left in asked})
    numbers = {
        left: MOST_COUNTED + 1 if rows[left] == TOO_MANY else len(rows[left]) for left in rows
    }
    counts = Counts(found=numbers.pop(FOUND), without=numbers)
    for left_out, names in asked.items():
        if rows[left_out] != TOO_MANY:
            counts.choices |= count_columns(names, rows[left_out])
    return counts


def is_counted(each) -> bool:
    return isinstance(each, ChoiceInUseFilter) and each.counted is not None


def rows_without(filterset, left_out: str, names: list[str]) -> Case:
    """The records of the list, were one of its filters not in use: by what each of them counts."""
    chosen = {name: value for name, value in filterset.narrowing.items() if name != left_out}
    records = filterset.narrow(filterset.queryset, chosen).order_by()
    columns = [filterset.counted_by(name, chosen) for name in names]
    # Too many are not read at all: it is enough that there is one behind those that are counted.
    return Case(
        When(Exists(records[MOST_COUNTED : MOST_COUNTED + 1]), then=Value(TOO_MANY, JSONField())),
        default=RowsAsJSON(records, *columns),
        output_field=RowsField(),
    )


def count_columns(names: list[str], rows: list[list]) -> dict[str, Counter]:
    counters = {name: Counter() for name in names}
    for row in rows:
        for name, value in zip(names, row, strict=True):
            values = {each for [each] in value} if isinstance(value, list) else {value}
            counters[name].update(str(each) for each in values if each is not None)
    return counters
