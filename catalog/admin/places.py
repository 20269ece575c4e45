"""Locations and their uses."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from catalog.about import WORK_LINKS
from catalog.admin.about_work import WORK, WORK_NAMES, WORK_SEARCH, AboutWorkAdmin
from catalog.admin.base import PUBLICATION, SOURCES, SOURCES_AND_SAME_AS, RecordAdmin
from catalog.admin.filters import LinkedFilter
from catalog.admin.forms import RecordForm
from catalog.admin.rows import StackedRows
from catalog.models import FilmingLocation, Location


class FilmingLocationForm(RecordForm):
    def words_for_slug(self):
        return self.instance.stands_for or self.instance.shot or str(self.instance.about)


class FilmingLocationRows(StackedRows):
    model = FilmingLocation
    form = FilmingLocationForm
    fields = (WORK_LINKS, ("stands_for", "shot"), ("filmed_on", "slug"), ("sources", "note"))
    row_links = WORK_NAMES


@admin.register(Location)
class LocationAdmin(RecordAdmin):
    list_display = ("name", "region", "country", "precision", "status", "publish_at")
    list_filter = ("status", "precision", ("country", LinkedFilter))
    list_select_related = ("country",)
    search_fields = ("name", "sort_name", "local_name", "region", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": (("name", "sort_name"), ("local_name", "slug"), "description")}),
        (
            _("Place"),
            {
                "fields": (
                    ("country", "region"),
                    "precision",
                    ("latitude", "longitude"),
                    "coordinates_note",
                )
            },
        ),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )
    inlines = (FilmingLocationRows,)


@admin.register(FilmingLocation)
class FilmingLocationAdmin(AboutWorkAdmin):
    form = FilmingLocationForm
    list_display = ("location", "stands_for", "shot", "work", "filmed_on")
    list_filter = (("location__country", LinkedFilter),)
    list_select_related = (*WORK_NAMES, "location")
    search_fields = ("location__name", "location__sort_name", "stands_for", "shot", *WORK_SEARCH)
    fieldsets = (
        (None, {"fields": ("location", ("stands_for", "shot"), ("filmed_on", "slug"))}),
        WORK,
        SOURCES,
    )
