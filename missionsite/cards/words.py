"""Words set in the font of the site, so that they fit."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

from PIL import ImageFont

FONTS = Path(__file__).parent.parent / "static" / "missionsite" / "fonts"
LONGEST = 160
ELLIPSIS = "…"


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"b612-{700 if bold else 400}.woff2", size)


def written(text: str) -> str:
    """The text in one line, or nothing where the font lacks one of its signs."""
    words = shortened(" ".join(normalize("NFC", text).split()))
    return words if all(map(has_sign, words)) else ""


@cache
def has_sign(sign: str) -> bool:
    # For a sign that it has not, this font has an empty picture.
    return sign == " " or font(100, bold=True).getmask(sign).getbbox() is not None


def shortened(text: str, length: int = LONGEST) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + ELLIPSIS


def cut_to(text: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    """As much of a line as the width holds."""
    length = len(text)
    while length > 1 and face.getlength(shortened(text, length)) > width:
        length -= 1
    return shortened(text, length)


def in_lines(text: str, face: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """Broken between words; a word that is wider by itself stays whole."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and face.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line
