"""Filters of the list of releases."""

from operator import methodcaller

from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinSeriesFilter, WithinShowFilter
from catalog.filters.asked import RestsOnFilter
from catalog.filters.by_choice import (
    CountryFilter,
    LanguageFilter,
    LinkedFilter,
    ValueFilter,
    YearFilter,
)
from catalog.filters.lists import ListFilter
from catalog.filters.ordering import SortFilter
from catalog.models import Release


class ReleaseFilter(ListFilter):
    show = WithinShowFilter(Release)
    series = WithinSeriesFilter(Release)
    service = LinkedFilter(Release, "service", _("Service"))
    country = CountryFilter(Release)
    year = YearFilter(Release, "starts_on")
    kind = ValueFilter(Release, "kind", _("Kind"))
    access = ValueFilter(Release, "access", _("Access"))
    subtitles = LanguageFilter(Release, "subtitle_languages", _("Subtitles"))
    source = RestsOnFilter(Release)
    sort = SortFilter(
        _("Earliest first"),
        latest=(_("Latest first"), methodcaller("latest_first")),
    )

    class Meta:
        model = Release
        fields = ()
