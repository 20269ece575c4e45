"""Shows, their series, and the episodes of these."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.bidi import isolated
from catalog.linking import OptionalLink
from catalog.natural_keys import KeyField
from catalog.numbering import SmallNumberField
from catalog.partial_dates import PartialDateField, by_date
from catalog.prose import ProseField, SpoilerField
from catalog.publishing import PublicQuerySet, Publishable
from catalog.sorting import SortKeyField
from catalog.sourcing import SameAs, Sourced

# The number of what stands outside the numbered series of a show.
SPECIALS = 0


class Show(Publishable, SameAs, Sourced):
    KEY = ("slug",)

    slug = KeyField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=255)
    sort_title = SortKeyField(_("sort title"), of="title")
    original_language = OptionalLink(
        "catalog.Language",
        _("original language"),
        related_name="shows",
        help_text=_("The language of the show's title and production."),
    )
    spoken_languages = models.ManyToManyField(
        "catalog.Language",
        verbose_name=_("spoken languages"),
        blank=True,
        related_name="spoken_in_shows",
        help_text=_("What the characters speak in the original version."),
    )
    countries = models.ManyToManyField(
        "catalog.Country",
        verbose_name=_("countries of origin"),
        blank=True,
        related_name="shows",
    )
    genres = models.ManyToManyField(
        "catalog.Genre", verbose_name=_("genres"), blank=True, related_name="shows"
    )
    tagline = models.CharField(
        _("tagline"), max_length=255, blank=True, help_text=_("One sentence, for the front page.")
    )
    premise = ProseField(_("premise"))
    synopsis = ProseField(_("synopsis"))
    spoiler = SpoilerField(_("what spoils"))

    class Meta:
        verbose_name = _("show")
        verbose_name_plural = _("shows")
        ordering = ("sort_title", "slug")
        constraints = [*Publishable.Meta.constraints]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("catalog:show_detail", args=[self.slug])

    def get_production_url(self):
        return reverse("catalog:show_production", args=[self.slug])

    @property
    def whole_show(self):
        """The show that this work is, or is part of: every work has it."""
        return self


class SeriesQuerySet(PublicQuerySet):
    def in_story_order(self):
        return self.order_by("show__sort_title", "show__slug", "number")


class Series(Publishable, SameAs, Sourced):
    """What American English calls a season."""

    KEY = ("show__slug", "number")
    FOLLOWS = ("show",)

    show = models.ForeignKey(
        Show, verbose_name=_("show"), on_delete=models.CASCADE, related_name="series"
    )
    number = SmallNumberField(
        _("number"), help_text=_("0 for specials outside the numbered series.")
    )
    title = models.CharField(
        _("title"), max_length=255, blank=True, help_text=_("Only if it has one of its own.")
    )
    first_shown_on = PartialDateField(_("first shown"))
    filming_announced_for = PartialDateField(
        _("filming announced for"),
        help_text=_("When filming was announced to start; whether it did is another matter."),
    )
    summary = ProseField(_("summary"))

    objects = SeriesQuerySet.as_manager()

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=("show", "number"),
                name="catalog_series_number_once_in_show",
                violation_error_message=_("This show already has a series with this number."),
            ),
        ]
        indexes = [
            models.Index(by_date("first_shown_on", descending=True), name="catalog_series_newest"),
            models.Index("number", name="catalog_series_number"),
        ]

    def __str__(self):
        return f"{isolated(self.show)}: {isolated(self.name)}"

    def get_absolute_url(self):
        return reverse("catalog:series_detail", args=[self.show.slug, self.number])

    @property
    def whole_show(self):
        return self.show

    @property
    def name(self) -> str:
        """What it is called within its show: its title, or its number in words."""
        if self.title:
            return self.title
        if self.number == SPECIALS:
            return gettext("Specials")
        return gettext("Series %(number)d") % {"number": self.number}


class EpisodeQuerySet(PublicQuerySet):
    def in_story_order(self):
        return self.order_by(
            "series__show__sort_title", "series__show__slug", "series__number", "number"
        )

    def newest_series_first(self):
        """The series last shown first, each in story order; those without a date last."""
        return self.order_by(
            by_date("series__first_shown_on", descending=True), "series__pk", "number"
        )

    def before(self, episode):
        """The episodes that come before in the story of the show, the nearest first."""
        number = episode.series.number
        earlier = Q(series__number__lt=number) | Q(series__number=number, number__lt=episode.number)
        return self.in_story_of(episode).filter(earlier).order_by("-series__number", "-number")

    def after(self, episode):
        """The episodes that come after in the story of the show, the nearest first."""
        number = episode.series.number
        later = Q(series__number__gt=number) | Q(series__number=number, number__gt=episode.number)
        return self.in_story_of(episode).filter(later).order_by("series__number", "number")

    def in_story_of(self, episode):
        """The episodes told with this one: specials stand outside the numbered series."""
        is_special = Q(series__number=SPECIALS)
        with_this = is_special if episode.series.number == SPECIALS else ~is_special
        return self.filter(with_this, series__show=episode.series.show_id)

    def with_show(self):
        """Fetches series, show and the languages of titles in the same query."""
        return self.select_related(
            "series__show__original_language", "language", "original_language"
        )


class Episode(Publishable, SameAs, Sourced):
    KEY = ("series__show__slug", "series__number", "number")
    FOLLOWS = ("series",)

    series = models.ForeignKey(
        Series, verbose_name=_("series"), on_delete=models.CASCADE, related_name="episodes"
    )
    number = SmallNumberField(_("number"))
    title = models.CharField(_("title"), max_length=255)
    language = OptionalLink("catalog.Language", _("language of the title"), related_name="episodes")
    original_title = models.CharField(
        _("original title"),
        max_length=255,
        blank=True,
        help_text=_("Only where it is known and differs from the title."),
    )
    original_language = OptionalLink(
        "catalog.Language", _("language of the original title"), related_name="original_titles"
    )
    first_shown_on = PartialDateField(_("first shown"))
    synopsis = ProseField(_("synopsis"))
    spoiler = SpoilerField(_("what spoils"))

    objects = EpisodeQuerySet.as_manager()

    class Meta:
        verbose_name = _("episode")
        verbose_name_plural = _("episodes")
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=("series", "number"),
                name="catalog_episode_number_once_in_series",
                violation_error_message=_("This series already has an episode with this number."),
            ),
        ]

    def __str__(self):
        return f"{isolated(self.series.show)} {self.code} {isolated(self.title)}"

    def get_absolute_url(self):
        return reverse(
            "catalog:episode_detail",
            args=[self.series.show.slug, self.series.number, self.number],
        )

    @property
    def whole_show(self):
        return self.series.show

    @property
    def code(self) -> str:
        """Series and number as viewers write them: ``S1·E03``."""
        return f"S{self.series.number}·E{self.number:02}"
