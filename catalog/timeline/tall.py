"""The narrow drawing: time downward, bars beside it, and the words in a column of their own.

Lengths are in units of the drawing: pixels on a screen of 320, a little larger on a wider one.
A line leads from each bar to its words, which keep the order of time and never meet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil

from django.utils.translation import gettext

from catalog.lettering import lines_of
from catalog.models import Company
from catalog.timeline.axis import Axis, Part
from catalog.timeline.entries import Entry, in_time

WIDTH = 288
FONT_SIZE = 13
LINE_HEIGHT = 17
# The column of years is as wide as four figures.
BARS_AT = 46
BAND = 72
BAR_WIDTH = 11
BETWEEN_BARS = 4
LEAST_BAR_HEIGHT = 2
LEADER = 14
SIGN_WIDTH = 17
BETWEEN_WORDS = 7
TOP = 8
HEIGHT_OF_TICK = 58
MOST_HEIGHT_OF_TIME = 350
LEAST_HEIGHT = 220
# Of what the words need, so that they may stand near their bars.
SLACK = 1.2
# How far the last words may reach below the end of time.
OVERHANG = 3 * LINE_HEIGHT
# Above, words give way to numbers.
MOST_HEIGHT_OF_WORDS = 960
MOST_LINES_OF_NAME = 2
MOST_LINES_OF_LABEL = 3


@dataclass(frozen=True, slots=True)
class TallBar:
    entry: Entry
    left: float
    width: float
    top: float
    height: float
    certain_top: float | None
    certain_height: float | None

    @property
    def leader_from(self) -> float:
        return round(self.top + min(self.height / 2, BAR_WIDTH / 2), 1)


@dataclass(frozen=True, slots=True)
class Words:
    """What stands beside a bar; ``names`` are its first lines."""

    entry: Entry
    names: tuple[str, ...]
    lines: tuple[str, ...]
    top: float = 0

    @property
    def height(self) -> int:
        return LINE_HEIGHT * (len(self.names) + len(self.lines))


@dataclass(frozen=True, slots=True)
class TallTick:
    y: float
    label: str


@dataclass(frozen=True)
class TallTimeline:
    bars: tuple[TallBar, ...]
    words: tuple[Words, ...]
    ticks: tuple[TallTick, ...]
    height: float
    words_at: float
    # Whether words are numbers, for want of room.
    has_keys: bool

    @property
    def leaders(self) -> Iterator[tuple[float, float, float]]:
        """From where to where a line leads from a bar to its words: across, down, down."""
        for bar, words in zip(self.bars, self.words, strict=True):
            yield round(bar.left + bar.width, 1), bar.leader_from, words.top + LINE_HEIGHT / 2

    @property
    def bars_end(self) -> float:
        return round(self.words_at - LEADER, 1)


def tall_timeline(entries: Iterable[Entry], axis: Axis) -> TallTimeline:
    entries = in_time(entries)
    tracks = _tracks(entries, axis)
    pitch = min(BAR_WIDTH + BETWEEN_BARS, BAND / (1 + max(tracks)))
    columns = [BARS_AT + pitch * track for track in tracks]
    bar_width = pitch * BAR_WIDTH / (BAR_WIDTH + BETWEEN_BARS)
    words_at = round(BARS_AT + pitch * (1 + max(tracks)) + LEADER, 1)
    words, has_keys = _all_words(entries, WIDTH - words_at - SIGN_WIDTH)
    height = _height(axis, words)
    bars = tuple(
        _bar(entry, axis, height, left, bar_width)
        for entry, left in zip(entries, columns, strict=True)
    )
    wanted = [bar.leader_from for bar in bars]
    placed = tuple(_placed(words, wanted, TOP + height + OVERHANG))
    bottom = max(TOP + height, placed[-1].top + placed[-1].height)
    return TallTimeline(
        bars=bars,
        words=placed,
        ticks=tuple(TallTick(_down(tick.at, height), tick.label) for tick in axis.ticks),
        height=round(bottom + TOP, 1),
        words_at=words_at,
        has_keys=has_keys,
    )


def _height(axis: Axis, words: list[Words]) -> int:
    """As high as its time is long, within bounds, and as its words need."""
    of_time = min(HEIGHT_OF_TICK * len(axis.ticks), MOST_HEIGHT_OF_TIME)
    return max(LEAST_HEIGHT, of_time, ceil(SLACK * _height_of(words)))


def _down(hundredths: float, height: float) -> float:
    return round(TOP + height * hundredths / 100, 1)


def _tracks(entries: list[Entry], axis: Axis) -> list[int]:
    """The column of each bar, so that none covers another even in the lowest drawing."""
    tracks, ends = [], []
    for entry in entries:
        part = axis.part(entry.span)
        free = (track for track, end in enumerate(ends) if end <= part.start)
        track = next(free, len(ends))
        ends[track : track + 1] = [_end_of_claim(entry, part)]
        tracks.append(track)
    return tracks


def _end_of_claim(entry: Entry, part: Part) -> float:
    """Up to where a bar keeps others off, in hundredths of the height."""
    least = part.start + 100 * LEAST_BAR_HEIGHT / LEAST_HEIGHT
    # Two solid bars that touch would look like one.
    gap = 100 * BETWEEN_BARS / LEAST_HEIGHT if entry.certain else 0
    return max(part.end, least) + gap


def _bar(entry: Entry, axis: Axis, height: float, left: float, width: float) -> TallBar:
    part, certain = axis.part(entry.span), entry.certain and axis.part(entry.certain)
    top, certain_top = _down(part.start, height), certain and _down(certain.start, height)
    return TallBar(
        entry=entry,
        left=round(left, 1),
        width=round(width, 1),
        top=top,
        height=max(LEAST_BAR_HEIGHT, round(_down(part.end, height) - top, 1)),
        certain_top=certain_top,
        certain_height=certain and round(_down(certain.end, height) - certain_top, 1),
    )


def _all_words(entries: list[Entry], width: float) -> tuple[list[Words], bool]:
    """In full where they are not too many, else as numbers with the name of the service."""
    full = [_full_words(entry, width / FONT_SIZE) for entry in entries]
    if _height_of(full) <= MOST_HEIGHT_OF_WORDS:
        return full, False
    return [_short_words(entry, width / FONT_SIZE) for entry in entries], True


def _full_words(entry: Entry, width: float) -> Words:
    release = entry.release
    names = lines_of(name_of(release.service), width, MOST_LINES_OF_NAME)
    lines = lines_of(entry.label, width, MOST_LINES_OF_LABEL)
    country = lines_of(str(release.country or ""), width, 1)
    return Words(entry, tuple(names), tuple(lines + country))


def _short_words(entry: Entry, width: float) -> Words:
    words = f"{entry.key} {name_of(entry.release.service)}"
    return Words(entry, tuple(lines_of(words, width, 1)), ())


def name_of(service: Company | None) -> str:
    return str(service) if service else gettext("Service not known")


def _height_of(words: list[Words]) -> float:
    return sum(each.height + BETWEEN_WORDS for each in words)


def _placed(words: list[Words], wanted: list[float], bottom: float) -> Iterator[Words]:
    """As near as can be to where they are wanted: pushed down by those before, up by the end."""
    tops, free_from = [], 0
    for each, at in zip(words, wanted, strict=True):
        tops.append(max(at - LINE_HEIGHT / 2, free_from))
        free_from = tops[-1] + each.height + BETWEEN_WORDS
    free_to = bottom
    for index in reversed(range(len(words))):
        tops[index] = min(tops[index], free_to - words[index].height)
        free_to = tops[index] - BETWEEN_WORDS
    for each, top in zip(words, tops, strict=True):
        yield replace(each, top=round(top, 1))
