"""Filters of the list of sources."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.choices import ChoiceInUseFilter, ListFilter, languages
from catalog.filters.text import TextFilter
from catalog.models import Source


class SourceFilter(ListFilter):
    title = TextFilter(label=_("Title contains"))
    publisher = TextFilter(label=_("Publisher contains"))
    language = ChoiceInUseFilter(
        label=_("Language"), field_name="language__code", choices=languages(Source, "language")
    )

    class Meta:
        model = Source
        fields = ()
