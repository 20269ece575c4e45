"""Which statements keep the entries true after a change in a table."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from missionsite.search.declared import CHANGED, Child, Citing, Declarations, Follow, TableEntries
from missionsite.search.sql_views import COLUMNS, SEEN

# Changes of what visitors do not see; a change of `id` is told from the two rows.
UNSEEN = ("id", "note")


@dataclass(frozen=True)
class Reaction:
    """Statements to run after a change of rows; ``of`` is their column that these start from.

    An update counts if one of the columns ``watched`` changes, or any that visitors see.
    """

    statements: tuple[str, ...]
    of: str = "id"
    watched: tuple[str, ...] = ()


def reactions_by_table(declarations: Declarations, dialect) -> dict[str, list[Reaction]]:
    found = defaultdict(list)
    for kind in declarations.kinds:
        found[kind.table].append(Reaction(refresh(kind, CHANGED, dialect, is_touched=True)))
    for kind in declarations.kinds:
        for follow in kind.follows:
            watched = declarations.followed_columns[follow.table]
            found[follow.table].append(following(kind, follow, watched, dialect))
    for child in declarations.children:
        found[child.table] += touching_owners(child, dialect)
    for link in declarations.links:
        touching = touch(link.kind, dialect)
        found[link.table].append(Reaction((touching,), of=link.column))
    for citing in declarations.citing:
        statements = (*recite(citing), touch(citing.kind, dialect))
        found[citing.table].append(Reaction(statements, of=citing.column))
    found["missionsite_entry"].append(Reaction((MOMENT_OF_CITATIONS,), watched=("live_from",)))
    found["missionsite_citation"].append(moment_of_sources(dialect))
    return {table: merged(reactions) for table, reactions in found.items()}


def following(kind: TableEntries, follow: Follow, watched, dialect) -> Reaction:
    statements = refresh(kind, follow.records, dialect, is_touched=False)
    return Reaction(statements, of=follow.of, watched=watched)


def refresh(kind: TableEntries, records: str, dialect, *, is_touched: bool) -> tuple[str, str]:
    """Make the entries of these records as the view has them.

    ``changed_at`` moves where visitors see another thing, or the record itself is ``is_touched``.
    """
    columns = ", ".join(COLUMNS)
    updates = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[2:])
    changed = differences("missionsite_entry", "excluded", SEEN, dialect)
    condition = "1 = 1" if is_touched else differs(COLUMNS[2:], dialect)
    moment = "excluded.changed_at"
    if not is_touched:
        moment = f"CASE WHEN {changed} THEN {moment} ELSE missionsite_entry.changed_at END"
    return (
        f"DELETE FROM missionsite_entry WHERE kind = '{kind.name}' AND record_id IN ({records})"
        f" AND NOT EXISTS (SELECT 1 FROM {kind.view} v"
        " WHERE v.record_id = missionsite_entry.record_id)",
        f"INSERT INTO missionsite_entry ({columns}, changed_at)"
        f" SELECT {columns}, {dialect.now} FROM {kind.view} WHERE record_id IN ({records})"
        f" ON CONFLICT (kind, record_id) DO UPDATE SET {updates}, changed_at = {moment}"
        f" WHERE {condition}",
    )


def differs(names: Iterable[str], dialect) -> str:
    return differences("missionsite_entry", "excluded", names, dialect)


def differences(one: str, other: str, names: Iterable[str], dialect) -> str:
    return " OR ".join(f"{one}.{name} {dialect.differs} {other}.{name}" for name in names)


def touching_owners(child: Child, dialect) -> list[Reaction]:
    return [Reaction((touch(kind, dialect),), of=column) for column, kind in child.owners.items()]


def touch(kind: str, dialect) -> str:
    return (
        f"UPDATE missionsite_entry SET changed_at = {dialect.now}"
        f" WHERE kind = '{kind}' AND record_id IN ({CHANGED})"
    )


def recite(citing: Citing) -> tuple[str, str]:
    """Make the citations of these records as the many-to-many table has them."""
    return (
        f"DELETE FROM missionsite_citation WHERE kind = '{citing.kind}'"
        f" AND record_id IN ({CHANGED}) AND NOT EXISTS (SELECT 1 FROM {citing.table} m"
        f" WHERE m.{citing.column} = missionsite_citation.record_id"
        " AND m.source_id = missionsite_citation.source_id)",
        "INSERT INTO missionsite_citation (kind, record_id, source_id, live_from)"
        f" SELECT '{citing.kind}', m.{citing.column}, m.source_id, e.live_from"
        f" FROM {citing.table} m LEFT JOIN missionsite_entry e"
        f" ON e.kind = '{citing.kind}' AND e.record_id = m.{citing.column}"
        f" WHERE m.{citing.column} IN ({CHANGED})"
        " ON CONFLICT (kind, record_id, source_id) DO NOTHING",
    )


MOMENT_OF_CITATIONS = f"""UPDATE missionsite_citation SET live_from = (
  SELECT e.live_from FROM missionsite_entry e
  WHERE e.kind = missionsite_citation.kind AND e.record_id = missionsite_citation.record_id)
WHERE (kind, record_id) IN (
  SELECT kind, record_id FROM missionsite_entry WHERE id IN ({CHANGED}))"""


def moment_of_sources(dialect) -> Reaction:
    first = (
        "(SELECT c.live_from FROM missionsite_citation c"
        " WHERE c.source_id = missionsite_entry.record_id AND c.live_from IS NOT NULL"
        " ORDER BY c.live_from LIMIT 1)"
    )
    statement = (
        f"UPDATE missionsite_entry SET live_from = {first} WHERE kind = 'source'"
        f" AND record_id IN ({CHANGED}) AND live_from {dialect.differs} {first}"
    )
    return Reaction((statement,), of="source_id", watched=("source_id", "live_from"))


def merged(reactions: list[Reaction]) -> list[Reaction]:
    """One reaction for all that begins with the same column and watches the same ones."""
    alike = defaultdict(list)
    for reaction in reactions:
        alike[reaction.of, reaction.watched] += reaction.statements
    return [Reaction(tuple(statements), of, watched) for (of, watched), statements in alike.items()]
