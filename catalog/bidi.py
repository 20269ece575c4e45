"""Names in any script among other words: each keeps its place, and so does what stands around it.

A name that runs from right to left would take signs and numbers beside it along. HTML has ``<bdi>``
against that; plain text has the isolates of Unicode (UAX #9, 2.4).
"""

import unicodedata

ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"
# The directions of letters, of Arabic figures, and of signs that set one.
RIGHT_TO_LEFT = {"R", "AL", "AN", "RLE", "RLO", "RLI"}
WITHOUT_ISOLATES = dict.fromkeys(map(ord, (ISOLATE, POP_ISOLATE)))


def isolated(text: object) -> str:
    """A part of a longer plain text; as it is where all of it runs from left to right."""
    words = str(text)
    return f"{ISOLATE}{words}{POP_ISOLATE}" if is_right_to_left(words) else words


def without_isolates(text: object) -> str:
    """What programs are told, which compare names and do not set them."""
    return str(text).translate(WITHOUT_ISOLATES)


def is_right_to_left(text: str) -> bool:
    """Whether any of it is: a browser then finds out by itself how to turn what stands between."""
    return any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text)
