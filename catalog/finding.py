"""Words found in a text whatever their case and accents, alike on every database.

SQLite takes only A to Z for a to z, and PostgreSQL tells é from e. Both know regular expressions,
and a pattern needs neither a folded copy of every text nor an extension of the database.
"""

import re
from collections import defaultdict

from django.db.models.lookups import BuiltinLookup

from catalog.sorting import LOOKALIKES, fold

# Latin, Greek and Cyrillic as far as living languages need them, and what people take for these.
SIGNS = [*map(chr, (*range(0x21, 0x530), *range(0x1E00, 0x2000), *LOOKALIKES))]
# French sets punctuation off with spaces that do not break.
SPACES = "[ \u00a0\u2009\u202f]"
# Those that stand behind their letter, instead of being one sign with it.
ACCENTS = "[\u0300-\u036f]*"


def ways_to_write() -> dict[str, str]:
    """Each folded sign with what is written for it: ``e`` with eEéÉèÈ…, ``oe`` with œŒ."""
    ways = defaultdict(set)
    for sign in SIGNS:
        ways[fold(sign)].add(sign)
    return {folded: "".join(sorted(signs)) for folded, signs in ways.items() if folded}


WAYS_TO_WRITE = ways_to_write()
LIGATURES = sorted(folded for folded in WAYS_TO_WRITE if len(folded) > 1)
LIGATURE_OR_SIGN = re.compile("|".join([*map(re.escape, LIGATURES), "."]), re.DOTALL)


def pattern_of(words: str) -> str:
    """The regular expression of these words, for Python and for PostgreSQL."""
    return LIGATURE_OR_SIGN.sub(lambda found: _pattern_of_sign(found[0]), fold(words) or words)


def _pattern_of_sign(folded: str) -> str:
    if len(folded) > 1:
        apart = "".join(map(_pattern_of_sign, folded))
        return f"(?:{apart}|{_any_of(WAYS_TO_WRITE[folded])})"
    if folded == " ":
        return SPACES
    ways = WAYS_TO_WRITE.get(folded, folded + folded.upper())
    return _any_of(ways) + (ACCENTS if folded.isalpha() else "")


def _any_of(signs: str) -> str:
    return f"[{''.join(map(re.escape, signs))}]"


class ContainsFolded(BuiltinLookup):
    """``Episode.objects.filter(title__contains_folded="evolution")`` finds “Évolution”."""

    lookup_name = "contains_folded"

    def get_prep_lookup(self):
        return pattern_of(self.rhs)

    def get_rhs_op(self, connection, rhs):
        # The pattern has both cases of each letter: to ignore case took twice as long.
        return connection.operators["regex"] % rhs
