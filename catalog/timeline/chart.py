"""A list of releases as drawings: what both show, and what they leave out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from catalog.models import Release, ReleaseKind
from catalog.timeline.axis import Axis, Part, axis_over
from catalog.timeline.entries import Entry, entries_of, in_time
from catalog.timeline.lanes import Lane, lanes_of
from catalog.timeline.tall import TallTimeline, tall_timeline

# More than this nobody takes in; the list has all.
MOST_LANES = 20


@dataclass(frozen=True)
class ReleaseChart:
    axis: Axis
    lanes: list[Lane]
    tall: TallTimeline
    # By service and country; they have no place in time.
    undated: list[list[Entry]]
    kinds: list[ReleaseKind]
    left_out: int

    @property
    def has_keys(self) -> bool:
        """Whether a drawing has numbers that stand for words in the list beside it."""
        marks = (mark for lane in self.lanes for mark in lane.marks)
        return self.tall.has_keys or any(mark.label == mark.entry.key for mark in marks)

    @property
    def has_spans(self) -> bool:
        """Whether any was shown for certain over several days."""
        certain = (mark.entry.certain for lane in self.lanes for mark in lane.marks)
        return any(span.days > 1 for span in certain if span)


def release_chart(
    releases: Iterable[Release], name_work: Callable[[Release], str]
) -> ReleaseChart | None:
    """Lay out releases with their services, countries and cuts; None where none has a date."""
    entries = entries_of(releases, name_work)
    dated = in_time(entries)
    if not dated:
        return None
    places = list(dict.fromkeys(entry.place for entry in dated))[:MOST_LANES]
    drawn = [entry for entry in dated if entry.place in places]
    undated = [entry for entry in entries if entry.span is None]
    axis = axis_over(entry.span for entry in drawn)
    used = {entry.release.kind for entry in drawn + undated}
    return ReleaseChart(
        axis=axis,
        lanes=lanes_of(drawn, axis),
        tall=tall_timeline(drawn, axis),
        undated=_by_place(undated),
        kinds=[kind for kind in ReleaseKind if kind in used],
        left_out=len(dated) - len(drawn),
    )


@dataclass(frozen=True)
class DrawnRelease:
    """One release on a scale of its own."""

    axis: Axis
    bar: Part
    certain: Part | None


def release_alone(release: Release) -> DrawnRelease | None:
    """None where its start is not known."""
    entry = Entry(1, release, work="")
    if entry.span is None:
        return None
    axis = axis_over([entry.span])
    return DrawnRelease(axis, axis.part(entry.span), entry.certain and axis.part(entry.certain))


def _by_place(entries: list[Entry]) -> list[list[Entry]]:
    groups = {}
    for entry in entries:
        groups.setdefault(entry.place, []).append(entry)
    return list(groups.values())
