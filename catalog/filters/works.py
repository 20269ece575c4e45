"""Filters of the lists of shows and episodes."""

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.choices import ChoiceInUseFilter, YearFilter, languages, shows, years
from catalog.models import Episode, Series


def series_numbers():
    """The numbers of series with public episodes, whatever their show."""
    episodes = Episode.objects.published().order_by("series__number")
    numbers = episodes.values_list("series__number", flat=True).distinct()
    return [(str(number), Series(number=number).name) for number in numbers]


class EpisodeFilter(django_filters.FilterSet):
    title = django_filters.CharFilter(label=_("Title contains"), max_length=100, method="has_title")
    show = ChoiceInUseFilter(
        label=_("Show"), field_name="series__show__slug", choices=shows(Episode, "series__show")
    )
    series = ChoiceInUseFilter(
        label=_("Series"), field_name="series__number", choices=series_numbers
    )
    year = YearFilter(
        label=_("Series first shown in"),
        field_name="series__first_shown_on",
        choices=years(Episode, "series__first_shown_on"),
    )
    language = ChoiceInUseFilter(
        label=_("Language of the title"),
        field_name="language__code",
        choices=languages(Episode, "language"),
    )

    class Meta:
        model = Episode
        fields = ()

    def has_title(self, episodes, name, value):
        return episodes.filter(Q(title__icontains=value) | Q(original_title__icontains=value))
