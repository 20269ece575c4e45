"""Filters for lists of what is about a work: by show, and by series."""

from django.db.models import OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from catalog.filters.by_choice import ChoiceInUseFilter
from catalog.filters.choices import is_there, named, series_numbers
from catalog.models import Series, Show

PATHS_TO_SHOW = ("show", "series__show", "episode__series__show")
PATHS_TO_SERIES = ("series", "episode__series")


class WithinShowFilter(ChoiceInUseFilter):
    """Finds what is about the chosen show, its series or their episodes."""

    def __init__(self, model):
        shows = named(lambda: linked_from_any(model, PATHS_TO_SHOW, Show.objects), "title")
        super().__init__(_("Show"), shows, counted=first_of(PATHS_TO_SHOW, "slug"))

    def filter(self, records, value):
        if not value:
            return records
        # Limited to one, so that it is compared like a value and costs no query of its own.
        return records.within(Show.objects.filter(slug=value)[:1])


class WithinSeriesFilter(ChoiceInUseFilter):
    """Finds what is about series of the chosen number, or about their episodes."""

    def __init__(self, model):
        numbers = series_numbers(lambda: linked_from_any(model, PATHS_TO_SERIES, Series.objects))
        super().__init__(_("Series"), numbers, counted=first_of(PATHS_TO_SERIES, "number"))

    def filter(self, records, value):
        if not value:
            return records
        return records.filter(Q(series__number=value) | Q(episode__series__number=value))


def linked_from_any(model, paths, choices):
    """Those choices that a public record of the model has at the end of one of the paths."""
    records = model.objects.published()
    is_in_use = Q()
    for path in paths:
        is_in_use |= Q(is_there(records.filter(**{path: OuterRef("pk")})))
    return choices.filter(is_in_use)


def first_of(paths, name) -> Coalesce:
    """The value at the end of the one path that a record has."""
    return Coalesce(*(f"{path}__{name}" for path in paths))
