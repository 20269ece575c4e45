from django.urls import path, register_converter

from catalog.converters import NumberConverter
from catalog.views import (
    companies,
    episodes,
    people,
    places,
    production,
    releases,
    series,
    shows,
    sources,
)

register_converter(NumberConverter, "number")

app_name = "catalog"

urlpatterns = [
    path("shows/", shows.show_list, name="show_list"),
    path("shows/<slug:show>/", shows.show_detail, name="show_detail"),
    path("shows/<slug:show>/production/", production.show_production, name="show_production"),
    path("shows/<slug:show>/series-<number:series>/", series.series_detail, name="series_detail"),
    path(
        "shows/<slug:show>/series-<number:series>/episode-<number:episode>/",
        episodes.episode_detail,
        name="episode_detail",
    ),
    path("episodes/", episodes.episode_list, name="episode_list"),
    path("people/", people.person_list, name="person_list"),
    path("people/<slug:slug>/", people.person_detail, name="person_detail"),
    path("companies/", companies.company_list, name="company_list"),
    path("companies/<slug:slug>/", companies.company_detail, name="company_detail"),
    path("locations/", places.location_list, name="location_list"),
    path("locations/<slug:slug>/", places.location_detail, name="location_detail"),
    path("releases/", releases.release_list, name="release_list"),
    path("releases/<slug:slug>/", releases.release_detail, name="release_detail"),
    path("sources/", sources.source_list, name="source_list"),
    path("sources/<slug:slug>/", sources.source_detail, name="source_detail"),
]
