"""The wide drawing: a lane for each service and country, time to the right.

Across, everything lies in hundredths of the width, so that the drawing is as wide as its page and
its words stay as large as those around it. Down, and for the words, lengths are in em. Words are
placed for the narrowest page that shows this drawing: in a wider one they only move apart.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from catalog.lettering import width_of
from catalog.models import Company, Country
from catalog.timeline.axis import Axis, Part
from catalog.timeline.entries import Entry, in_time

NARROWEST = 40  # em
SIGN_WIDTH = 1.2  # of the sign that tells the kind, with the space after it
GAP = 0.5  # between a bar and its words
SPACING = 0.8  # between words and what comes next
TRACK_HEIGHT = 1.8
LANE_PADDING = 0.55
# Before words are shortened, they go below each other so many times.
TRACKS_FOR_WORDS = 3


class Side(StrEnum):
    """Where the words of a bar stand."""

    INSIDE = "inside"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Mark:
    """A release in its lane: a bar as long as the days it can mean, and words beside it."""

    entry: Entry
    bar: Part
    certain: Part | None
    label: str
    side: Side
    track: int

    @property
    def top(self) -> float:
        return round(LANE_PADDING + self.track * TRACK_HEIGHT, 2)

    @property
    def words_at(self) -> float:
        """The end of the bar that the words keep to, in hundredths of the width."""
        return self.bar.end if self.side == Side.RIGHT else self.bar.start

    @property
    def words_width(self) -> float:
        return round(GAP + SIGN_WIDTH + width_of(self.label), 2)

    def extent(self, width: float) -> tuple[float, float]:
        """From where to where bar and words claim room, in em, in a drawing so wide."""
        start, end = width * self.bar.start / 100, width * self.bar.end / 100
        if self.side == Side.RIGHT:
            end += self.words_width + SPACING
        elif self.side == Side.LEFT:
            start -= self.words_width + SPACING
        return start, end

    def holds_its_words(self) -> bool:
        room = NARROWEST * self.bar.width / 100
        return self.side != Side.INSIDE or self.words_width + GAP <= room


@dataclass
class Lane:
    service: Company | None
    country: Country | None
    marks: list[Mark] = field(default_factory=list)

    @property
    def height(self) -> float:
        tracks = 1 + max(mark.track for mark in self.marks)
        return round(2 * LANE_PADDING + tracks * TRACK_HEIGHT, 2)

    def add(self, entry: Entry, axis: Axis) -> None:
        bar, certain = axis.part(entry.span), entry.certain and axis.part(entry.certain)
        ways = (
            Mark(entry, bar, certain, label, side, track)
            for label, track in _ways_to_place(entry, len(self.marks))
            for side in Side
        )
        # There is one: a track of its own has room for a number inside the bar or beside it.
        self.marks.append(next(mark for mark in ways if self._has_room(mark)))

    def _has_room(self, mark: Mark) -> bool:
        start, end = mark.extent(NARROWEST)
        if start < 0 or end > NARROWEST or not mark.holds_its_words():
            return False
        others = (other.extent(NARROWEST) for other in self.marks if other.track == mark.track)
        return all(end <= left or right <= start for left, right in others)


def _ways_to_place(entry: Entry, lowest: int) -> Iterator[tuple[str, int]]:
    """Full words first, below each other if need be; then fewer; then as low as it takes."""
    for label in entry.labels:
        yield from ((label, track) for track in range(TRACKS_FOR_WORDS))
    yield from ((entry.key, track) for track in range(TRACKS_FOR_WORDS, lowest + 1))


def lanes_of(entries: Iterable[Entry], axis: Axis) -> list[Lane]:
    """Lanes in the order in which their services began, those of a service together."""
    lanes = {}
    for entry in in_time(entries):
        release = entry.release
        lane = lanes.setdefault(entry.place, Lane(release.service, release.country))
        lane.add(entry, axis)
    began = {}
    for service, _country in lanes:
        began.setdefault(service, len(began))
    return [lanes[place] for place in sorted(lanes, key=lambda place: began[place[0]])]
