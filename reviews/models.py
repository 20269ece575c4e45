"""What others said about a work: outlets, quotes and awards."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.text import Truncator, get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.about import WORK_LINKS, AboutWork, AboutWorkQuerySet
from catalog.bidi import isolated
from catalog.gathering import Gathered
from catalog.linking import OptionalLink
from catalog.models import Company, Person
from catalog.naming import Named
from catalog.natural_keys import KeyField
from catalog.partial_dates import PartialDateField, by_date
from catalog.prose import ProseField
from catalog.publishing import PublicQuerySet, Publishable
from catalog.sourcing import Sourced, WebAddressField


class OutletKind(models.TextChoices):
    NEWSPAPER = "newspaper", _("Newspaper")
    FREE_NEWSPAPER = "free-newspaper", _("Free newspaper")
    MAGAZINE = "magazine", _("Magazine")
    ONLINE = "online", _("Online")


class OutletQuerySet(PublicQuerySet):
    def with_links(self):
        """Fetches country and language in the same query."""
        return self.select_related("country", "language")


class Outlet(Named):
    """A publication that carries reviews and interviews."""

    kind = models.CharField(
        _("kind"),
        max_length=14,
        choices=OutletKind.choices,
        blank=True,
        help_text=_("Empty: not known."),
    )
    country = OptionalLink("catalog.Country", _("country"), related_name="outlets")
    city = models.CharField(_("city"), max_length=120, blank=True)
    language = OptionalLink("catalog.Language", _("language"), related_name="outlets")
    edition = models.CharField(
        _("edition"), max_length=255, blank=True, help_text=_("Which edition, if it has several.")
    )
    website = WebAddressField(_("website"))

    objects = OutletQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")

    def get_absolute_url(self):
        return reverse("reviews:outlet_detail", args=[self.slug])


class QuoteKind(models.TextChoices):
    REVIEW = "review", _("Review")
    INTERVIEW = "interview", _("Interview")


class QuoteForm(models.TextChoices):
    QUOTATION = "quotation", _("Quotation")
    PARAPHRASE = "paraphrase", _("Paraphrase")


class Stance(models.TextChoices):
    POSITIVE = "positive", _("Positive")
    MIXED = "mixed", _("Mixed")
    NEGATIVE = "negative", _("Negative")
    NEUTRAL = "neutral", _("Neutral")


class QuoteQuerySet(AboutWorkQuerySet):
    def reviews(self):
        return self.filter(kind=QuoteKind.REVIEW)

    def interviews(self):
        return self.filter(kind=QuoteKind.INTERVIEW)

    def carried_by(self, outlets):
        """Carried by at least one of these outlets; each quote is found once."""
        return self.filter(Exists(outlets.filter(quotes=OuterRef("pk"))))

    def with_links(self):
        """Fetches work, speaker, languages and public outlets in the same query.

        The outlets stand in ``public_outlets``: what a visitor sees never reads ``outlets``.
        ``has_outlets`` tells if any are recorded, public or not.
        """
        outlets = Outlet.objects.filter(quotes=OuterRef("pk"))
        return (
            self.with_work()
            .select_related("speaker", "language", "original_language")
            .annotate(
                public_outlets=Gathered(outlets.published(), "slug", "name"),
                has_outlets=Exists(outlets),
            )
        )

    def latest_first(self):
        """Those without a date last."""
        return self.order_by(by_date("published_on", descending=True), "slug")

    def earliest_first(self):
        """Those without a date last, here too."""
        return self.order_by(by_date("published_on"), "slug")


class Quote(Publishable, AboutWork, Sourced):
    """A remark about a work: in the speaker's words, or told in the words of another.

    Follows its speaker: a remark must not look anonymous because a page is not ready.
    """

    KEY = ("slug",)
    FOLLOWS = (*WORK_LINKS, "speaker")

    slug = KeyField(_("slug"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=9, choices=QuoteKind.choices)
    form = models.CharField(
        _("form"),
        max_length=10,
        choices=QuoteForm.choices,
        help_text=_("A quotation is exact; a paraphrase tells it in other words."),
    )
    text = models.TextField(_("text"), help_text=_("Exactly as published, if a quotation."))
    language = OptionalLink("catalog.Language", _("language of the text"), related_name="quotes")
    original_text = models.TextField(
        _("original text"), blank=True, help_text=_("If the text is a translation of it.")
    )
    original_language = OptionalLink(
        "catalog.Language",
        _("original language"),
        related_name="translated_quotes",
        help_text=_("Only where it is known that the text is a translation, and from what."),
    )
    translator = models.CharField(_("translator"), max_length=255, blank=True)
    outlets = models.ManyToManyField(
        Outlet,
        verbose_name=_("outlets"),
        blank=True,
        related_name="quotes",
        help_text=_("One remark may be carried by several. Empty: not known."),
    )
    speaker = OptionalLink(Person, _("said by"), related_name="quotes")
    context = models.CharField(
        _("context"),
        max_length=255,
        blank=True,
        help_text=_("On what occasion or subject it was said."),
    )
    stance = models.CharField(
        _("stance"),
        max_length=8,
        choices=Stance.choices,
        blank=True,
        help_text=_("Set by an editor who has read it."),
    )
    score = models.CharField(
        _("score"), max_length=40, blank=True, help_text=_("As the outlet printed it.")
    )
    published_on = PartialDateField(_("published on"))
    url = WebAddressField(_("address"))
    archive_url = WebAddressField(_("archived copy"))

    objects = QuoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        constraints = [*Publishable.Meta.constraints, *AboutWork.Meta.constraints]
        indexes = [
            models.Index(
                by_date("published_on", descending=True), "slug", name="reviews_quote_latest_first"
            ),
            models.Index(by_date("published_on"), "slug", name="reviews_quote_earliest_first"),
        ]

    def __str__(self):
        return Truncator(self.text).chars(80)

    def clean(self):
        super().clean()
        if self.original_text and not self.original_language_id:
            raise ValidationError(
                {"original_language": _("Say what language the original text is in.")}
            )

    def get_absolute_url(self):
        return reverse("reviews:quote_detail", args=[self.slug])

    @property
    def outlet_names(self) -> str:
        """Of the outlets that are public. Needs ``with_links()``."""
        names = [isolated(outlet.name) for outlet in self.public_outlets]
        return get_text_list(names, gettext("and"))

    @property
    def byline(self) -> str:
        """Who said it and where, as far as is known and public. Needs ``with_links()``."""
        names = filter(None, [isolated(self.speaker or ""), self.outlet_names])
        return ", ".join(names) or f"{self.get_kind_display()}: {isolated(self.about)}"


class AwardResult(models.TextChoices):
    WON = "won", _("Won")
    NOMINATED = "nominated", _("Nominated")


class AwardQuerySet(AboutWorkQuerySet):
    def with_recipients(self):
        """Fetches the people and companies that visitors may see, in the same query.

        These stand in ``public_people`` and ``public_companies``; ``has_recipients`` tells if
        any are recorded, public or not.
        """
        people = Person.objects.filter(awards=OuterRef("pk"))
        companies = Company.objects.filter(awards=OuterRef("pk"))
        return self.annotate(
            public_people=Gathered(people.published(), "slug", "name"),
            public_companies=Gathered(companies.published(), "slug", "name"),
            has_recipients=Exists(people) | Exists(companies),
        )

    def latest_first(self):
        """Those without a date last."""
        return self.order_by(by_date("awarded_on", descending=True), "slug")

    def earliest_first(self):
        """Those without a date last, here too."""
        return self.order_by(by_date("awarded_on"), "slug")


class Award(Publishable, AboutWork, Sourced):
    KEY = ("slug",)
    FOLLOWS = WORK_LINKS

    slug = KeyField(_("slug"), max_length=120, unique=True)
    event = models.CharField(_("event"), max_length=255)
    edition = models.CharField(
        _("edition"), max_length=120, blank=True, help_text=_("Such as “12th”, if it is known.")
    )
    awarded_on = PartialDateField(_("awarded"))
    awarding_body = models.CharField(_("awarding body"), max_length=255, blank=True)
    place = models.CharField(_("place"), max_length=255, blank=True)
    prize = models.CharField(_("prize"), max_length=255)
    category = models.CharField(_("category"), max_length=255, blank=True)
    result = models.CharField(_("result"), max_length=9, choices=AwardResult.choices)
    recipients = models.ManyToManyField(
        Person, verbose_name=_("recipients"), blank=True, related_name="awards"
    )
    recipient_companies = models.ManyToManyField(
        Company, verbose_name=_("receiving companies"), blank=True, related_name="awards"
    )
    description = ProseField(_("description"))

    objects = AwardQuerySet.as_manager()

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        constraints = [*Publishable.Meta.constraints, *AboutWork.Meta.constraints]
        indexes = [
            models.Index(
                by_date("awarded_on", descending=True), "slug", name="reviews_award_latest_first"
            ),
            models.Index(by_date("awarded_on"), "slug", name="reviews_award_earliest_first"),
        ]

    def __str__(self):
        year = f" {self.awarded_on.year}" if self.awarded_on else ""
        return f"{isolated(self.event)}{year}: {isolated(self.prize)}"

    def get_absolute_url(self):
        return reverse("reviews:award_detail", args=[self.slug])
