"""What visitors can find: one entry for each record that has a page, or a place on one.

No code writes these tables. Triggers of the database keep them equal to the content after each
write by whatever path; the migration that made them says how.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.derived import Derived
from catalog.models import (
    CompanyKind,
    CompanyRole,
    ReleaseKind,
    Role,
    Show,
    Subject,
)
from catalog.models.works import SPECIALS
from catalog.partial_dates import PartialDateField
from reviews.models import AwardResult, OutletKind, QuoteKind


class EntryKind(models.TextChoices):
    """In the order in which results stand."""

    SHOW = "show", _("Show")
    SERIES = "series", _("Series")
    EPISODE = "episode", _("Episode")
    CHARACTER = "character", _("Character")
    PERSON = "person", _("Person")
    CREDIT = "credit", _("Credit of a person")
    COMPANY = "company", _("Company")
    COMPANY_CREDIT = "company_credit", _("Credit of a company")
    LOCATION = "location", _("Location")
    FILMING_LOCATION = "filming_location", _("What was shot there")
    PRODUCTION_NOTE = "production_note", _("Note on the production")
    CUT = "cut", _("Cut")
    RELEASE = "release", _("Release")
    QUOTE = "quote", _("Quote")
    AWARD = "award", _("Award")
    OUTLET = "outlet", _("Outlet")
    SOURCE = "source", _("Source")


# What is shown on a page of another record: its path ends in an anchor.
WITHOUT_OWN_PAGE = (
    EntryKind.CHARACTER,
    EntryKind.CREDIT,
    EntryKind.COMPANY_CREDIT,
    EntryKind.FILMING_LOCATION,
    EntryKind.PRODUCTION_NOTE,
    EntryKind.CUT,
)

# What the label of an entry says, for the kinds whose entries have one.
LABELS = {
    EntryKind.CREDIT: Role,
    EntryKind.COMPANY: CompanyKind,
    EntryKind.COMPANY_CREDIT: CompanyRole,
    EntryKind.PRODUCTION_NOTE: Subject,
    EntryKind.RELEASE: ReleaseKind,
    EntryKind.QUOTE: QuoteKind,
    EntryKind.AWARD: AwardResult,
    EntryKind.OUTLET: OutletKind,
}


# Of a name in a list; some are whole quotes.
LONGEST_NAME = 90


def shortened(title: str) -> str:
    if len(title) <= LONGEST_NAME:
        return title
    # A word is cut only where it alone is too long.
    return f"{title[:LONGEST_NAME].rpartition(' ')[0] or title[:LONGEST_NAME]}…"


class EntryQuerySet(models.QuerySet):
    def live(self, at=None):
        """What a visitor may see now, or at the given moment: what ``published()`` finds."""
        return self.filter(live_from__lte=at or timezone.now())

    def with_own_page(self):
        return self.exclude(kind__in=WITHOUT_OWN_PAGE)

    def newest_first(self):
        """In the order in which visitors came to see them, the last first."""
        return self.order_by("-live_from", "-pk")

    def latest_update(self):
        """When the last of them changed or came to be seen; None where there are none."""
        last = self.aggregate(changed=models.Max("changed_at"), live=models.Max("live_from"))
        return max(filter(None, last.values()), default=None)


class Entry(Derived):
    """What is known of a record to find it, to link to it, and to say when it changed.

    It holds nothing that spoils, and no note for editors.
    """

    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    record_id = models.BigIntegerField()
    # From when on visitors see it: the record and all that it follows. Null: something of that is
    # not published.
    live_from = models.DateTimeField(null=True)
    # When the record, its links or what stands on its page without a page of its own last changed.
    changed_at = models.DateTimeField()
    # Constraints would be checked before the triggers have run.
    show = models.ForeignKey(
        Show, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    series_number = models.IntegerField(null=True)
    episode_number = models.IntegerField(null=True)
    label = models.CharField(max_length=20, blank=True)
    # Of the title.
    language = models.CharField(max_length=35, blank=True)
    dated_on = PartialDateField()
    path = models.CharField(max_length=500)
    title = models.TextField(blank=True)
    # Words to find it by that no page shows as they are: codes of countries, S1E03.
    keywords = models.TextField(blank=True)
    text = models.TextField(blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=("kind", "record_id"), name="missionsite_entry_once")
        ]
        indexes = [models.Index(fields=("live_from",), name="missionsite_entry_live")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.path

    @property
    def name(self) -> str:
        """What it is called in a list of its kind."""
        if self.title:
            return shortened(self.title)
        if self.kind == EntryKind.SERIES:
            return self._series_name()
        return str(self.label_words or self.get_kind_display())

    def _series_name(self):
        if self.series_number == SPECIALS:
            return gettext("Specials")
        return gettext("Series %(number)d") % {"number": self.series_number}

    @property
    def label_words(self) -> str:
        """The label in the reader's language; empty where there is none."""
        choices = LABELS.get(self.kind)
        return choices(self.label).label if choices and self.label in choices.values else ""

    @property
    def updated_at(self):
        """The last moment at which a visitor could see something new of it; None: never yet."""
        return self.live_from and max(self.live_from, self.changed_at)

    @property
    def code(self) -> str:
        """The series, or the episode, that it is or is about: ``S1``, ``S1·E03``."""
        if self.series_number is None:
            return ""
        series = f"S{self.series_number}"
        return series if self.episode_number is None else f"{series}·E{self.episode_number:02}"


class Citation(Derived):
    """A source that a record cites: an index to find the first moment of a source at once."""

    source_id = models.BigIntegerField()
    kind = models.CharField(max_length=20, choices=EntryKind.choices)
    record_id = models.BigIntegerField()
    live_from = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=("kind", "record_id", "source_id"), name="missionsite_citation_once"
            )
        ]
        indexes = [
            models.Index(fields=("source_id", "live_from"), name="missionsite_citation_first")
        ]

    def __str__(self):
        return f"{self.kind} {self.record_id}: {self.source_id}"
