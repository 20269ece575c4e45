"""Cuts and releases."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from catalog.admin.about_work import WORK, WORK_NAMES, WORK_SEARCH, AboutWorkAdmin
from catalog.admin.base import PUBLICATION, SOURCES, RecordAdmin
from catalog.admin.filters import LinkedFilter, YearFilter
from catalog.admin.forms import RecordForm
from catalog.admin.rows import StackedRows, TabularRows
from catalog.models import Cut, Release, Series


class StartYearFilter(YearFilter):
    title = _("start")
    parameter_name = "start"
    field_name = "starts_on"


class CutForm(RecordForm):
    def words_for_slug(self):
        return self.instance.name


@admin.register(Cut)
class CutAdmin(RecordAdmin):
    # Its releases are of this series.
    fixed_links = ("series",)
    form = CutForm
    list_display = ("name", "series", "episode_count", "length", "is_original")
    list_filter = ("is_original", ("series__show", LinkedFilter))
    list_select_related = ("series__show",)
    ordering = ("series_id", "slug")
    search_fields = ("name", "slug", "series__number__exact", "series__show__title")
    unsearched_words = (Series._meta.verbose_name,)
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("series", ("name", "slug"), "is_original")}),
        (
            _("Length"),
            {"fields": ("episode_count", ("minutes_qualifier", "minutes"), "description")},
        ),
        SOURCES,
    )

    @admin.display(description=_("length"))
    def length(self, cut):
        return cut.length


class CutRows(TabularRows):
    model = Cut
    form = CutForm
    fields = ("name", "slug", "episode_count", "minutes_qualifier", "minutes", "is_original")
    ordering = ("slug",)
    prepopulated_fields = {"slug": ("name",)}


@admin.register(Release)
class ReleaseAdmin(AboutWorkAdmin):
    list_display = ("slug", "work", "kind", "service", "country", "starts_on", "status")
    list_filter = (
        "status",
        "kind",
        "access",
        StartYearFilter,
        ("country", LinkedFilter),
        ("service", LinkedFilter),
    )
    list_select_related = (*WORK_NAMES, "service", "country", "cut__series__show")
    ordering = ("slug",)
    search_fields = ("slug", "service__name", "service__sort_name", *WORK_SEARCH)
    fieldsets = (
        WORK,
        (
            _("Release"),
            {
                "fields": (
                    ("kind", "access"),
                    ("service", "country"),
                    ("starts_on", "ends_on"),
                    ("cut", "slug"),
                    "description",
                )
            },
        ),
        (
            _("Languages"),
            {"fields": (("audio_languages", "subtitle_languages"), "subtitles_cover")},
        ),
        SOURCES,
        PUBLICATION,
    )


class SeriesReleaseRows(StackedRows):
    model = Release
    fields = (
        ("kind", "access", "service"),
        ("starts_on", "ends_on", "country"),
        ("cut", "slug"),
        ("audio_languages", "subtitle_languages", "subtitles_cover"),
        ("sources", "status"),
    )
    ordering = ("starts_on", "slug")
    row_links = ("service", "country", "cut__series__show")
