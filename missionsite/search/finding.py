"""Find anything: the entries with all of some words, by kind, the best first.

What it costs does not grow with the record. A common word has hits without end, so no more than
the newest ``MOST_HITS`` are looked at; of those in titles, which stand before others, no more than
``MOST_IN_TITLES``. All hits of a word that has fewer are found.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from missionsite.models import Entry, EntryKind
from missionsite.search.countries import countries_begun
from missionsite.search.declared import BREAK
from missionsite.search.marking import Part, marked, snippet
from missionsite.search.matching import DATABASES, Hits, Word
from missionsite.search.words import fold, fold_case, words_in

MOST_HITS = 300
MOST_IN_TITLES = 100
MOST_COUNTED = 100
SHOWN_OF_EACH_KIND = 5

# What no word begins with, and the index puts before the code of a country.
CODE_MARK = "\ue000"

HEADINGS = {
    EntryKind.SHOW: _("Shows"),
    EntryKind.SERIES: _("Series"),
    EntryKind.EPISODE: _("Episodes"),
    EntryKind.CHARACTER: _("Characters"),
    EntryKind.PERSON: _("People"),
    EntryKind.CREDIT: _("Credits"),
    EntryKind.COMPANY: _("Companies"),
    EntryKind.COMPANY_CREDIT: _("Company credits"),
    EntryKind.LOCATION: _("Locations"),
    EntryKind.FILMING_LOCATION: _("Filming locations"),
    EntryKind.PRODUCTION_NOTE: _("Production notes"),
    EntryKind.CUT: _("Versions"),
    EntryKind.RELEASE: _("Releases"),
    EntryKind.QUOTE: _("Quotes"),
    EntryKind.AWARD: _("Awards"),
    EntryKind.OUTLET: _("Outlets"),
    EntryKind.SOURCE: _("Sources"),
}

COLUMNS = """e.id, e.kind, e.record_id, e.live_from, e.changed_at, e.show_id, e.series_number,
  e.episode_number, e.label, e.language, e.dated_on, e.path, e.title, e.keywords, e.text"""


@dataclass(frozen=True)
class Hit:
    entry: Entry
    name: list[Part]
    snippet: list[Part]


@dataclass
class Group:
    """The best hits of a kind; ``total`` counts no further than to ``MOST_COUNTED`` and one."""

    kind: EntryKind
    total: int
    hits: list[Hit] = field(default_factory=list)
    most_counted = MOST_COUNTED

    @property
    def heading(self) -> str:
        return HEADINGS[self.kind]

    @property
    def is_counted(self) -> bool:
        return self.total <= MOST_COUNTED

    @property
    def has_more(self) -> bool:
        return self.total > len(self.hits)


def find(typed: str, kind: str = "") -> list[Group]:
    """What visitors may see that has all the words, or words that begin so, by kind.

    With a kind, up to ``MOST_COUNTED`` hits of that alone. Costs a query; another one if the words
    are so common that hits of some kinds stand behind those looked at.
    """
    words = [Word(fold(word), fold_case(word), codes_of(fold(word))) for word in words_in(typed)]
    if not words:
        return []
    if kind:
        return grouped(read(words, MOST_COUNTED, [kind]), words)
    entries = read(words, SHOWN_OF_EACH_KIND)
    others = set(EntryKind) - {entry.kind for entry in entries}
    if others and entries and entries[0].looked_at == MOST_HITS:
        # Those with the words in their titles stand among the first.
        entries += read(words, SHOWN_OF_EACH_KIND, sorted(others), is_common=True)
    return grouped(entries, words)


def number_found(groups: Sequence[Group]) -> int:
    """In all groups together, no further than to ``MOST_COUNTED`` and one."""
    return min(sum(group.total for group in groups), MOST_COUNTED + 1)


def read(
    words: Sequence[Word], shown: int, kinds: Sequence[str] = (), *, is_common: bool = False
) -> list[Entry]:
    """The best entries of each kind, with ``total``, ``show_title`` and ``show_language``."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    database = DATABASES[connection.vendor](words, kinds, now)
    if is_common:
        ways = [database.newest_of_each_kind(MOST_HITS)]
    else:
        whole, begun = (
            database.hits(MOST_IN_TITLES, in_titles=True, whole=whole) for whole in (True, False)
        )
        ways = [whole, begun, all_hits(database)]
    parameters = [parameter for way in ways for parameter in way.parameters]
    arms = " UNION ALL ".join(
        f"SELECT id, kind, {place} AS way, count(*) OVER () AS found FROM ({way.sql}) AS way{place}"
        for place, way in enumerate(ways)
    )
    return list(Entry.objects.raw(BEST.format(arms=arms), [*parameters, shown]))


def codes_of(word: str) -> tuple[str, ...]:
    return tuple(f"{CODE_MARK}{code}" for code in countries_begun(word))


def all_hits(database) -> Hits:
    begun = database.hits(MOST_HITS, in_titles=False, whole=False)
    if not database.has_long_words:
        return begun
    # Words that begin so are dear to put together, and it does not come to that where there are
    # enough hits of the whole words.
    whole = database.hits(MOST_HITS, in_titles=False, whole=True)
    both = f"SELECT * FROM ({whole.sql}) AS whole UNION ALL SELECT * FROM ({begun.sql}) AS begun"
    return Hits(f"{both} LIMIT {MOST_HITS}", [*whole.parameters, *begun.parameters])


# What is a hit in several ways counts as the best of them.
BEST = f"""SELECT {COLUMNS}, best.total, best.looked_at,
  w.title AS show_title, l.code AS show_language
FROM (
  SELECT id, max(found) OVER () AS looked_at, count(*) OVER (PARTITION BY kind) AS total,
    row_number() OVER (PARTITION BY kind ORDER BY way, id DESC) AS place
  FROM (
    SELECT id, kind, min(way) AS way, max(found) AS found FROM ({{arms}}) AS ways GROUP BY id, kind
  ) AS entries
) AS best
JOIN missionsite_entry e ON e.id = best.id
LEFT JOIN catalog_show w ON w.id = e.show_id
LEFT JOIN catalog_language l ON l.id = w.original_language_id
WHERE best.place <= %s ORDER BY best.place"""


def grouped(entries: Sequence[Entry], words: Sequence[Word]) -> list[Group]:
    groups, texts = {}, [word.text for word in words]
    for entry in entries:
        kind = EntryKind(entry.kind)
        group = groups.setdefault(kind, Group(kind, min(entry.total, MOST_COUNTED + 1)))
        group.hits.append(hit(entry, texts))
    return [groups[kind] for kind in EntryKind if kind in groups]


def hit(entry: Entry, words: Sequence[str]) -> Hit:
    name = entry.name
    # What the name says already is not said twice.
    rest = BREAK.join(field for field in entry.text.split(BREAK) if field not in name)
    return Hit(entry, marked(name, words), snippet(rest, words))
