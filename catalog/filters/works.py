"""Filters of the lists of shows and episodes."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.choices import (
    ChoiceInUseFilter,
    CountryFilter,
    LanguageFilter,
    ListFilter,
    YearFilter,
    genres,
    series_numbers,
    shows,
)
from catalog.filters.text import TextFilter
from catalog.models import Episode, Show


class ShowFilter(ListFilter):
    title = TextFilter(label=_("Title contains"))
    genre = ChoiceInUseFilter(
        label=_("Genre"), field_name="genres__slug", choices=genres(Show, "genres")
    )
    country = CountryFilter(Show, "countries", _("Country of origin"))
    language = LanguageFilter(Show, "original_language", _("Original language"))

    class Meta:
        model = Show
        fields = ()


class EpisodeFilter(ListFilter):
    title = TextFilter(label=_("Title contains"), method="has_in_title")
    show = ChoiceInUseFilter(
        label=_("Show"), field_name="series__show__slug", choices=shows(Episode, "series__show")
    )
    series = ChoiceInUseFilter(
        label=_("Series"),
        field_name="series__number",
        choices=series_numbers(Episode, "series"),
    )
    year = YearFilter(Episode, "series__first_shown_on", _("Series first shown in"))
    language = LanguageFilter(Episode, "language", _("Language of the title"))

    class Meta:
        model = Episode
        fields = ()

    def has_in_title(self, episodes, name, words):
        return episodes.filter(
            Q(title__contains_folded=words) | Q(original_title__contains_folded=words)
        )
