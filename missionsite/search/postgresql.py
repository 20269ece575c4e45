"""The triggers and the full-text index of PostgreSQL.

A trigger runs once for each statement, however many rows that changes.
"""

from missionsite.search.declared import CHANGED, Declarations
from missionsite.search.dialects import PostgreSQL
from missionsite.search.reactions import UNSEEN, Reaction, reactions_by_table, refresh
from missionsite.search.sql_views import drop_view_statements, view_statements
from missionsite.search.words import ACCENTS, LETTERS, MOST_SIGNS, separators

# Marks before words of the index: those of the title once more, and the kind of the entry.
TITLE_MARK = "="
KIND_MARK = "#"


def folded(expression: str) -> str:
    plain = f"lower(regexp_replace(normalize({expression}, NFD), '[{ACCENTS}]', '', 'g'))"
    for letter, written in LETTERS.items():
        plain = f"replace({plain}, '{letter}', '{written}')"
    return f"normalize({plain}, NFC)"


def words_of(expression: str, mark: str) -> str:
    return (
        f"SELECT '{mark}' || left(word, {MOST_SIGNS})"
        f" FROM regexp_split_to_table({folded(expression)}, '[{separators()}]+') AS word"
        " WHERE word <> ''"
    )


# Made of what PostgreSQL itself has: an extension may not be there, or need a superuser. Its own
# parser takes “S1·E03” and “audio-visual” for several things at once.
CREATE_WORDS = f"""CREATE FUNCTION missionsite_words(
  kind text, title text, text text, keywords text, label text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $body$
SELECT array_to_tsvector(array(
  {words_of("title", TITLE_MARK)}
  UNION {words_of("title || ' ' || text || ' ' || keywords || ' ' || label", "")}
  UNION SELECT '{KIND_MARK}' || kind))
$body$"""

WORDS_OF_ENTRY = "missionsite_words(kind, title, text, keywords, label)"

# The planner would read the newest entries until enough of them are hits, and read all of a kind
# that has none. So only so many of the newest are read, and then the index is asked. A plan that
# knows no words takes the index, and is made once for each connection; IS TRUE keeps it from
# reading the index of `live_from` as well. (Queries that differ in a `:*` alone count as equal.)
NEWEST = 1000
CREATE_HITS = f"""CREATE FUNCTION missionsite_hits(
  begun tsquery, whole tsquery, at timestamptz, most int) RETURNS TABLE (id bigint, kind varchar)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $body$
#variable_conflict use_column
DECLARE
  hits bigint[];
BEGIN
  hits := array(
    SELECT id FROM (
      SELECT id, words, live_from FROM missionsite_entry ORDER BY id DESC LIMIT {NEWEST}) AS newest
    WHERE words @@ begun AND live_from <= at LIMIT most);
  -- Whole words before words begun, which are dearer to put together.
  IF cardinality(hits) < most THEN
    hits := hits || array(
      SELECT id FROM missionsite_entry
      WHERE words @@ whole AND (live_from <= at) IS TRUE LIMIT most);
  END IF;
  IF cardinality(hits) < most AND CAST(begun AS text) <> CAST(whole AS text) THEN
    hits := hits || array(
      SELECT id FROM missionsite_entry
      WHERE words @@ begun AND (live_from <= at) IS TRUE LIMIT most);
  END IF;
  RETURN QUERY SELECT e.id, e.kind FROM missionsite_entry e
    WHERE e.id = ANY (hits) ORDER BY e.id DESC LIMIT most;
END
$body$"""

# Writers wait for each other, as on SQLite: of two that change a show and add an episode at the
# same time, neither would see what the other did, and the entry would stay wrong.
CREATE_LOCK = """CREATE FUNCTION missionsite_one_writer() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('missionsite_entry'));
  RETURN NULL;
END
$body$"""


def refresh_all(declarations: Declarations) -> str:
    """The function for TRUNCATE, which names no rows."""
    statements = []
    for kind in declarations.kinds:
        records = f"SELECT record_id FROM missionsite_entry WHERE kind = '{kind.name}'"
        statements += refresh(kind, records, PostgreSQL, is_touched=False)
    body = ";\n  ".join(statements)
    return f"""CREATE FUNCTION missionsite_after_truncate() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
  DELETE FROM missionsite_citation c WHERE NOT EXISTS (
    SELECT 1 FROM missionsite_current_citation n
    WHERE n.kind = c.kind AND n.record_id = c.record_id AND n.source_id = c.source_id);
  {body};
  RETURN NULL;
END
$body$"""


def block(reaction: Reaction, columns) -> str:
    """Find out which rows changed, and react to that."""
    watched = reaction.watched or [name for name in columns if name not in UNSEEN]
    old, new = (", ".join(f"{row}.{name}" for name in ("id", *watched)) for row in "on")
    of = reaction.of
    statements = ";\n    ".join(
        statement.replace(f"IN ({CHANGED})", "= ANY (changed)") for statement in reaction.statements
    )
    return f"""  IF TG_OP = 'INSERT' THEN
    changed := array(SELECT DISTINCT {of} FROM new_rows WHERE {of} IS NOT NULL);
  ELSIF TG_OP = 'DELETE' THEN
    changed := array(SELECT DISTINCT {of} FROM old_rows WHERE {of} IS NOT NULL);
  ELSE
    changed := array(SELECT DISTINCT unnest(array[o.{of}, n.{of}])
      FROM old_rows o FULL JOIN new_rows n ON n.id = o.id
      WHERE ({old}) IS DISTINCT FROM ({new}));
  END IF;
  IF cardinality(changed) > 0 THEN
    {statements};
  END IF;"""


def function(table: str, reactions: list[Reaction], columns) -> str:
    blocks = "\n".join(block(reaction, columns) for reaction in reactions)
    # To plan anew for each write took five times as long as the write. A plan that is kept must not
    # read whole tables, though: they may have been empty when it was made.
    return f"""CREATE FUNCTION missionsite_after_{table}() RETURNS trigger
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
AS $body$
DECLARE
  changed bigint[];
BEGIN
{blocks}
  RETURN NULL;
END
$body$"""


def triggers_of(table: str) -> dict[str, str]:
    name, run = f"missionsite_after_{table}", f"EXECUTE FUNCTION missionsite_after_{table}()"
    old, new = "OLD TABLE AS old_rows", "NEW TABLE AS new_rows"
    found = {
        f"{name}_{event.lower()}": f"AFTER {event} ON {table} REFERENCING {rows}"
        f" FOR EACH STATEMENT {run}"
        for event, rows in (("INSERT", new), ("UPDATE", f"{old} {new}"), ("DELETE", old))
    }
    if table.startswith("missionsite_"):
        return found
    return found | {
        f"{name}_truncate": f"AFTER TRUNCATE ON {table} FOR EACH STATEMENT"
        " EXECUTE FUNCTION missionsite_after_truncate()",
        f"{name}_lock": f"BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION missionsite_one_writer()",
    }


def triggers(declarations: Declarations, columns) -> dict[str, str]:
    tables = reactions_by_table(declarations, PostgreSQL)
    return {name: text for table in tables for name, text in triggers_of(table).items()}


def install(declarations: Declarations, columns) -> list[str]:
    tables = reactions_by_table(declarations, PostgreSQL)
    return [
        *view_statements(declarations, PostgreSQL),
        CREATE_WORDS,
        "ALTER TABLE missionsite_entry ADD COLUMN words tsvector GENERATED ALWAYS AS"
        f" ({WORDS_OF_ENTRY}) STORED",
        "CREATE INDEX missionsite_entry_words ON missionsite_entry USING gin (words)",
        CREATE_HITS,
        CREATE_LOCK,
        refresh_all(declarations),
        *(function(table, reactions, columns(table)) for table, reactions in tables.items()),
        *(
            f"CREATE TRIGGER {name} {text}"
            for name, text in triggers(declarations, columns).items()
        ),
    ]


def uninstall(declarations: Declarations, columns) -> list[str]:
    tables = reactions_by_table(declarations, PostgreSQL)
    return [
        *(f"DROP FUNCTION missionsite_after_{table} CASCADE" for table in tables),
        "DROP FUNCTION missionsite_after_truncate CASCADE",
        "DROP FUNCTION missionsite_one_writer CASCADE",
        "DROP FUNCTION missionsite_hits",
        "ALTER TABLE missionsite_entry DROP COLUMN words",
        "DROP FUNCTION missionsite_words",
        *drop_view_statements(declarations),
    ]
