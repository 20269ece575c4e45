"""People, companies and characters."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from catalog.linking import OptionalLink
from catalog.models.works import Show
from catalog.naming import Named
from catalog.natural_keys import KeyField
from catalog.prose import ProseField, SpoilerField
from catalog.publishing import Public
from catalog.sorting import SortKeyField
from catalog.sourcing import Sourced, WebAddressField


class Person(Named):
    description = ProseField(_("description"))

    class Meta(Named.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def get_absolute_url(self):
        return reverse("catalog:person_detail", args=[self.slug])


class CompanyKind(models.TextChoices):
    PRODUCTION = "production", _("Production company")
    DISTRIBUTION = "distribution", _("Distributor")
    BROADCASTER = "broadcaster", _("Broadcaster")
    STREAMING = "streaming", _("Streaming service")
    PUBLIC_BODY = "public-body", _("Public body")
    MEDIA_GROUP = "media-group", _("Media group")
    OTHER = "other", _("Other")


class Company(Named):
    """A company or a public body; also a channel or a service that shows programmes."""

    kind = models.CharField(_("kind"), max_length=12, choices=CompanyKind.choices)
    country = OptionalLink("catalog.Country", _("country"), related_name="companies")
    city = models.CharField(_("city"), max_length=120, blank=True)
    parent = OptionalLink("self", _("parent company"), related_name="subsidiaries")
    description = ProseField(_("description"))
    website = WebAddressField(_("website"))

    class Meta(Named.Meta):
        verbose_name = _("company")
        verbose_name_plural = _("companies")
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="catalog_company_is_not_its_own_parent",
                violation_error_message=_("A company cannot be its own parent company."),
            ),
        ]

    def clean(self):
        super().clean()
        if self.parent_id != self.pk and self in self.parents():
            raise ValidationError(
                {"parent": _("That company belongs to this one, so it cannot be its parent.")}
            )

    def get_absolute_url(self):
        return reverse("catalog:company_detail", args=[self.slug])

    def parents(self) -> list["Company"]:
        """Its parent company, the parent of that one, and so on. Costs a query for each."""
        found = []
        owner = self.parent
        while owner and owner not in found:
            found.append(owner)
            owner = owner.parent
        return found


class Character(Public, Sourced):
    """A role in a show; shown on the page of the show."""

    KEY = ("show__slug", "slug")
    FOLLOWS = ("show",)

    show = models.ForeignKey(
        Show, verbose_name=_("show"), on_delete=models.CASCADE, related_name="characters"
    )
    slug = KeyField(_("slug"), max_length=80)
    name = models.CharField(_("name"), max_length=255)
    sort_name = SortKeyField(_("sort name"), of="name")
    description = ProseField(_("description"))
    spoiler = SpoilerField(_("what spoils"))

    class Meta:
        verbose_name = _("character")
        verbose_name_plural = _("characters")
        ordering = ("sort_name", "slug")
        constraints = [
            models.UniqueConstraint(
                fields=("show", "slug"),
                name="catalog_character_slug_once_in_show",
                violation_error_message=_("This show already has a character with this slug."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{self.show.get_absolute_url()}#character-{self.slug}"

    @property
    def is_spoiler(self) -> bool:
        """Whether there is nothing to say of it that does not spoil: so its name spoils too."""
        return bool(self.spoiler and not self.description)
