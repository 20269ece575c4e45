"""Who made a work: people and companies."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalog.about import (
    WORK_KEY,
    WORK_LINKS,
    AboutWork,
    AboutWorkQuerySet,
    linked_or_none,
    once_per_work,
)
from catalog.bidi import isolated
from catalog.linking import OptionalLink
from catalog.models.people import Character, Company, Person
from catalog.publishing import Public
from catalog.sorting import in_order_of_choices
from catalog.sourcing import Sourced


class Role(models.TextChoices):
    CREATOR = "creator", _("Creator")
    DIRECTOR = "director", _("Director")
    PRODUCER = "producer", _("Producer")
    WRITER = "writer", _("Writer")
    ACTOR = "actor", _("Actor")
    COMPOSER = "composer", _("Composer")
    CINEMATOGRAPHER = "cinematographer", _("Cinematographer")
    EDITOR = "editor", _("Editor")
    OTHER = "other", _("Other")


class CreditQuerySet(AboutWorkQuerySet):
    def by_role(self):
        """In the order of the roles, the people of each by name."""
        return self.order_by(
            in_order_of_choices("role", Role), "person__sort_name", "person__slug", "pk"
        )


class Credit(Public, AboutWork, Sourced):
    """What a person did for a work; an actor may have several characters."""

    KEY = (*WORK_KEY, "person__slug", "role", "character__slug")
    FOLLOWS = (*WORK_LINKS, "person")

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="credits"
    )
    role = models.CharField(_("role"), max_length=15, choices=Role.choices)
    character = OptionalLink(
        Character, _("character"), on_delete=models.RESTRICT, related_name="credits"
    )
    credited_as = models.CharField(
        _("credited as"),
        max_length=255,
        blank=True,
        help_text=_("The name in the credits, where it differs."),
    )

    objects = CreditQuerySet.as_manager()

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        constraints = [
            *AboutWork.Meta.constraints,
            once_per_work(
                "person",
                "role",
                linked_or_none("character"),
                name="catalog_credit_once",
                message=_("This person already has this credit."),
            ),
        ]

    def __str__(self):
        return f"{isolated(self.person)}, {self.get_role_display()}: {isolated(self.about)}"

    def clean(self):
        super().clean()
        if self.character_id and self.about and self.character.show != self.about.whole_show:
            raise ValidationError(
                {"character": _("Choose a character of the show that the credit is about.")}
            )

    def get_absolute_url(self):
        return f"{self.person.get_absolute_url()}#credits"


class CompanyRole(models.TextChoices):
    PRODUCTION = "production", _("Production")
    CO_PRODUCTION = "co-production", _("Co-production")
    DISTRIBUTION = "distribution", _("Distribution")
    FUNDING = "funding", _("Funding")


class CompanyCreditQuerySet(AboutWorkQuerySet):
    def by_role(self):
        """In the order of the roles, the companies of each by name."""
        return self.order_by(
            in_order_of_choices("role", CompanyRole), "company__sort_name", "company__slug", "pk"
        )


class CompanyCredit(Public, AboutWork, Sourced):
    """What a company or a public body did for a work."""

    KEY = (*WORK_KEY, "company__slug", "role")
    FOLLOWS = (*WORK_LINKS, "company")

    company = models.ForeignKey(
        Company, verbose_name=_("company"), on_delete=models.CASCADE, related_name="credits"
    )
    role = models.CharField(_("role"), max_length=13, choices=CompanyRole.choices)
    detail = models.CharField(
        _("detail"),
        max_length=255,
        blank=True,
        help_text=_("What the credit is limited to: a fund, a department, a territory."),
    )

    objects = CompanyCreditQuerySet.as_manager()

    class Meta:
        verbose_name = _("company credit")
        verbose_name_plural = _("company credits")
        constraints = [
            *AboutWork.Meta.constraints,
            once_per_work(
                "company",
                "role",
                name="catalog_companycredit_once",
                message=_("This company already has this credit."),
            ),
        ]

    def __str__(self):
        return f"{isolated(self.company)}, {self.get_role_display()}: {isolated(self.about)}"

    def get_absolute_url(self):
        return f"{self.company.get_absolute_url()}#credits"
