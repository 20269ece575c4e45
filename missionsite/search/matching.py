"""How SQLite and PostgreSQL find the hits of some words, each in its full-text index."""

from collections.abc import Sequence
from dataclasses import dataclass

from missionsite.search import postgresql, sqlite


@dataclass(frozen=True)
class Word:
    """A word to find, the same with its accents, and codes of countries that are called so."""

    text: str
    accented: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hits:
    """A query for ``id`` and ``kind`` of entries, the newest first."""

    sql: str
    parameters: Sequence


@dataclass(frozen=True)
class SQLite:
    """FTS5 queries. Each word is in quotation marks, and no word has one: there is no syntax."""

    words: Sequence[Word]
    kinds: Sequence[str]
    now: str

    @property
    def has_long_words(self) -> bool:
        """Whether the hits of words that begin so do not stand ready."""
        return any(len(word.text) > sqlite.LONGEST_PREFIX for word in self.words)

    def hits(self, most: int, *, in_titles: bool, whole: bool) -> Hits:
        index = sqlite.TITLES if in_titles else sqlite.WORDS
        sql = f"""SELECT e.id, e.kind
      FROM {index} CROSS JOIN missionsite_entry e ON e.id = {index}.rowid
      WHERE {index} MATCH %s AND e.live_from <= %s ORDER BY {index}.rowid DESC LIMIT {most}"""
        return Hits(sql, [self.query(whole), self.now])

    def newest_of_each_kind(self, most: int) -> Hits:
        """Hits of kinds that others stand before; for words that many records have."""
        return self.hits(most, in_titles=False, whole=False)

    def query(self, whole: bool) -> str:
        star = "" if whole else "*"
        # The tokenizer leaves rare accents as they are, such as those of Chuvash.
        parts = [
            [
                *(f'"{text}"{star}' for text in dict.fromkeys((word.text, word.accented))),
                *(f'"{code}"' for code in word.codes),
            ]
            for word in self.words
        ]
        kinds = (kind.replace("_", "") for kind in self.kinds)
        parts.append([f'"{sqlite.KIND_MARK}{kind}"' for kind in kinds])
        return " AND ".join(f"({' OR '.join(part)})" for part in parts if part)


# The newest of each kind are read one by one: to put together which of all records have a common
# word and are of one of many kinds would take longer.
NEWEST_OF_A_KIND = 120
NEWEST_OF_EACH_KIND = f"""SELECT hits.id, hits.kind
      FROM unnest(CAST(%s AS text[])) AS kinds(name) CROSS JOIN LATERAL (
        SELECT newest.id, newest.kind FROM (
          SELECT e.id, e.kind, e.words, e.live_from FROM missionsite_entry e
          WHERE e.kind = kinds.name ORDER BY e.record_id DESC LIMIT {NEWEST_OF_A_KIND}
        ) AS newest WHERE newest.words @@ CAST(%s AS tsquery) AND newest.live_from <= %s
      ) AS hits"""
HITS = "SELECT id, kind FROM missionsite_hits(CAST(%s AS tsquery), CAST(%s AS tsquery), %s, %s)"


@dataclass(frozen=True)
class PostgreSQL:
    """Text search queries, with words marked as the index has them."""

    words: Sequence[Word]
    kinds: Sequence[str]
    now: str

    has_long_words = False

    def hits(self, most: int, *, in_titles: bool, whole: bool) -> Hits:
        found = [self.query(in_titles, whole), self.query(in_titles, True)]
        return Hits(HITS, [*found, self.now, most])

    def newest_of_each_kind(self, most: int) -> Hits:
        query = PostgreSQL(self.words, (), self.now).query(in_titles=False, whole=False)
        return Hits(NEWEST_OF_EACH_KIND, [list(self.kinds), query, self.now])

    def query(self, in_titles: bool, whole: bool) -> str:
        mark, star = postgresql.TITLE_MARK if in_titles else "", "" if whole else ":*"
        parts = [
            [f"'{mark}{word.text}'{star}", *(f"'{code}'" for code in word.codes)]
            for word in self.words
        ]
        parts.append([f"'{postgresql.KIND_MARK}{kind}'" for kind in self.kinds])
        return " & ".join(f"({' | '.join(part)})" for part in parts if part)


DATABASES = {"sqlite": SQLite, "postgresql": PostgreSQL}
