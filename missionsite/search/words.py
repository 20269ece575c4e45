"""Words as the index knows them: without case, without the accents of Latin, Greek and Cyrillic.

Both databases fold what they index in the same way, and this folds what somebody looks for.
"""

import re
import sys
import unicodedata

ACCENTS = "\u0300-\u036f"
# What no accent tells from its plain letter, in the order in which it is replaced.
LETTERS = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ß": "ss",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ı": "i",
    "ĳ": "ij",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ς": "σ",
}

MOST_TYPED = 200
MOST_WORDS = 12
# Longer than any word that a person types; the index of PostgreSQL holds no more of a word.
MOST_SIGNS = 64


def is_separator(sign: str) -> bool:
    """Whether it parts words: punctuation, symbols, spaces, control signs and lone surrogates."""
    category = unicodedata.category(sign)
    return category[0] in "PSZ" or category in ("Cc", "Cf", "Cs", "Me")


def separators() -> str:
    """The signs that part words, as ranges of a regular expression in Python and PostgreSQL."""
    ranges, first = [], None
    for code in range(sys.maxunicode + 2):
        parts = code <= sys.maxunicode and is_separator(chr(code))
        if parts and first is None:
            first = code
        elif not parts and first is not None:
            ranges.append((first, code - 1))
            first = None
    return "".join(f"{_escaped(first)}-{_escaped(last)}" for first, last in ranges)


def _escaped(code: int) -> str:
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def fold(text: str) -> str:
    """``Évolution`` → ``evolution``, ``Cœur`` → ``coeur``."""
    return fold_case(re.sub(f"[{ACCENTS}]", "", unicodedata.normalize("NFD", text)))


def fold_case(text: str) -> str:
    """``Évolution`` → ``évolution``, ``Cœur`` → ``coeur``."""
    plain = text.lower()
    for letter, written in LETTERS.items():
        plain = plain.replace(letter, written)
    return unicodedata.normalize("NFC", plain)


def words_in(typed: str) -> list[str]:
    """The words of what somebody typed, as they are; nothing in it is syntax."""
    # Nobody reads on; and the length of an address is the visitor's to choose.
    beginning = typed[: MOST_WORDS * MOST_SIGNS]
    spaced = "".join(" " if is_separator(sign) else sign for sign in beginning)
    # An accent without a letter is no word.
    words = [word[:MOST_SIGNS] for word in spaced.split() if fold(word)]
    return words[:MOST_WORDS]


def as_typed(text: str) -> str:
    """What somebody typed, fit to stand in a page: in one line, and no longer than is read."""
    spaced = "".join(
        " " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in text[:MOST_TYPED]
    )
    return " ".join(spaced.split())
