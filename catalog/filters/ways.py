"""What a list is filtered and sorted by, and the ways to the same list otherwise."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from catalog.bidi import isolated
from catalog.filters.counting import Counts
from catalog.filters.ordering import SortFilter
from catalog.paging import of_kind


@dataclass(frozen=True)
class Chip:
    """``Country: France``; ``found`` is the number of records without it, also as ``counted``."""

    label: str
    words: str
    address: str
    found: int
    counted: str

    def __str__(self):
        return _("%(filter)s: %(value)s") % {"filter": self.label, "value": isolated(self.words)}


def chips_of(filterset, counts: Counts, path: str) -> list[Chip]:
    query = query_of(filterset)
    return [
        Chip(
            label=filterset.filters[name].label,
            words=words_of(filterset.form.fields[name], value),
            address=address_with(path, query, **{name: ""}),
            found=counts.without[name],
            counted=of_kind(counts.without[name], filterset.queryset.model),
        )
        for name, value in filterset.narrowing.items()
    ]


@dataclass(frozen=True)
class Order:
    """One of the orders of a list, and the way to it."""

    words: str
    address: str
    is_chosen: bool


def orders_of(filterset, path: str) -> list[Order]:
    """The orders that a list can have, the usual one first; none where it has but that."""
    query = query_of(filterset)
    found = []
    for name, each in filterset.filters.items():
        if isinstance(each, SortFilter):
            for value, words in [("", each.first), *each.extra["choices"]]:
                address = address_with(path, query, **{name: value})
                found.append(Order(words, address, is_chosen=query.get(name, "") == value))
    return found


def address_of_all(filterset, path: str) -> str:
    """The address of the list without any filter, in the order that it has now."""
    names = filterset.filters.items()
    narrowing = (name for name, each in names if not isinstance(each, SortFilter))
    return address_with(path, query_of(filterset), **dict.fromkeys(narrowing, ""))


def query_of(filterset) -> QueryDict:
    """The filters that are in use, for links to the same list; wrong values are left out."""
    query = QueryDict(mutable=True)
    query.update(filterset.chosen)
    return query


def words_of(field, value: str) -> str:
    """What the page calls a value; words that are looked for are what they are."""
    return str(dict(getattr(field, "choices", ())).get(value, value))


def address_with(path: str, query: QueryDict, **values: str) -> str:
    """The address with these values in place of those of the query; empty ones are left out."""
    chosen = query.copy()
    for name, value in values.items():
        chosen.pop(name, None)
        if value:
            chosen[name] = value
    return address_of(path, chosen)


def address_of(path: str, query: QueryDict) -> str:
    return f"{path}?{query.urlencode()}" if query else path
