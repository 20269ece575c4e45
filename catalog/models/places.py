"""Where it was shot, and what each place stands for."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from catalog.about import WORK_KEY, WORK_LINKS, AboutWork, AboutWorkQuerySet, once_per_work
from catalog.bidi import isolated
from catalog.linking import OptionalLink
from catalog.naming import Named
from catalog.natural_keys import KeyField
from catalog.partial_dates import PartialDateField
from catalog.prose import ProseField
from catalog.publishing import Public
from catalog.sourcing import Sourced


class Precision(models.TextChoices):
    """How closely a place is known, from a spot to a country."""

    EXACT = "exact", _("This very spot")
    LOCALITY = "locality", _("In this town or village")
    NEAR = "near", _("Near this town")
    REGION = "region", _("In this region")
    COUNTRY = "country", _("In this country")


class Location(Named):
    local_name = models.CharField(
        _("local name"),
        max_length=255,
        blank=True,
        help_text=_("Where it differs from the name."),
    )
    country = OptionalLink("catalog.Country", _("country"), related_name="locations")
    region = models.CharField(_("region"), max_length=120, blank=True)
    precision = models.CharField(
        _("precision"),
        max_length=8,
        choices=Precision.choices,
        help_text=_(
            "How closely the place is known. Its name says the same: “Near Tours” is not “Tours”. "
            "Only “this very spot” gets a pin on a map."
        ),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In degrees, north is positive. Of the town, where only “near” is known."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In degrees, east is positive."),
    )
    coordinates_note = models.CharField(
        _("where the coordinates come from"), max_length=255, blank=True
    )
    description = ProseField(_("description"))

    class Meta(Named.Meta):
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(
                # A check that comes to NULL holds, so a missing half has to be named.
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="catalog_location_on_the_globe",
                violation_error_message=_(
                    "Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."
                ),
            ),
        ]

    def clean(self):
        super().clean()
        if self.precision == Precision.EXACT and self.latitude is None:
            raise ValidationError(
                {"latitude": _("Give the coordinates of this very spot, or a lower precision.")}
            )

    def get_absolute_url(self):
        return reverse("catalog:location_detail", args=[self.slug])


class FilmingLocationQuerySet(AboutWorkQuerySet):
    def by_location(self):
        return self.order_by("location__sort_name", "location__slug", "slug", "pk")


class FilmingLocation(Public, AboutWork, Sourced):
    """A location used for a work; shown on the page of the location."""

    KEY = ("location__slug", *WORK_KEY, "slug")
    FOLLOWS = ("location", *WORK_LINKS)

    location = models.ForeignKey(
        Location,
        verbose_name=_("location"),
        on_delete=models.CASCADE,
        related_name="filming_locations",
    )
    slug = KeyField(
        _("slug"),
        max_length=80,
        help_text=_("Tells several uses of one location for one work apart."),
    )
    stands_for = models.CharField(
        _("stands for"),
        max_length=255,
        blank=True,
        help_text=_("What the place is in the story, such as “Mars”. Empty: not known."),
    )
    shot = models.CharField(_("what was shot"), max_length=255, blank=True)
    filmed_on = PartialDateField(_("filmed"))

    objects = FilmingLocationQuerySet.as_manager()

    class Meta:
        verbose_name = _("filming location")
        verbose_name_plural = _("filming locations")
        constraints = [
            *AboutWork.Meta.constraints,
            once_per_work(
                "location",
                "slug",
                name="catalog_filminglocation_slug_once",
                message=_("Choose another slug: this one is taken here."),
            ),
        ]

    def __str__(self):
        return f"{isolated(self.location)}: {isolated(self.stands_for or self.shot or self.about)}"

    def get_absolute_url(self):
        return f"{self.location.get_absolute_url()}#{self.anchor()}"

    def anchor(self) -> str:
        """Its place on the page of the location; two works may use one slug.

        Costs a query unless ``with_work()`` fetched the work.
        """
        # A slug may hold a hyphen, but no full stop: no two uses have one anchor.
        return "use-" + ".".join(str(part) for part in self.natural_key()[1:] if part is not None)
