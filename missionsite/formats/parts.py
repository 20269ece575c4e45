"""A record with all that belongs to it and has no page of its own."""

from collections.abc import Iterator

from django.db.models import Model, OuterRef, QuerySet

from catalog.gathering import Gathered
from catalog.models import Episode, Series, Show
from catalog.paging import FirstOf
from missionsite.formats.facts import (
    Facts,
    facts_of,
    in_key_order,
    link_to,
    public_records,
    visible,
)
from missionsite.kinds import KIND_OF, KINDS, Kind

# Of each kind; the downloads have all of them.
MOST_PARTS = 1_000

# What a work consists of has pages of its own: links to these, read with the work.
CONSISTS_OF = {
    Show: (Series, "show", ("show__slug", "number", "title", "show__title")),
    Series: (
        Episode,
        "series",
        ("series__show__slug", "series__number", "number", "title", "series__show__title"),
    ),
}


def whole_records(model: type[Model]) -> QuerySet:
    records = public_records(model)
    if model not in CONSISTS_OF:
        return records
    part, link, names = CONSISTS_OF[model]
    parts = visible(part).filter(**{link: OuterRef("pk")}).order_by("number")
    return records.annotate(consists_of=Gathered(parts, *names, most=MOST_PARTS))


def whole_record(kind: Kind, record: Model) -> Facts:
    """A record from ``whole_records()``; costs a query for each kind of part it can have."""
    facts: Facts = {"type": kind.model._meta.model_name} | facts_of(record)
    incomplete = []
    if kind.model in CONSISTS_OF:
        name = KIND_OF[CONSISTS_OF[kind.model][0]].key
        facts[name] = [link_to(part) for part in record.consists_of]
        if record.consists_of.has_more:
            incomplete.append(name)
    for name, parts in parts_on_the_page_of(record):
        found = FirstOf(parts, MOST_PARTS)
        facts[name] = [facts_of(part) for part in found]
        if found.has_more:
            incomplete.append(name)
    return facts | {"incomplete": incomplete} if incomplete else facts


def parts_on_the_page_of(record: Model) -> Iterator[tuple[str, QuerySet]]:
    for kind in KINDS:
        links = [] if kind.page else kind.model._meta.fields
        for link in links:
            if link.related_model is type(record):
                parts = public_records(kind.model).filter(**{link.name: record})
                yield kind.key, in_key_order(parts)
