"""Where facts come from, and where else the same thing is described."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from catalog.gathering import Gathered

validate_web_address = URLValidator(schemes=["http", "https"])


class WebAddressField(models.URLField):
    """An address that a browser opens; a form takes ``example.org`` for ``https://example.org``."""

    default_validators = [validate_web_address]

    def __init__(self, *args, **options):
        options.setdefault("max_length", 500)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def formfield(self, **options):
        return super().formfield(**{"assume_scheme": "https"} | options)


class Sourced(models.Model):
    """A record that states facts, and says where they come from."""

    sources = models.ManyToManyField(
        "catalog.Source",
        verbose_name=_("sources"),
        blank=True,
        related_name="%(class)s_records",
        help_text=_("Where the facts of this record come from."),
    )
    note = models.TextField(
        _("note for editors"),
        blank=True,
        help_text=_("Doubts and contradictions in the sources. Visitors do not see it."),
    )

    class Meta:
        abstract = True


# What a page tells of a source in its notes.
NOTED = (
    *("slug", "title", "sort_title", "author", "publisher", "url", "archive_url"),
    *("language__code", "published_on", "read_on", "licence"),
)


def gathered_sources(model) -> Gathered:
    """The sources of each record of the model, for the notes of a page: ``cited``."""
    link = model._meta.get_field("sources")
    sources = link.related_model.objects.filter(**{link.remote_field.related_name: OuterRef("pk")})
    sources = sources.order_by("sort_title", "slug")
    return Gathered(sources, *NOTED)


def gathered_sources_of(records) -> Gathered:
    """The sources that any of the records rests on, which belong to the row that is read.

    They are asked in relation to it, one level further out than elsewhere:
    ``gathered_sources_of(Credit.objects.filter(show=OuterRef(OuterRef("pk"))))``.
    """
    sources = records.model._meta.get_field("sources").related_model.objects
    cited = sources.filter(pk__in=records.order_by().values("sources"))
    return Gathered(cited.order_by("sort_title", "slug"), *NOTED)


def cited_by(*records) -> list:
    """The gathered sources of all these records, each once, in the order of their titles."""
    sources = {source.slug: source for record in records for source in record.cited}
    return sorted(sources.values(), key=lambda source: (source.sort_title, source.slug))


def validate_web_addresses(text: str) -> None:
    """Refuse a text in which a line is not a web address."""
    for line in text.splitlines():
        try:
            validate_web_address(line)
        except ValidationError:
            raise ValidationError(
                _("“%(line)s” is not a web address. Write one on each line, with https://."),
                code="invalid_address",
                params={"line": line},
            ) from None


class SameAs(models.Model):
    """A thing that is described at other addresses too (schema.org ``sameAs``)."""

    same_as = models.TextField(
        _("same as"),
        blank=True,
        validators=[validate_web_addresses],
        help_text=_("Addresses of the same thing elsewhere, one on each line."),
    )

    class Meta:
        abstract = True

    @property
    def same_as_addresses(self) -> list[str]:
        return self.same_as.splitlines()
