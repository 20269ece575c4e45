"""The triggers and the full-text index of PostgreSQL.

A trigger runs once for each statement, however many rows that changes.
"""

from missionsite.search.declared import CHANGED, Declarations
from missionsite.search.dialects import PostgreSQL
from missionsite.search.reactions import UNSEEN, Reaction, reactions_by_table, refresh
from missionsite.search.views import drop_view_statements, view_statements
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
        statement.replace(CHANGED, "SELECT unnest(changed)") for statement in reaction.statements
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
    return f"""CREATE FUNCTION missionsite_after_{table}() RETURNS trigger
LANGUAGE plpgsql AS $body$
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
        " (missionsite_words(kind, title, text, keywords, label)) STORED",
        "CREATE INDEX missionsite_entry_words ON missionsite_entry USING gin (words)",
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
        "ALTER TABLE missionsite_entry DROP COLUMN words",
        "DROP FUNCTION missionsite_words",
        *drop_view_statements(declarations),
    ]
