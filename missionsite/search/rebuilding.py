"""Making the entries anew from the content, and telling whether they had been right."""

from missionsite.search.dialects import PostgreSQL, SQLite
from missionsite.search.postgresql import WORDS_OF_ENTRY
from missionsite.search.reactions import differences
from missionsite.search.sql_views import ALL_CITATIONS, ALL_ENTRIES, COLUMNS
from missionsite.search.sqlite import CREATE_INDEXES, INDEXES, add_to_index

DIALECTS = {"sqlite": SQLite, "postgresql": PostgreSQL}
NAMES = ", ".join(COLUMNS)
KEYS = "source_id, kind, record_id"

# Sources come last: from when on they are seen depends on the entries that cite them.
PASSES = ("kind <> 'source'", "kind = 'source'")

DELETE_STALE = f"""DELETE FROM missionsite_entry WHERE NOT EXISTS (
  SELECT 1 FROM {ALL_ENTRIES} v
  WHERE v.kind = missionsite_entry.kind AND v.record_id = missionsite_entry.record_id)"""
DELETE_STALE_CITATIONS = f"""DELETE FROM missionsite_citation WHERE NOT EXISTS (
  SELECT 1 FROM {ALL_CITATIONS} v WHERE v.kind = missionsite_citation.kind
  AND v.record_id = missionsite_citation.record_id
  AND v.source_id = missionsite_citation.source_id)"""
ADD_CITATIONS = f"""INSERT INTO missionsite_citation ({KEYS}, live_from)
SELECT v.source_id, v.kind, v.record_id, e.live_from FROM {ALL_CITATIONS} v
LEFT JOIN missionsite_entry e ON e.kind = v.kind AND e.record_id = v.record_id
WHERE 1 = 1 ON CONFLICT (kind, record_id, source_id) DO NOTHING"""

HAS_WRONG_WORDS = f"words IS DISTINCT FROM {WORDS_OF_ENTRY}"
# PostgreSQL makes a generated column of each row that is written.
REMAKE_WORDS = f"UPDATE missionsite_entry SET kind = kind WHERE {HAS_WRONG_WORDS}"


def rebuild(connection) -> int:
    """Make the entries and the index anew; returns how many entries were wrong.

    ``changed_at`` stays where an entry was right. On PostgreSQL writers wait meanwhile.
    """
    dialect = DIALECTS[connection.vendor]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('missionsite_entry'))")
        if connection.vendor == "sqlite":
            # First of all: the triggers take from it what it has to have.
            remake_indexes(cursor)
        cursor.execute(DELETE_STALE)
        changed = cursor.rowcount
        for records in PASSES:
            cursor.execute(upsert(records, dialect))
            changed += cursor.rowcount
            cursor.execute(DELETE_STALE_CITATIONS)
            cursor.execute(ADD_CITATIONS)
        if connection.vendor == "postgresql":
            cursor.execute(REMAKE_WORDS)
            cursor.execute("ANALYZE missionsite_entry")
    return changed


def upsert(records: str, dialect) -> str:
    updates = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS[2:])
    return (
        f"INSERT INTO missionsite_entry ({NAMES}, changed_at)"
        f" SELECT {NAMES}, {dialect.now} FROM {ALL_ENTRIES} WHERE {records}"
        f" ON CONFLICT (kind, record_id) DO UPDATE SET {updates}, changed_at = {dialect.now}"
        f" WHERE {differences('missionsite_entry', 'excluded', COLUMNS[2:], dialect)}"
    )


def remake_indexes(cursor) -> None:
    for index in INDEXES:
        cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
        cursor.execute(add_to_index(index, "e", "FROM missionsite_entry e"))


def count_wrong(connection) -> int:
    """How many entries are not what the content says."""
    one_way = f"SELECT {NAMES} FROM missionsite_entry EXCEPT SELECT {NAMES} FROM {ALL_ENTRIES}"
    other_way = f"SELECT {NAMES} FROM {ALL_ENTRIES} EXCEPT SELECT {NAMES} FROM missionsite_entry"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM (SELECT kind, record_id FROM"
            f" (SELECT * FROM ({one_way}) AS a UNION SELECT * FROM ({other_way}) AS b) AS c"
            " GROUP BY kind, record_id) AS d"
        )
        return cursor.fetchone()[0]


def count_wrong_words(connection) -> int:
    """How many entries the full-text index finds by other words than theirs.

    SQLite keeps no rows with its index, so all is indexed once more beside it: that takes as long
    as to rebuild. Its own ``integrity-check`` takes an index without any words for right.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT count(*) FROM missionsite_entry WHERE {HAS_WRONG_WORDS}")
            return cursor.fetchone()[0]
        wrong = set()
        for create, index in zip(CREATE_INDEXES, INDEXES, strict=True):
            wrong |= wrong_in_index(cursor, create, index)
        return len(wrong)


def wrong_in_index(cursor, create: str, index: str) -> set[int]:
    """The keys of the entries whose words differ from those of the same index made anew."""
    anew, rows = f"{index}_anew", add_to_index(index, "e", "FROM missionsite_entry e")
    cursor.execute(create.replace(index, f"temp.{anew}"))
    cursor.execute(rows.replace(f"INTO {index}", f"INTO temp.{anew}"))
    cursor.execute(f"CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(main, {index}, instance)")
    cursor.execute(f"CREATE VIRTUAL TABLE temp.right_words USING fts5vocab(temp, {anew}, instance)")
    kept, right = (f"SELECT term, doc FROM temp.{name}" for name in ("kept_words", "right_words"))
    cursor.execute(
        f"SELECT doc FROM ({kept} EXCEPT {right}) UNION SELECT doc FROM ({right} EXCEPT {kept})"
    )
    wrong = {doc for (doc,) in cursor.fetchall()}
    for table in ("kept_words", "right_words", anew):
        cursor.execute(f"DROP TABLE temp.{table}")
    return wrong
