"""Filters of the list of releases."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinSeriesFilter, WithinShowFilter
from catalog.filters.choices import (
    ChoiceInUseFilter,
    CountryFilter,
    LanguageFilter,
    ListFilter,
    ValueFilter,
    YearFilter,
    companies,
)
from catalog.models import Release


class ReleaseFilter(ListFilter):
    show = WithinShowFilter(Release)
    series = WithinSeriesFilter(Release)
    service = ChoiceInUseFilter(
        label=_("Service"), field_name="service__slug", choices=companies(Release, "service")
    )
    country = CountryFilter(Release)
    year = YearFilter(Release, "starts_on")
    kind = ValueFilter(Release, "kind", _("Kind"))
    access = ValueFilter(Release, "access", _("Access"))
    subtitles = LanguageFilter(Release, "subtitle_languages", _("Subtitles"))

    class Meta:
        model = Release
        fields = ()
