"""Where SQLite and PostgreSQL say the same thing in different words."""

from collections.abc import Iterable


class SQLite:
    now = "datetime('now')"
    differs = "IS NOT"
    no_text = "NULL"
    no_number = "NULL"

    @staticmethod
    def latest(moments: Iterable[str]) -> str:
        moments = list(moments)
        return f"max({', '.join(moments)})" if len(moments) > 1 else moments[0]

    @staticmethod
    def gathered(query: str) -> str:
        return f"coalesce((SELECT group_concat(word, ' ') FROM ({query} ORDER BY word)), '')"

    @staticmethod
    def text(expression: str) -> str:
        return expression


class PostgreSQL:
    now = "date_trunc('second', now())"
    differs = "IS DISTINCT FROM"
    no_text = "CAST(NULL AS text)"
    no_number = "CAST(NULL AS bigint)"

    @staticmethod
    def latest(moments: Iterable[str]) -> str:
        return f"greatest({', '.join(moments)})"

    @staticmethod
    def gathered(query: str) -> str:
        ordered = """string_agg(word, ' ' ORDER BY word COLLATE "C")"""
        return f"coalesce((SELECT {ordered} FROM ({query}) AS words), '')"

    @staticmethod
    def text(expression: str) -> str:
        # Columns of several collations come together, and a view has to settle on one.
        return f'CAST({expression} AS text) COLLATE "default"'
