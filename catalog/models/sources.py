"""The publications that the record rests on."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from catalog.bidi import isolated
from catalog.linking import OptionalLink
from catalog.natural_keys import KeyField, NaturalKeyQuerySet, NaturallyKeyed
from catalog.partial_dates import PartialDateField
from catalog.sorting import SortKeyField
from catalog.sourcing import WebAddressField


class SourceQuerySet(NaturalKeyQuerySet):
    def published(self, at=None):
        """Sources that something public rests on.

        One EXISTS for each kind of record; the database stops at the first that holds.
        """
        is_cited = Q()
        for link in self.model._meta.related_objects:
            if link.many_to_many:
                citing = link.related_model.objects.published(at)
                is_cited |= Q(Exists(citing.filter(sources=OuterRef("pk"))))
        return self.filter(is_cited)


class Source(NaturallyKeyed):
    KEY = ("slug",)

    slug = KeyField(_("slug"), max_length=120, unique=True)
    title = models.CharField(_("title"), max_length=255)
    sort_title = SortKeyField(_("sort title"), of="title")
    author = models.CharField(_("author"), max_length=255, blank=True)
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    url = WebAddressField(_("address"))
    archive_url = WebAddressField(_("archived copy"))
    language = OptionalLink("catalog.Language", _("language"), related_name="sources")
    published_on = PartialDateField(_("published on"))
    read_on = PartialDateField(_("read on"))
    licence = models.CharField(_("licence"), max_length=255, blank=True)
    note = models.TextField(
        _("note for editors"), blank=True, help_text=_("Visitors do not see it.")
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ("sort_title", "slug")

    def __str__(self):
        if not self.publisher:
            return self.title
        return f"{isolated(self.title)}, {isolated(self.publisher)}"

    def clean(self):
        if self.archive_url and not self.url:
            raise ValidationError(
                {"url": _("Give the address that the archived copy was taken from.")}
            )

    def get_absolute_url(self):
        return reverse("catalog:source_detail", args=[self.slug])
