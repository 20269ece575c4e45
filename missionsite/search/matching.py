"""What SQLite and PostgreSQL call the hits of some words, each in its full-text index."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from missionsite.search import postgresql, sqlite
from missionsite.search.words import MOST_SIGNS


@dataclass(frozen=True)
class Word:
    """A word to find, and the codes that say the same: of countries that are called so."""

    text: str
    codes: tuple[str, ...] = ()


class SQLite:
    """FTS5 queries. Each word is in quotation marks, and no word has one: there is no syntax."""

    # The longest beginning of a word whose hits stand ready, however many these are.
    longest_prefix = sqlite.LONGEST_PREFIX

    @staticmethod
    def hits(*, in_titles: bool) -> str:
        index = sqlite.TITLES if in_titles else sqlite.WORDS
        return f"""SELECT e.id, e.kind FROM {index} CROSS JOIN missionsite_entry e
    ON e.id = {index}.rowid WHERE {index} MATCH %s AND e.live_from <= %s
    ORDER BY {index}.rowid DESC"""

    @staticmethod
    def query(words: Sequence[Word], kinds: Iterable[str], *, in_titles: bool, whole: bool) -> str:
        star = "" if whole else "*"
        parts = [[f'"{word.text}"{star}', *(f'"{code}"' for code in word.codes)] for word in words]
        parts.append([f'"{sqlite.KIND_MARK}{kind.replace("_", "")}"' for kind in kinds])
        return " AND ".join(f"({' OR '.join(part)})" for part in parts if part)


class PostgreSQL:
    """Text search queries, by words of the index that are marked as it marks them."""

    longest_prefix = MOST_SIGNS

    @staticmethod
    def hits(*, in_titles: bool) -> str:
        return """SELECT e.id, e.kind FROM missionsite_entry e
    WHERE e.words @@ CAST(%s AS tsquery) AND e.live_from <= %s ORDER BY e.id DESC"""

    @staticmethod
    def query(words: Sequence[Word], kinds: Iterable[str], *, in_titles: bool, whole: bool) -> str:
        mark, star = postgresql.TITLE_MARK if in_titles else "", "" if whole else ":*"
        parts = [
            [f"'{mark}{word.text}'{star}", *(f"'{mark}{code}'" for code in word.codes)]
            for word in words
        ]
        parts.append([f"'{postgresql.KIND_MARK}{kind}'" for kind in kinds])
        return " & ".join(f"({' | '.join(part)})" for part in parts if part)


DATABASES = {"sqlite": SQLite, "postgresql": PostgreSQL}
