"""In which versions a series was shown, and where and when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from catalog.about import WORK_LINKS, AboutWork, AboutWorkQuerySet
from catalog.bidi import isolated
from catalog.linking import OptionalLink
from catalog.models.people import Company
from catalog.models.works import Series
from catalog.natural_keys import KeyField
from catalog.numbering import SmallNumberField
from catalog.partial_dates import PartialDate, PartialDateField, by_date
from catalog.prose import ProseField
from catalog.publishing import Public, Publishable
from catalog.sourcing import Sourced


class MinutesQualifier(models.TextChoices):
    EXACTLY = "exactly", _("exactly")
    ABOUT = "about", _("about")
    AS_SHORT_AS = "as-short-as", _("as short as")


class Cut(Public, Sourced):
    """A version of a series as shown: how many episodes, of how many minutes."""

    KEY = ("series__show__slug", "series__number", "slug")
    FOLLOWS = ("series",)

    series = models.ForeignKey(
        Series, verbose_name=_("series"), on_delete=models.CASCADE, related_name="cuts"
    )
    slug = KeyField(_("slug"), max_length=80)
    name = models.CharField(
        _("name"), max_length=255, help_text=_("What tells it apart, such as “As shown by OCS”.")
    )
    episode_count = SmallNumberField(
        _("number of episodes"), null=True, blank=True, help_text=_("As this version counts them.")
    )
    minutes = SmallNumberField(
        _("minutes"), null=True, blank=True, help_text=_("The length of one episode.")
    )
    minutes_qualifier = models.CharField(
        _("minutes are"),
        max_length=11,
        choices=MinutesQualifier.choices,
        blank=True,
        help_text=_("How the source puts the length: exactly, about, or as short as."),
    )
    is_original = models.BooleanField(
        _("original version"),
        null=True,
        blank=True,
        help_text=_("Whether the series was made in this version. Unknown: not said."),
    )
    description = ProseField(_("description"))

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        constraints = [
            models.UniqueConstraint(
                fields=("series", "slug"),
                name="catalog_cut_slug_once_in_series",
                violation_error_message=_("This series already has a version with this slug."),
            ),
            models.CheckConstraint(
                condition=Q(minutes__isnull=True, minutes_qualifier="")
                | Q(minutes__isnull=False) & ~Q(minutes_qualifier=""),
                name="catalog_cut_minutes_are_qualified",
                violation_error_message=_(
                    "Say whether the minutes are exact, about, or the least; without minutes, "
                    "leave that empty."
                ),
            ),
        ]

    def __str__(self):
        return f"{isolated(self.series)}: {isolated(self.name)}"

    def get_absolute_url(self):
        return f"{self.series.get_absolute_url()}#cut-{self.slug}"

    @property
    def length(self) -> str:
        """Number and length in words, as exactly as known: ``10 × about 22 minutes``."""
        if self.episode_count is None:
            return "" if self.minutes is None else self._minutes_in_words()
        if self.minutes is None:
            return self._episodes_in_words()
        if self.minutes_qualifier == MinutesQualifier.AS_SHORT_AS:
            # Not a product: the others are longer.
            return f"{self._episodes_in_words()}, {self._minutes_in_words()}"
        return f"{self.episode_count} × {self._minutes_in_words()}"

    def _episodes_in_words(self):
        words = ngettext("%(count)d episode", "%(count)d episodes", self.episode_count)
        return words % {"count": self.episode_count}

    def _minutes_in_words(self):
        words = ngettext("%(minutes)d minute", "%(minutes)d minutes", self.minutes)
        if self.minutes_qualifier == MinutesQualifier.ABOUT:
            words = ngettext("about %(minutes)d minute", "about %(minutes)d minutes", self.minutes)
        elif self.minutes_qualifier == MinutesQualifier.AS_SHORT_AS:
            words = ngettext(
                "as short as %(minutes)d minute", "as short as %(minutes)d minutes", self.minutes
            )
        return words % {"minutes": self.minutes}


class ReleaseKind(models.TextChoices):
    FIRST_BROADCAST = "first-broadcast", _("First broadcast")
    BROADCAST = "broadcast", _("Broadcast")
    FREE_PREMIERE = "free-premiere", _("Free-to-air premiere")
    REPEAT = "repeat", _("Repeat")
    STREAMING = "streaming", _("Streaming")
    ON_DEMAND = "on-demand", _("On demand")
    RIGHTS = "rights", _("Rights acquired")
    UNSPECIFIED = "unspecified", _("Release of an unknown kind")


class Access(models.TextChoices):
    PAY_TV = "pay-tv", _("Pay TV")
    FREE_TO_AIR = "free-to-air", _("Free-to-air")
    SUBSCRIPTION = "subscription", _("Subscription")
    FREE_ONLINE = "free-online", _("Free online")
    PURCHASE = "purchase", _("Purchase or rental")


class ReleaseQuerySet(AboutWorkQuerySet):
    def in_order_shown(self):
        """The earliest first; those without a date last."""
        return self.order_by(by_date("starts_on"), "slug")

    def latest_first(self):
        """Those without a date last."""
        return self.order_by(by_date("starts_on", descending=True), "slug")

    def with_links(self):
        """Fetches work, service, country and cut in the same query."""
        return self.with_work().select_related("service", "country", "cut")


class Release(Publishable, AboutWork, Sourced):
    """A showing of a work by a service, or the right to one.

    Follows its service: without the name it would tell less than is known.
    """

    KEY = ("slug",)
    FOLLOWS = (*WORK_LINKS, "service")

    slug = KeyField(_("slug"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=15, choices=ReleaseKind.choices)
    service = OptionalLink(
        Company,
        _("service"),
        related_name="releases",
        help_text=_("The broadcaster or streaming service. Empty: not known."),
    )
    cut = OptionalLink(
        Cut,
        _("version"),
        on_delete=models.RESTRICT,
        related_name="releases",
        help_text=_("The version shown, where it is known."),
    )
    access = models.CharField(_("access"), max_length=12, choices=Access.choices, blank=True)
    country = OptionalLink("catalog.Country", _("country"), related_name="releases")
    starts_on = PartialDateField(_("starts"))
    ends_on = PartialDateField(_("ends"))
    audio_languages = models.ManyToManyField(
        "catalog.Language",
        verbose_name=_("audio languages"),
        blank=True,
        related_name="audio_releases",
    )
    subtitle_languages = models.ManyToManyField(
        "catalog.Language",
        verbose_name=_("subtitle languages"),
        blank=True,
        related_name="subtitled_releases",
    )
    subtitles_cover = models.CharField(
        _("subtitles cover"),
        max_length=255,
        blank=True,
        help_text=_("What is subtitled, if not everything."),
    )
    description = ProseField(_("description"))

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints = [*Publishable.Meta.constraints, *AboutWork.Meta.constraints]
        indexes = [
            models.Index(by_date("starts_on"), "slug", name="catalog_release_shown"),
            models.Index(
                by_date("starts_on", descending=True), "slug", name="catalog_release_latest"
            ),
        ]

    def __str__(self):
        return f"{isolated(self.about)}, {self.name}"

    @property
    def name(self) -> str:
        """What it is among the releases of its work. Costs a query unless ``with_links()`` ran."""
        parts = [self.get_kind_display(), self.service, self.starts_on and self.starts_on.words()]
        return ", ".join(isolated(part) for part in parts if part)

    @property
    def is_dated_to_the_day(self) -> bool:
        return self.starts_on is not None and self.starts_on.precision == "day"

    def clean(self):
        super().clean()
        if self.cut_id and self.cut.series_id != self.series_id:
            raise ValidationError(
                {"cut": _("Choose a version of the series that this release is of.")}
            )
        # What cannot be read as a date is text still, and refused with a message of its own.
        is_span = isinstance(self.starts_on, PartialDate) and isinstance(self.ends_on, PartialDate)
        if is_span and self.ends_on.latest < self.starts_on.earliest:
            raise ValidationError({"ends_on": _("The end lies before the start: correct one.")})

    def get_absolute_url(self):
        return reverse("catalog:release_detail", args=[self.slug])
