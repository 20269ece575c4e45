"""The outlines of countries as they are drawn, and as they are known here."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from babel.core import get_global

from catalog.cldr import COUNTRY_CODES
from catalog.maps.atlas import (
    Box,
    Ring,
    arcs_of,
    area_of,
    box_of,
    goes_round_pole,
    middle_of,
    nearest_turn,
    rings_of,
)

# In square degrees, of 12,364 km² at the equator. Corners and islands below these are left out.
LEAST_CORNER = 0.014
LEAST_ISLAND = 0.03
# A part of a country counts for its frame from a tenth of its largest part on: Corsica lies in that
# of France, and Hawaii outside that of the United States.
LEAST_SHARE = 0.1

# Natural Earth draws lands by who holds them; here a code has the land that ISO 3166-1 and the
# United Nations mean by it. Kosovo, which has no code there, is drawn without one.
WITHIN = {"N. Cyprus": "CY", "Somaliland": "SO"}
# Parts of a country that belong to another code: where the middle of their ring lies.
PARTS: dict[str, dict[str, tuple[Box, ...]]] = {
    "France": {
        "GF": ((-55, 2, -51, 6),),
        "GP": ((-62, 15.7, -60.9, 16.6),),
        "MQ": ((-61.3, 14.3, -60.7, 15),),
        "RE": ((55, -22, 56, -20),),
        "YT": ((44.9, -13.1, 45.4, -12.5),),
    },
    "Indian Ocean Ter.": {"CC": ((96, -13, 98, -11),), "CX": ((105, -11, 106, -10),)},
    "Netherlands": {"BQ": ((-69, 11, -62, 18),)},
    "New Zealand": {"TK": ((-173, -10, -170, -8),)},
    "Norway": {"SJ": ((5, 74, 36, 82), (-10, 70, -7, 72))},
    "Russia": {"UA": ((32, 44, 36.7, 46.3),)},
}
# Of several parts with a border in common, which then is none.
JOINED = {"CY", "EH", "SO", "UA"}
# Western Sahara begins at 27° 40′ north.
SAHARAN_BORDER = 27 + 40 / 60


class Outline(NamedTuple):
    """A country on the map; without a code where ISO 3166-1 has none, as for Kosovo."""

    code: str
    rings: list[Ring]

    @property
    def main(self) -> Ring:
        return max(self.rings, key=area_of)

    @property
    def box(self) -> Box:
        """Around the parts that matter for looking at the country, in degrees."""
        least = area_of(self.main) * LEAST_SHARE
        return box_of(ring for ring in self.rings if area_of(ring) >= least)


def outlines_of(topology: dict) -> list[Outline]:
    """The countries of a TopoJSON file, as world-atlas has them, in the order of their codes."""
    arcs = arcs_of(topology, LEAST_CORNER)
    land = defaultdict(list)
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        # What has no code keeps a name here, so that it is not taken for one country.
        code = alpha_2(geometry.get("id")) or WITHIN.get(name, name)
        for ring in rings_of(geometry, arcs):
            for owner, part in parts_of(ring, code, PARTS.get(name, {})):
                land[owner].append(part)
    for code in JOINED & land.keys():
        land[code] = dissolved(land[code])
    return [
        Outline(key if key in COUNTRY_CODES else "", list(worth_drawing(rings)))
        for key, rings in sorted(land.items())
    ]


def alpha_2(numeric: str | None) -> str:
    """``250`` → ``FR``, by CLDR; nothing where ISO 3166-1 has no such number."""
    code = get_global("territory_aliases").get(numeric or "", [""])[0]
    return code if code in COUNTRY_CODES else ""


def parts_of(ring: Ring, code: str, parts: dict) -> Iterator[tuple[str, Ring]]:
    """The ring with the code that it belongs to, or its two parts where a border cuts it."""
    if code == "MA":
        yield "MA", half_of(ring, lambda latitude: latitude >= SAHARAN_BORDER)
        yield "EH", half_of(ring, lambda latitude: latitude < SAHARAN_BORDER)
        return
    x, y = middle_of(ring)
    for part, boxes in parts.items():
        if any(w <= x <= e and s <= y <= n for w, s, e, n in boxes):
            code = part
    yield code, ring


def half_of(ring: Ring, is_kept: Callable[[float], bool]) -> Ring:
    """What lies north, or south, of the Saharan border."""
    kept = []
    for (ax, ay), (bx, by) in pairwise(ring):
        if is_kept(ay):
            kept.append((ax, ay))
        if is_kept(ay) != is_kept(by):
            share = (SAHARAN_BORDER - ay) / (by - ay)
            kept.append((ax + share * (bx - ax), SAHARAN_BORDER))
    return [*kept, *kept[:1]]


def dissolved(rings: list[Ring]) -> list[Ring]:
    """Rings with a border in common as one ring around them all."""
    steps = {step for ring in rings for step in pairwise(ring)}
    onward = defaultdict(list)
    for start, end in steps:
        if (end, start) not in steps:
            onward[start].append(end)
    joined = []
    while onward:
        start = min(onward)
        ring = [start]
        while ring[-1] in onward:
            ends = onward[ring[-1]]
            ring.append(ends.pop())
            if not ends:
                del onward[ring[-2]]
        joined.append(ring)
    return joined


def worth_drawing(rings: list[Ring]) -> Iterator[Ring]:
    """The largest ring, and all that are large enough, beside each other across the date line."""
    main = max(rings, key=area_of)
    for ring in rings:
        if ring is main or area_of(ring) >= LEAST_ISLAND:
            yield ring if goes_round_pole(ring) else nearest_turn(ring, middle_of(main)[0])
