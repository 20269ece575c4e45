"""The cuts of a series as strips of parts, to one scale of minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from catalog.models import Cut, MinutesQualifier

MOST_TICKS = 6
# In hundredths: narrower parts could not be told apart on a phone.
LEAST_PART = 1.5
# Room after the longest strip, for the sign that it goes on.
ROOM_AT_END = 1.04
DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    minutes: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A cut; without parts where number or length is not known. Places are in hundredths."""

    cut: Cut
    width: float
    edges: tuple[float, ...]

    @property
    def is_drawn(self) -> bool:
        return minutes_in_all(self.cut) > 0

    @property
    def is_about(self) -> bool:
        return self.cut.minutes_qualifier == MinutesQualifier.ABOUT

    @property
    def is_least(self) -> bool:
        return self.cut.minutes_qualifier == MinutesQualifier.AS_SHORT_AS

    @property
    def is_undivided(self) -> bool:
        return self.is_drawn and not self.edges and self.cut.episode_count > 1


@dataclass(frozen=True)
class CutStrips:
    strips: list[Strip]
    ticks: list[Tick]

    @property
    def has_about(self) -> bool:
        return any(strip.is_drawn and strip.is_about for strip in self.strips)

    @property
    def has_least(self) -> bool:
        return any(strip.is_drawn and strip.is_least for strip in self.strips)

    @property
    def has_undivided(self) -> bool:
        return any(strip.is_undivided for strip in self.strips)


def cut_strips(cuts: Iterable[Cut]) -> CutStrips | None:
    """Lay out cuts side by side; None where there are not two whose whole length is known."""
    cuts = list(cuts)
    totals = [minutes_in_all(cut) for cut in cuts]
    if sum(total > 0 for total in totals) < 2:
        return None
    scale = ROOM_AT_END * max(totals)
    strips = [_strip(cut, total, scale) for cut, total in zip(cuts, totals, strict=True)]
    return CutStrips(strips, _ticks(max(totals), scale))


def minutes_in_all(cut: Cut) -> int:
    """All parts together, at least; 0 where that is not known."""
    return (cut.episode_count or 0) * (cut.minutes or 0)


def _strip(cut: Cut, total: int, scale: float) -> Strip:
    if not total:
        return Strip(cut, 0, ())
    can_be_told_apart = _hundredths(cut.minutes, scale) >= LEAST_PART
    inner = range(1, cut.episode_count) if can_be_told_apart else ()
    edges = tuple(_hundredths(cut.minutes * part, scale) for part in inner)
    return Strip(cut, _hundredths(total, scale), edges)


def _ticks(longest: int, scale: float) -> list[Tick]:
    steps = (digit * 10**power for power in count(1) for digit in (1, 2, 5))
    step = next(step for step in steps if longest <= step * MOST_TICKS)
    return [Tick(_hundredths(minutes, scale), minutes) for minutes in range(0, longest + 1, step)]


def _hundredths(minutes: float, scale: float) -> float:
    return round(100 * minutes / scale, DECIMALS)
