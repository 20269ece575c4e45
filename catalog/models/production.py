"""How it was made, in prose."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalog.bidi import isolated
from catalog.linking import OptionalLink
from catalog.models.works import Series, Show
from catalog.natural_keys import KeyField
from catalog.prose import ProseField
from catalog.publishing import PublicQuerySet, Publishable
from catalog.sorting import in_order_of_choices
from catalog.sourcing import Sourced


class Subject(models.TextChoices):
    ORIGINS = "origins", _("Origins")
    INFLUENCES = "influences", _("Influences")
    FINANCING = "financing", _("Financing")
    BUDGET = "budget", _("Budget")
    FILMING = "filming", _("Filming")


class ProductionNoteQuerySet(PublicQuerySet):
    def by_subject(self):
        """As the page has them, from origins to filming."""
        return self.order_by(in_order_of_choices("subject", Subject), "slug")


class ProductionNote(Publishable, Sourced):
    """A paragraph on the production page of a show."""

    KEY = ("show__slug", "slug")
    FOLLOWS = ("show", "series")

    show = models.ForeignKey(
        Show, verbose_name=_("show"), on_delete=models.CASCADE, related_name="production_notes"
    )
    series = OptionalLink(
        Series,
        _("series"),
        on_delete=models.RESTRICT,
        related_name="production_notes",
        help_text=_("Only where it is about one series."),
    )
    slug = KeyField(_("slug"), max_length=80)
    subject = models.CharField(_("subject"), max_length=10, choices=Subject.choices)
    text = ProseField(_("text"), blank=False)

    objects = ProductionNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("production note")
        verbose_name_plural = _("production notes")
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=("show", "slug"),
                name="catalog_productionnote_slug_once_in_show",
                violation_error_message=_("This show already has a note with this slug."),
            ),
        ]

    def __str__(self):
        return f"{isolated(self.show)}: {self.get_subject_display()} ({self.slug})"

    def clean(self):
        super().clean()
        if self.series_id and self.series.show_id != self.show_id:
            raise ValidationError({"series": _("Choose a series of the same show.")})

    def get_absolute_url(self):
        return f"{self.show.get_production_url()}#note-{self.slug}"
