"""Filters of the list of sources."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.by_choice import LanguageFilter
from catalog.filters.lists import ListFilter
from catalog.filters.text import TextFilter
from catalog.models import Source


class SourceFilter(ListFilter):
    title = TextFilter(label=_("Title contains"))
    publisher = TextFilter(label=_("Publisher contains"))
    language = LanguageFilter(Source)

    class Meta:
        model = Source
        fields = ()
