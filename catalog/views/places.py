from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from catalog.filters.places import LocationFilter
from catalog.gathering import Gathered
from catalog.listing import record_list
from catalog.models import FilmingLocation, Location
from catalog.sourcing import cited_by, gathered_sources


def location_list(request):
    filmed = FilmingLocation.objects.published().filter(location=OuterRef("pk")).by_location()
    locations = Location.objects.published().select_related("country")
    locations = locations.annotate(uses=Gathered(filmed, "slug", "stands_for", "shot"))
    return record_list(
        request, locations, LocationFilter, "catalog/location_list.html", title=_("Locations")
    )


def location_detail(request, slug):
    locations = Location.objects.published().select_related("country")
    location = get_object_or_404(locations.annotate(cited=gathered_sources(Location)), slug=slug)
    filmed = FilmingLocation.objects.published().filter(location=location).with_work()
    uses = (
        filmed.select_related("location")
        .annotate(cited=gathered_sources(FilmingLocation))
        .by_location()
    )
    context = {"location": location, "uses": uses, "sources": cited_by(location, *uses)}
    return render(request, "catalog/location_detail.html", context)
