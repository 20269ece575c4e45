"""Filters of the lists of shows and episodes."""

from operator import methodcaller

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.asked import RestsOnFilter
from catalog.filters.by_choice import (
    ChoiceInUseFilter,
    CountryFilter,
    LanguageFilter,
    LinkedFilter,
    YearFilter,
)
from catalog.filters.choices import linked_from, series_numbers
from catalog.filters.lists import ListFilter
from catalog.filters.ordering import SortFilter
from catalog.filters.text import TextFilter
from catalog.models import Episode, Series, Show


class ShowFilter(ListFilter):
    title = TextFilter(label=_("Title contains"))
    genre = LinkedFilter(Show, "genres", _("Genre"))
    country = CountryFilter(Show, "countries", _("Country of origin"))
    language = LanguageFilter(Show, "original_language", _("Original language"))
    source = RestsOnFilter(Show)

    class Meta:
        model = Show
        fields = ()


class EpisodeFilter(ListFilter):
    title = TextFilter(label=_("Title contains"), method="has_in_title")
    show = LinkedFilter(Episode, "series__show", _("Show"), words="title")
    series = ChoiceInUseFilter(
        _("Series"),
        series_numbers(lambda: linked_from(Episode, "series", Series.objects)),
        counted="series__number",
        field_name="series__number",
    )
    year = YearFilter(Episode, "series__first_shown_on", _("Series first shown in"))
    language = LanguageFilter(Episode, "language", _("Language of the title"))
    source = RestsOnFilter(Episode)
    sort = SortFilter(
        _("Story order"),
        newest=(_("Newest series first"), methodcaller("newest_series_first")),
    )

    class Meta:
        model = Episode
        fields = ()

    def has_in_title(self, episodes, name, words):
        return episodes.filter(
            Q(title__contains_folded=words) | Q(original_title__contains_folded=words)
        )
