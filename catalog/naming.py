"""What is known by its name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from catalog.natural_keys import KeyField
from catalog.publishing import Publishable
from catalog.sorting import SortKeyField
from catalog.sourcing import SameAs, Sourced


class Named(Publishable, SameAs, Sourced):
    """A person, a company, a place or a publication: listed by its name, on a page of its own."""

    KEY = ("slug",)

    slug = KeyField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=255)
    sort_name = SortKeyField(_("sort name"), of="name")

    class Meta(Publishable.Meta):
        abstract = True
        ordering = ("sort_name", "slug")

    def __str__(self):
        return self.name
