"""What visitors may know of a record, as plain values.

Fields stand in the order of the canonical text; left out is what is for editors alone, and every
link to what is not public. What gives the story away stands by itself, under ``spoilers``.
"""

from decimal import Decimal
from functools import cache
from typing import Any

from django.db.models import Exists, F, Field, Model, OuterRef, QuerySet

from catalog.bidi import without_isolates
from catalog.canonical.fields import written_fields
from catalog.canonical.writing import plain_value
from catalog.gathering import Gathered
from catalog.prose import SpoilerField
from catalog.publishing import Public
from catalog.sorting import SortKeyField
from missionsite.addresses import absolute

FOR_EDITORS = {"status", "publish_at", "note"}
# What the names of linked records are made of, besides their keys.
NAMES = {"name", "title", "publisher"}

Facts = dict[str, Any]


@cache
def public_fields(model: type[Model]) -> tuple[Field, ...]:
    return tuple(
        field
        for field in written_fields(model)
        if field.name not in FOR_EDITORS and not isinstance(field, SortKeyField)
    )


def public_records(model: type[Model], at=None) -> QuerySet:
    """The public records of a model with all that they link to, in one query."""
    fields = [field for field in public_fields(model) if field.remote_field]
    records = visible(model, at)
    for field in fields:
        if field.many_to_many:
            records = records.annotate(**{linked_name(field): gathered_links(field, at)})
        else:
            records = records.select_related(*ways_to_names(field))
            if needs_a_look(field):
                linked = visible(field.related_model, at).filter(pk=OuterRef(field.attname))
                records = records.annotate(**{linked_name(field): Exists(linked)})
    return records


def visible(model: type[Model], at=None) -> QuerySet:
    """Countries, languages and genres are no secret, and have no publication."""
    records = model.objects.all()
    return records.published(at) if hasattr(records, "published") else records


def in_key_order(records: QuerySet) -> QuerySet:
    """Alike on every database, which put a missing part of a key at different ends."""
    return records.order_by(*(F(lookup).asc(nulls_first=True) for lookup in records.model.KEY))


def needs_a_look(field: Field) -> bool:
    """Whether a public record can link to one that is not."""
    return issubclass(field.related_model, Public) and field.name not in field.model.FOLLOWS


def linked_name(field: Field) -> str:
    return f"public_{field.name}"


def ways_to_names(field: Field) -> set[str]:
    """The links to fetch with one, so that the key and the name of its record cost no query."""
    ways = (lookup.rpartition("__")[0] for lookup in field.related_model.KEY)
    return {"__".join(filter(None, [field.name, way])) for way in ways}


def gathered_links(field: Field, at=None) -> Gathered:
    linked = field.related_model
    own = {each.name for each in linked._meta.concrete_fields}
    records = visible(linked, at).filter(**{field.related_query_name(): OuterRef("pk")})
    names = dict.fromkeys((*linked.KEY, *sorted(NAMES & own)))
    return Gathered(records.order_by(*linked.KEY), *names)


def facts_of(record: Model) -> Facts:
    """All that is known of a record from ``public_records()``; costs no query."""
    facts: Facts = {"page": absolute(record.get_absolute_url())}
    spoilers: Facts = {}
    for field in public_fields(type(record)):
        value = fact(record, field)
        if is_spoiler(record, field) and value:
            spoilers[field.name] = value
            value = None
        if not isinstance(field, SpoilerField):
            facts[field.name] = value
    if getattr(record, "is_spoiler", False):
        return {"spoilers": facts | spoilers}
    return facts | {"spoilers": spoilers} if spoilers else facts


def fact(record: Model, field: Field) -> Any:
    """The value of a field as JSON has it; None where it is not known."""
    if field.many_to_many:
        return [link_to(linked) for linked in getattr(record, linked_name(field))]
    if field.remote_field:
        linked = getattr(record, field.name)
        is_public = not needs_a_look(field) or getattr(record, linked_name(field))
        return link_to(linked) if linked and is_public else None
    if field.name == "same_as":
        return record.same_as_addresses
    value = plain_value(record, field)
    if isinstance(value, Decimal):
        # As a number, without the zeros that the column of the database fills up with.
        return float(value)
    return None if value == "" else value


def is_spoiler(record: Model, field: Field) -> bool:
    """Whether the value of the field gives the story away; so may the name of a character."""
    if isinstance(field, SpoilerField):
        return True
    is_link = field.remote_field and not field.many_to_many
    return is_link and getattr(getattr(record, field.name), "is_spoiler", False)


def link_to(record: Model) -> Facts:
    """The natural key of a linked record, its name, and where it has one, its address."""
    link: Facts = {"key": list(record.natural_key()), "name": without_isolates(record)}
    if hasattr(record, "get_absolute_url"):
        link["page"] = absolute(record.get_absolute_url())
    return link
