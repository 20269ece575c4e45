"""A release as something to draw: the days that it can mean, and the words beside it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from catalog.models import Release
from catalog.partial_dates import PartialDate
from catalog.timeline.axis import Span


@dataclass(frozen=True)
class Entry:
    """``number`` is that of the release in the list beside the drawing."""

    number: int
    release: Release
    # What of the record it is, in few words; empty where the page is about nothing else.
    work: str

    @property
    def span(self) -> Span | None:
        """From the first day that it can have begun to the last on which it can have ended.

        None where the start is not known: it then has no place in time.
        """
        starts_on, ends_on = self.release.starts_on, self.release.ends_on
        if starts_on is None:
            return None
        return Span(starts_on.earliest, max(starts_on.latest, _latest(ends_on, starts_on)))

    @property
    def certain(self) -> Span | None:
        """The days on which it was shown for certain, if there are any."""
        starts_on, ends_on = self.release.starts_on, self.release.ends_on
        if starts_on is None:
            return None
        last_certain = ends_on.earliest if ends_on else starts_on.earliest
        return Span(starts_on.latest, last_certain) if starts_on.latest <= last_certain else None

    @property
    def label(self) -> str:
        """Work, number and length of its parts: ``Series 3, 5 × 45 minutes``."""
        length = self.release.cut.length if self.release.cut else ""
        return ", ".join(words for words in (self.work, length) if words)

    @property
    def labels(self) -> tuple[str, ...]:
        """From the fullest to the shortest, which is the number in the list."""
        return tuple(dict.fromkeys([self.label, self.work or self.label, self.key]))

    @property
    def key(self) -> str:
        return str(self.number)

    @property
    def place(self) -> tuple[int | None, int | None]:
        """What has a lane of its own: a service in a country."""
        return self.release.service_id, self.release.country_id


def _latest(ends_on: PartialDate | None, starts_on: PartialDate) -> date:
    return (ends_on or starts_on).latest


def entries_of(releases: Iterable[Release], name_work: Callable[[Release], str]) -> list[Entry]:
    """Number the releases as the list beside them does, from 1."""
    return [Entry(n, release, name_work(release)) for n, release in enumerate(releases, 1)]


def in_time(entries: Iterable[Entry]) -> list[Entry]:
    """Those that have a place in time, by when they began; of equals the more exact first."""
    dated = [entry for entry in entries if entry.span]
    return sorted(dated, key=lambda entry: (entry.span.first, entry.span.last, entry.number))
