"""Which countries have an outline, and how a page looks at them."""

import json
from pathlib import Path
from typing import NamedTuple

from catalog.maps.atlas import Box, Point

# What the picture of outlines counts in: a 25th of a degree, about 4 km.
UNITS = 25
FRAMES_FILE = Path(__file__).with_name("countries.json")


class CountryFrame(NamedTuple):
    box: Box
    # Where its name stands.
    heart: Point


def read_frames(file: Path) -> dict[str, CountryFrame]:
    return {
        code: CountryFrame(tuple(numbers[:4]), tuple(numbers[4:]))
        for code, numbers in json.loads(file.read_text()).items()
    }


COUNTRY_FRAMES = read_frames(FRAMES_FILE)
