"""How a migration declares what an entry is, and which changes concern it.

All text is SQL that SQLite and PostgreSQL both understand. ``{changed}`` stands for the primary
keys of changed rows, as they can stand in ``IN (…)``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

CHANGED = "{changed}"
# Between the parts of a text: a line separator, which nobody types.
BREAK = "\u2028"


@dataclass(frozen=True)
class Follow:
    """Records to look at again after a change in a table: the query finds their keys."""

    table: str
    records: str
    # The column of the changed rows that the query starts from.
    of: str = "id"


@dataclass(frozen=True)
class TableEntries:
    """The entries of one table, ``r``; the other aliases are those of ``joins``."""

    name: str
    table: str
    path: str
    title: str = "''"
    text: str = "''"
    keywords: str = "''"
    label: str = "''"
    language: str = "''"
    dated_on: str = "NULL"
    joins: str = ""
    # Where it belongs: expressions for show, series_number and episode_number.
    places: Mapping[str, str] = field(default_factory=dict)
    # Lists of words, put together for ``text`` or ``keywords`` that name them.
    gathered: Mapping[str, str] = field(default_factory=dict)
    # Aliases of all that has to be published, and of what has to be if it is there.
    published: tuple[str, ...] = ()
    published_if_any: tuple[str, ...] = ()
    # In place of these, for what has another rule.
    live_from: str = ""
    follows: tuple[Follow, ...] = ()

    @property
    def view(self) -> str:
        return f"missionsite_{self.name}_entry"


@dataclass(frozen=True)
class Child:
    """Rows that are part of other records' pages: the kind of these, by the column that links."""

    table: str
    owners: Mapping[str, str]


@dataclass(frozen=True)
class Link:
    """Rows of a many-to-many table that are part of a record."""

    table: str
    column: str
    kind: str


@dataclass(frozen=True)
class Citing:
    """The many-to-many table of the sources of a kind."""

    table: str
    column: str
    kind: str


@dataclass(frozen=True)
class Declarations:
    kinds: tuple[TableEntries, ...]
    followed_columns: Mapping[str, tuple[str, ...]]
    children: tuple[Child, ...]
    links: tuple[Link, ...]
    citing: tuple[Citing, ...]


def texts(*columns: str) -> str:
    """Columns one after the other."""
    return f" || '{BREAK}' || ".join(f"coalesce({column}, '')" for column in columns)
