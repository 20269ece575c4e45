"""What the records of a fixture link to: in the same file, or in the database."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter

from django.db import models

from catalog.canonical.entries import Entry, FixtureError, Target
from catalog.canonical.keys import in_chunks, stored_primary_keys


def by_dependency(entries: Sequence[Entry]) -> list[Entry]:
    """What is linked to before what links to it; raises FixtureError where links go in a circle."""
    of_target = by_identity(entries)
    graph = {
        entry: {of_target[target] for _, target in entry.targets() if target in of_target}
        for entry in entries
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise circle_error(error.args[1], of_target) from error


def by_identity(entries: Sequence[Entry]) -> dict[Target, Entry]:
    of_target = {}
    for entry in entries:
        for identity in entry.identities:
            first = of_target.setdefault(identity, entry)
            if first is not entry:
                positions = f"as record {first.position} and as record {entry.position}"
                raise entry.error(f"It is in the file twice, {positions}.")
    return of_target


def circle_error(circle: list[Entry], of_target: dict[Target, Entry]) -> FixtureError:
    # TopologicalSorter gives what is linked to before what links to it.
    start, linked, *_ = reversed(circle)
    field = next(field for field, target in start.targets() if of_target.get(target) is linked)
    way = " → ".join(entry.name for entry in reversed(circle))
    return start.error(f"The links go round in a circle, {way}.", field.name)


def find_stored(targets: Iterable[Target], using: str) -> dict[Target, models.Model]:
    """The records that the database has of these; a query or two for each model."""
    by_model = defaultdict(set)
    for model, named_by in targets:
        by_model[model].add(named_by)
    return {
        (model, named_by): record
        for model, names in by_model.items()
        for named_by, record in find_stored_of(model, names, using).items()
    }


def find_stored_of(model, names, using):
    keys = [name for name in names if isinstance(name, tuple)]
    pk_of = {name: name for name in names if not isinstance(name, tuple)}
    if keys:
        pk_of |= stored_primary_keys(model, keys, using)
    records = {}
    for chunk in in_chunks(set(pk_of.values())):
        records |= model._base_manager.using(using).in_bulk(chunk)
    return {name: records[pk] for name, pk in pk_of.items() if pk in records}
