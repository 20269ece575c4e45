"""Filters of the list of locations."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinShowFilter
from catalog.filters.asked import RestsOnFilter
from catalog.filters.by_choice import CountryFilter, ValueFilter
from catalog.filters.lists import LinkedListFilter
from catalog.filters.text import TextFilter
from catalog.models import FilmingLocation, Location


class LocationFilter(LinkedListFilter):
    linked_model = FilmingLocation
    link = "location"
    asked_of_linked = ("show", "stands_for")

    name = TextFilter(label=_("Name contains"))
    stands_for = TextFilter(label=_("Stands for"))
    show = WithinShowFilter(FilmingLocation)
    country = CountryFilter(Location)
    precision = ValueFilter(Location, "precision", _("Precision"))
    source = RestsOnFilter(Location)

    class Meta:
        model = Location
        fields = ()
