"""What the full-text index holds, as a test compares it."""

from django.db import connection

from missionsite.search.sqlite import CREATE_INDEXES, INDEXES, add_to_index


def indexed_words():
    """Each word with the entries that have it, by index."""
    return _words(INDEXES) if connection.vendor == "sqlite" else _words_of_postgresql("words")


def words_of_entries():
    """The same, of an index that is made anew."""
    if connection.vendor != "sqlite":
        return _words_of_postgresql("missionsite_words(kind, title, text, keywords, label)")
    anew = [f"{index}_anew" for index in INDEXES]
    with connection.cursor() as cursor:
        for create, index, copy in zip(CREATE_INDEXES, INDEXES, anew, strict=True):
            cursor.execute(create.replace(index, copy))
            rows = add_to_index(index, "e", "FROM missionsite_entry e")
            cursor.execute(rows.replace(f"INTO {index}", f"INTO {copy}"))
        try:
            return _words(anew)
        finally:
            for copy in anew:
                cursor.execute(f"DROP TABLE {copy}")


def _words(indexes):
    found = []
    with connection.cursor() as cursor:
        for index in indexes:
            cursor.execute(
                f"CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, {index}, instance)"
            )
            cursor.execute("SELECT term, doc FROM vocabulary ORDER BY term, doc")
            found.append(cursor.fetchall())
            cursor.execute("DROP TABLE vocabulary")
    return found


def _words_of_postgresql(words):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, {words}::text FROM missionsite_entry ORDER BY id")
        return cursor.fetchall()
