"""The triggers and the full-text index of SQLite."""

from collections.abc import Iterator

from missionsite.search.declared import CHANGED, Declarations
from missionsite.search.dialects import SQLite
from missionsite.search.reactions import UNSEEN, Reaction, reactions_by_table
from missionsite.search.sql_views import drop_view_statements, view_statements

TITLES = "missionsite_title_words"
WORDS = "missionsite_entry_words"
INDEXES = (TITLES, WORDS)
# Marks stand in the middle of words in Thai, Arabic, Hebrew and many more.
TOKENS = "unicode61 remove_diacritics 2 categories ''L* N* Co Mn Mc''"
# The hits of words begun with so many signs are read as they stand. Those of more are put together
# from all words that begin so, at a cost that grows with the hits, and most of these are few.
LONGEST_PREFIX = 8
PREFIXES = " ".join(map(str, range(1, LONGEST_PREFIX + 1)))
# Before the kind of an entry, among its words: no word begins with this sign for private use.
KIND_MARK = "\ue001"

# Which entries have a word, and not where: an index of half the size.
CREATE_INDEXES = [
    f"""CREATE VIRTUAL TABLE {index} USING fts5(
  words, content = '', detail = none, prefix = '{PREFIXES}', tokenize = '{TOKENS}')"""
    for index in INDEXES
]

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
    """A query for ``rows`` (id, kind, title, words) with the letters of the last two replaced."""
    letters = [(sign, plain) for signs, plain in LETTERS.items() for sign in signs]
    for first in range(0, len(letters), REPLACED_AT_ONCE):
        title, words = "title", "words"
        for sign, plain in letters[first : first + REPLACED_AT_ONCE]:
            title = f"replace({title}, '{sign}', '{plain}')"
            words = f"replace({words}, '{sign}', '{plain}')"
        rows = f"SELECT id, kind, {title} AS title, {words} AS words FROM ({rows})"
    return rows


def index_rows(index: str, row: str, table: str = "") -> str:
    """What an index holds of NEW, of OLD, or of each row of the table."""
    texts = ("title", "text", "keywords")
    words = " || ' ' || ".join([f"{row}.{name}" for name in texts])
    # Of one word for the tokenizer, as the kind has to be; of several, as a label has to be.
    words += f" || ' ' || replace({row}.label, '-', ' ')"
    kind = f"'{KIND_MARK}' || replace({row}.kind, '_', '')"
    rows = folded(
        f"SELECT {row}.id AS id, {kind} AS kind, {row}.title AS title, {words} AS words {table}"
    )
    held = "title" if index == TITLES else "words"
    return f"SELECT id, {held} || ' ' || kind FROM ({rows})"


def add_to_index(index: str, row: str, table: str = "") -> str:
    return f"INSERT INTO {index} (rowid, words) {index_rows(index, row, table)}"


def take_from_index(index: str, row: str) -> str:
    rows = index_rows(index, row)
    return f"INSERT INTO {index} ({index}, rowid, words) SELECT 'delete', * FROM ({rows})"


def index_triggers() -> dict[str, str]:
    added, taken = (
        "; ".join(change(index, row) for index in INDEXES)
        for change, row in ((add_to_index, "NEW"), (take_from_index, "OLD"))
    )
    changed = " OR ".join(
        f"OLD.{name} IS NOT NEW.{name}"
        for name in ("id", "kind", "title", "keywords", "label", "text")
    )
    name, table = "missionsite_entry_words", "ON missionsite_entry"
    return {
        f"{name}_insert": f"AFTER INSERT {table} BEGIN {added}; END",
        f"{name}_delete": f"AFTER DELETE {table} BEGIN {taken}; END",
        f"{name}_update": f"AFTER UPDATE {table} WHEN {changed} BEGIN {taken}; {added}; END",
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
        *CREATE_INDEXES,
        *(
            f"CREATE TRIGGER {name} {definition}"
            for name, definition in triggers(declarations, columns).items()
        ),
    ]


def uninstall(declarations: Declarations, columns) -> list[str]:
    return [
        *(f"DROP TRIGGER {name}" for name in triggers(declarations, columns)),
        *(f"DROP TABLE {index}" for index in INDEXES),
        *drop_view_statements(declarations),
    ]
