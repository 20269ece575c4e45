"""The triggers and the full-text index of SQLite."""

from collections.abc import Iterator

from missionsite.search.declared import CHANGED, Declarations
from missionsite.search.dialects import SQLite
from missionsite.search.reactions import UNSEEN, Reaction, reactions_by_table
from missionsite.search.views import drop_view_statements, view_statements

INDEX = "missionsite_entry_words"
# Marks stand in the middle of words in Thai, Arabic, Hebrew and many more.
TOKENS = "unicode61 remove_diacritics 2 categories ''L* N* Co Mn Mc''"
# Of words begun with up to so many signs, the hits are read as they stand; of longer ones, the
# hits of all the words that begin so are put together first, and these are few.
PREFIXES = "1 2 3 4"

CREATE_INDEX = f"""CREATE VIRTUAL TABLE {INDEX} USING fts5(
  title, text, kind, content = '', prefix = '{PREFIXES}', tokenize = '{TOKENS}')"""

# Signs that the tokenizer leaves as they are.
LETTERS = {
    "æÆǽǼ": "ae",
    "œŒ": "oe",
    "øØǿǾ": "o",
    "ßẞ": "ss",
    "đĐðÐ": "d",
    "þÞ": "th",
    "łŁ": "l",
    "ı": "i",
    "ĳĲ": "ij",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ς": "σ",
    "άΆ": "α",
    "έΈ": "ε",
    "ήΉ": "η",
    "ίΊϊΪΐ": "ι",
    "όΌ": "ο",
    "ύΎϋΫΰ": "υ",
    "ώΏ": "ω",
    "йЙ": "и",
    "ёЁ": "е",
    "їЇ": "і",
    "ўЎ": "у",
    "ќЌ": "к",
    "ѓЃ": "г",
}
# The parser of SQLite takes no more calls within each other.
REPLACED_AT_ONCE = 16


def folded(rows: str) -> str:
    """A query for ``rows`` (id, title, text, kind) with the letters of title and text replaced."""
    letters = [(sign, plain) for signs, plain in LETTERS.items() for sign in signs]
    for first in range(0, len(letters), REPLACED_AT_ONCE):
        title, text = "title", "text"
        for sign, plain in letters[first : first + REPLACED_AT_ONCE]:
            title = f"replace({title}, '{sign}', '{plain}')"
            text = f"replace({text}, '{sign}', '{plain}')"
        rows = f"SELECT id, {title} AS title, {text} AS text, kind FROM ({rows})"
    return rows


def index_rows(row: str, table: str = "") -> str:
    """What the index holds of NEW, of OLD, or of each row of the table."""
    return folded(
        f"SELECT {row}.id AS id, {row}.title AS title, {row}.text || ' ' || {row}.keywords"
        f" || ' ' || replace({row}.label, '-', ' ') AS text, {row}.kind AS kind {table}"
    )


def add_to_index(row: str, table: str = "") -> str:
    return f"INSERT INTO {INDEX} (rowid, title, text, kind) {index_rows(row, table)}"


def take_from_index(row: str) -> str:
    return (
        f"INSERT INTO {INDEX} ({INDEX}, rowid, title, text, kind)"
        f" SELECT 'delete', * FROM ({index_rows(row)})"
    )


def index_triggers() -> dict[str, str]:
    changed = " OR ".join(
        f"OLD.{name} IS NOT NEW.{name}"
        for name in ("id", "kind", "title", "keywords", "label", "text")
    )
    name, table = "missionsite_entry_words", "ON missionsite_entry"
    update = f"{take_from_index('OLD')}; {add_to_index('NEW')};"
    return {
        f"{name}_insert": f"AFTER INSERT {table} BEGIN {add_to_index('NEW')}; END",
        f"{name}_delete": f"AFTER DELETE {table} BEGIN {take_from_index('OLD')}; END",
        f"{name}_update": f"AFTER UPDATE {table} WHEN {changed} BEGIN {update} END",
    }


def content_triggers(declarations: Declarations, columns) -> Iterator[tuple[str, str]]:
    for table, reactions in reactions_by_table(declarations, SQLite).items():
        for number, reaction in enumerate(reactions, 1):
            name = f"missionsite_after_{table}_{number}"
            yield from triggers_of(name, table, reaction, columns(table))


def triggers_of(name: str, table: str, reaction: Reaction, columns) -> Iterator[tuple[str, str]]:
    watched = reaction.watched or [name for name in columns if name not in UNSEEN]
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in ("id", *watched))
    of = reaction.of
    for event, rows, condition in (
        ("INSERT", f"NEW.{of}", ""),
        ("DELETE", f"OLD.{of}", ""),
        ("UPDATE", f"OLD.{of}, NEW.{of}", f" WHEN {changed}"),
    ):
        body = "; ".join(statement.replace(CHANGED, rows) for statement in reaction.statements)
        yield f"{name}_{event.lower()}", f"AFTER {event} ON {table}{condition} BEGIN {body}; END"


def triggers(declarations: Declarations, columns) -> dict[str, str]:
    return dict(content_triggers(declarations, columns)) | index_triggers()


def install(declarations: Declarations, columns) -> list[str]:
    return [
        *view_statements(declarations, SQLite),
        CREATE_INDEX,
        *(
            f"CREATE TRIGGER {name} {definition}"
            for name, definition in triggers(declarations, columns).items()
        ),
    ]


def uninstall(declarations: Declarations, columns) -> list[str]:
    return [
        *(f"DROP TRIGGER {name}" for name in triggers(declarations, columns)),
        f"DROP TABLE {INDEX}",
        *drop_view_statements(declarations),
    ]
