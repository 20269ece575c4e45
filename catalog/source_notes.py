"""The sources of a page as numbered notes, like those at the foot of a printed one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from catalog.models import Source
from catalog.paging import FirstOf

MOST_PARTS = 12


@dataclass
class Note:
    """A source of the page, and the parts of the page that rest on it, by their anchors."""

    number: int
    source: Source
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def first_parts(self) -> FirstOf:
        """Pairs of anchor and name, the way back from the note."""
        return FirstOf(list(self.parts.items()), MOST_PARTS)


class SourceNotes:
    """Numbers each source of a page once, in the order in which the parts of the page cite it."""

    def __init__(self):
        self._notes = {}

    def __iter__(self):
        return iter(self._notes.values())

    def number(self, sources: Iterable[Source]) -> list[Note]:
        """The notes of these sources; those that the page has not cited yet are added."""
        once = {source.pk: source for source in sources}
        for key, source in once.items():
            self._notes.setdefault(key, Note(len(self._notes) + 1, source))
        return sorted((self._notes[key] for key in once), key=attrgetter("number"))

    def cite(self, sources: Iterable[Source], part: str, anchor: str) -> list[Note]:
        """The notes for a part of the page: its name, and the anchor where it begins."""
        notes = self.number(sources)
        for note in notes:
            note.parts[anchor] = part
        return notes


def shared_sources(records: Iterable) -> list[Source]:
    """What all these records rest on: said once for all of them, each adds what it has beyond."""
    first, *others = [record.cited for record in records] or [[]]
    return [source for source in first if all(source in cited for cited in others)]
