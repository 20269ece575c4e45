from django.urls import path, register_converter

from catalog.converters import NumberConverter
from catalog.views import episodes

register_converter(NumberConverter, "number")

app_name = "catalog"

urlpatterns = [
    path("episodes/", episodes.episode_list, name="episode_list"),
    path(
        "shows/<slug:show>/series-<number:series>/episode-<number:episode>/",
        episodes.episode_detail,
        name="episode_detail",
    ),
]
