"""How wide words will be in a drawing, and how they break into lines.

The server cannot measure text as the reader's browser sets it. It goes by the advance widths of
B612, the typeface of labels, and by a generous average where another typeface has to step in.
"""

import unicodedata
from functools import lru_cache
from itertools import accumulate, takewhile

# Advance widths in hundredths of an em, read from the font; regular and bold have the same.
B612_WIDTHS = {
    20: "'",
    25: ",;·",
    30: "ijI.:|!",
    35: "l’‘ \N{NO-BREAK SPACE}",
    40: "ftr",
    45: "s()-",
    50: "cz“”",
    55: "aekvxyFLS–",
    60: "bdghnopquCEKPTYZ",
    65: "0123456789ABDGRVX",
    70: "HU",
    75: "wN",
    80: "OQ×",
    90: "mM",
    95: "W",
}
WIDTH_OF_SIGN = {sign: width for width, signs in B612_WIDTHS.items() for sign in signs}
WIDTH_OF_OTHERS = 75
WIDTH_OF_IDEOGRAPHS = 105
# For the face that stands in until B612 is there.
ALLOWANCE = 1.06
ELLIPSIS = "…"


@lru_cache(maxsize=1024)  # A drawing tries the same words in many places.
def width_of(text: str) -> float:
    """The width of one line in em of its font size, rather too much than too little."""
    return _in_em(sum(map(_width_of_sign, text)))


def _in_em(hundredths: int) -> float:
    return round(ALLOWANCE * hundredths / 100, 2)


@lru_cache(maxsize=1024)
def _width_of_sign(sign: str) -> int:
    if sign in WIDTH_OF_SIGN:
        return WIDTH_OF_SIGN[sign]
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(sign) in {"W", "F"}:
        return WIDTH_OF_IDEOGRAPHS
    base = unicodedata.normalize("NFD", sign)[0]
    return WIDTH_OF_SIGN.get(base, WIDTH_OF_OTHERS)


def lines_of(text: str, width: float, most: int) -> list[str]:
    """Break text into at most so many lines of a width in em; what is cut off leaves an ellipsis.

    Lines break between words, and inside one only where it is wider than a line: a name without
    spaces, such as a Japanese one.
    """
    lines = []
    rest = text.strip()
    while rest:
        if len(lines) == most - 1:
            return [*lines, _shortened(rest, width)]
        line = _first_line(rest, width)
        rest = rest[len(line) :].strip()
        lines.append(line.rstrip())
    return lines


def _first_line(text: str, width: float) -> str:
    fitting = _signs_that_fit(text, width)
    if fitting == len(text) or text[fitting].isspace():
        return text[:fitting]
    last_space = text.rfind(" ", 0, fitting)
    return text[: last_space if last_space > 0 else fitting]


def _signs_that_fit(text: str, width: float) -> int:
    """At least one, so that breaking comes to an end."""
    widths = map(_in_em, accumulate(map(_width_of_sign, text)))
    return max(1, sum(1 for _fits in takewhile(lambda each: each <= width, widths)))


def _shortened(text: str, width: float) -> str:
    if width_of(text) <= width:
        return text
    end = _signs_that_fit(text, width - width_of(ELLIPSIS))
    return text[:end].rstrip() + ELLIPSIS
