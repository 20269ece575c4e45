"""A choice among more records than a form can offer: a link makes it, the form takes it off."""

from collections.abc import Callable

from django.core.validators import slug_re
from django.db.models import QuerySet

from catalog.filters.choices import ChoiceInUseFilter, InUse, ListFilter, by_words


class AskedFilter(ChoiceInUseFilter):
    """Finds by the slug of a linked record, of which there may be thousands.

    The form has it only where the address asks for a record, and then offers this one alone.
    ``read`` gives the records that may be asked for.
    """

    def __init__(self, label, read: Callable[[], QuerySet], **options):
        self.read = read
        super().__init__(label=label, choices=(), **options)

    def offer_only(self, slug: str):
        # What is no slug is none of them, and a NUL would be an error of PostgreSQL.
        asked = slug if slug_re.match(slug) else ""
        self.extra["choices"] = InUse(
            lambda: self.read().filter(slug=asked), "slug", "name", arrange=by_words
        )


class AskedListFilter(ListFilter):
    """The filters of a list that links ask for one record."""

    def get_form_class(self):
        asked = {name for name, each in self.filters.items() if isinstance(each, AskedFilter)}
        for name in asked:
            if slug := self.data.get(name):
                self.filters[name].offer_only(slug)
            else:
                del self.filters[name]
        return super().get_form_class()
