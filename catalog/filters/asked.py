"""A choice among more records than a form can offer: a link makes it, the form takes it off."""

from collections.abc import Callable

from django.core.validators import slug_re
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from catalog.filters.by_choice import ChoiceInUseFilter
from catalog.filters.choices import linked_from, named
from catalog.gathering import field_at


class AskedFilter(ChoiceInUseFilter):
    """Finds by the slug of a linked record, of which there may be thousands.

    The form has it only where the address asks for a record, and then offers this one alone.
    ``read`` gives the records that may be asked for.
    """

    def __init__(self, label, read: Callable[[], QuerySet], words="name", **options):
        self.read = read
        self.words = words
        super().__init__(label, (), **options)

    def offer_only(self, slug: str):
        # What is no slug is none of them, and a NUL would be an error of PostgreSQL.
        asked = slug if slug_re.match(slug) else ""
        self.extra["choices"] = named(lambda: self.read().filter(slug=asked), self.words)


class RestsOnFilter(AskedFilter):
    """Finds what rests on a source."""

    def __init__(self, model):
        sources = field_at(model, "sources").related_model.objects
        super().__init__(
            _("Rests on the source"),
            lambda: linked_from(model, "sources", sources),
            words="title",
            field_name="sources__slug",
        )
