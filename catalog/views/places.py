from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, render

from catalog.filters.places import LocationFilter
from catalog.gathering import Gathered
from catalog.listing import numbered_page, public_page, record_list
from catalog.models import FilmingLocation, Location
from catalog.sourcing import cited_by, gathered_sources

MOST_USES_IN_LIST = 6
MOST_USES = 100


@public_page
def location_list(request):
    filmed = FilmingLocation.objects.published().filter(location=OuterRef("pk")).by_location()
    locations = Location.objects.published().select_related("country")
    uses = Gathered(filmed, "slug", "stands_for", "shot", most=MOST_USES_IN_LIST)
    locations = locations.annotate(uses=uses)
    return record_list(request, locations, LocationFilter)


@public_page
def location_detail(request, slug):
    locations = Location.objects.published().select_related("country")
    location = get_object_or_404(locations.annotate(cited=gathered_sources(Location)), slug=slug)
    filmed = FilmingLocation.objects.published().filter(location=location).with_work()
    uses = (
        filmed.select_related("location")
        .annotate(cited=gathered_sources(FilmingLocation))
        .by_location()
    )
    page = numbered_page(uses, request, MOST_USES)
    context = {"location": location, "page": page, "sources": cited_by(location, *page)}
    return render(request, "catalog/location_detail.html", context)
