"""Filters of the list of releases."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinSeriesFilter, WithinShowFilter
from catalog.filters.choices import (
    ChoiceInUseFilter,
    ListFilter,
    YearFilter,
    companies,
    countries,
    languages,
    values,
    years,
)
from catalog.models import Release


class ReleaseFilter(ListFilter):
    show = WithinShowFilter(Release)
    series = WithinSeriesFilter(Release)
    service = ChoiceInUseFilter(
        label=_("Service"), field_name="service__slug", choices=companies(Release, "service")
    )
    country = ChoiceInUseFilter(
        label=_("Country"), field_name="country__code", choices=countries(Release, "country")
    )
    year = YearFilter(label=_("Year"), field_name="starts_on", choices=years(Release, "starts_on"))
    kind = ChoiceInUseFilter(label=_("Kind"), choices=values(Release, "kind"))
    access = ChoiceInUseFilter(label=_("Access"), choices=values(Release, "access"))
    subtitles = ChoiceInUseFilter(
        label=_("Subtitles"),
        field_name="subtitle_languages__code",
        choices=languages(Release, "subtitle_languages"),
    )

    class Meta:
        model = Release
        fields = ()
