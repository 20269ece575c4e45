"""Where the words that somebody looks for stand in a text, for the page to mark them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from missionsite.search.declared import BREAK
from missionsite.search.words import fold, separators

SNIPPET_LENGTH = 180
BEFORE_THE_HIT = 50

WORD = re.compile(f"[^{separators()}]+")
# The signs of Markdown, and where its links lead to; a snippet is plain.
LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s[^)]*)?\)")
MARKUP = re.compile(r"[#>|]+|^\s*[-+]\s|^[ \t]*(?:=+|-{2,})[ \t]*$", re.MULTILINE)
AROUND_WORDS = re.compile(r"(?<!\w)[*_`]+|[*_`]+(?!\w)")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Part(NamedTuple):
    text: str
    is_hit: bool


def marked(text: str, words: Sequence[str]) -> list[Part]:
    """The text in parts: words that begin with one of these, and what stands between."""
    parts, end = [], 0
    for word in WORD.finditer(text):
        if not begins_with_any(word[0], words):
            continue
        if word.start() > end:
            parts.append(Part(text[end : word.start()], False))
        parts.append(Part(word[0], True))
        end = word.end()
    return [*parts, Part(text[end:], False)] if end < len(text) else parts


def snippet(text: str, words: Sequence[str]) -> list[Part]:
    """The text around the first of the words, or its beginning, with all of them marked."""
    plain = " · ".join(filter(None, map(without_markup, text.split(BREAK))))
    hits = (word.start() for word in WORD.finditer(plain) if begins_with_any(word[0], words))
    first = max(next(hits, 0) - BEFORE_THE_HIT, 0)
    if first:
        # From the next word on; one without end is cut.
        first = plain.find(" ", first, first + BEFORE_THE_HIT) + 1 or first
    shown = plain[first : first + SNIPPET_LENGTH]
    rest = plain[first + SNIPPET_LENGTH :]
    if rest and not rest.startswith(" "):
        shown = shown.rpartition(" ")[0] or shown
    if rest:
        shown = shown.rstrip(" .,;:")
    return marked(f"{'…' if first else ''}{shown}{'…' if rest else ''}", words)


def without_markup(text: str) -> str:
    """The words of a Markdown text in one line; what stands escaped in it is no markup."""
    plain = MARKUP.sub(" ", LINK.sub(r"\1", text))
    return " ".join(ESCAPED.sub(r"\1", AROUND_WORDS.sub("", plain)).split())


def begins_with_any(word: str, words: Sequence[str]) -> bool:
    folded = word.lower() if word.isascii() else fold(word)
    return folded.startswith(tuple(words))
