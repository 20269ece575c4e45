"""The views of the database that say what the entries are, one for each kind and one for all."""

from missionsite.search.declared import Declarations, TableEntries

ALL_ENTRIES = "missionsite_current_entry"
ALL_CITATIONS = "missionsite_current_citation"

# Those of an entry that follow from the content.
COLUMNS = (
    *("kind", "record_id", "live_from", "show_id", "series_number", "episode_number", "label"),
    *("language", "dated_on", "path", "title", "keywords", "text"),
)
# What visitors see of it; `live_from` only says when.
SEEN = ("path", "title", "keywords", "text", "label", "language", "dated_on")


def view_statements(declarations: Declarations, dialect) -> list[str]:
    views = [
        f"CREATE VIEW {kind.view} AS\n{query_of(kind, dialect)}" for kind in declarations.kinds
    ]
    entries = "\nUNION ALL ".join(
        f"SELECT {', '.join(COLUMNS)} FROM {kind.view}" for kind in declarations.kinds
    )
    citations = "\nUNION ALL ".join(
        f"SELECT m.source_id, '{citing.kind}' AS kind, m.{citing.column} AS record_id"
        f" FROM {citing.table} m"
        for citing in declarations.citing
    )
    return [
        *views,
        f"CREATE VIEW {ALL_ENTRIES} AS\n{entries}",
        f"CREATE VIEW {ALL_CITATIONS} AS\n{citations}",
    ]


def drop_view_statements(declarations: Declarations) -> list[str]:
    names = [ALL_CITATIONS, ALL_ENTRIES, *(kind.view for kind in declarations.kinds)]
    return [f"DROP VIEW {name}" for name in names]


def query_of(kind: TableEntries, dialect) -> str:
    gathered = {name: dialect.gathered(query) for name, query in kind.gathered.items()}
    expressions = {
        "kind": dialect.text(f"'{kind.name}'"),
        "record_id": "r.id",
        "live_from": kind.live_from or live_from(kind, dialect),
        "show_id": kind.places.get("show", dialect.no_number),
        "series_number": kind.places.get("series_number", dialect.no_number),
        "episode_number": kind.places.get("episode_number", dialect.no_number),
        "label": dialect.text(kind.label),
        "language": dialect.text(f"coalesce({kind.language}, '')"),
        "dated_on": dialect.text(kind.dated_on),
        "path": dialect.text(kind.path),
        "title": dialect.text(kind.title),
        "keywords": dialect.text(filled(kind.keywords, gathered)),
        "text": dialect.text(filled(kind.text, gathered)),
    }
    selected = ",\n  ".join(f"{expressions[name]} AS {name}" for name in COLUMNS)
    return f"SELECT\n  {selected}\nFROM {kind.table} r {kind.joins}"


def filled(expression: str, gathered: dict[str, str]) -> str:
    for name, words in gathered.items():
        expression = expression.replace(f"{{{name}}}", words)
    return expression


def live_from(kind: TableEntries, dialect) -> str:
    """The latest moment of all that it follows, itself included; null if any is not published."""
    first = f"{kind.published[0]}.publish_at"
    conditions = [
        *(f"{alias}.status = 'published'" for alias in kind.published),
        *(
            f"({alias}.id IS NULL OR {alias}.status = 'published')"
            for alias in kind.published_if_any
        ),
    ]
    moments = [
        *(f"{alias}.publish_at" for alias in kind.published),
        *(f"coalesce({alias}.publish_at, {first})" for alias in kind.published_if_any),
    ]
    return f"CASE WHEN {' AND '.join(conditions)} THEN {dialect.latest(moments)} END"
