"""Shows, series and episodes."""

import re

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.admin.base import PUBLICATION, SOURCES_AND_SAME_AS, RecordAdmin
from catalog.admin.credits import (
    CompanyCreditRows,
    CreditRows,
    FoldedCompanyCreditRows,
    FoldedCreditRows,
)
from catalog.admin.episode_rows import EpisodeRows
from catalog.admin.filters import LinkedFilter
from catalog.admin.forms import RecordForm
from catalog.admin.people import CharacterRows
from catalog.admin.production import ProductionNoteRows
from catalog.admin.releases import CutRows, SeriesReleaseRows
from catalog.models import Episode, Series, Show

# As viewers write it: S1·E03, s1e3.
EPISODE_CODE = re.compile(r"\bs(\d{1,5})\W?e(\d{1,5})\b", re.IGNORECASE)


@admin.register(Show)
class ShowAdmin(RecordAdmin):
    list_display = ("title", "original_language", "status", "publish_at")
    list_filter = (
        "status",
        ("original_language", LinkedFilter),
        ("countries", LinkedFilter),
        ("genres", LinkedFilter),
    )
    list_select_related = ("original_language",)
    search_fields = ("title", "sort_title", "slug")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": (("title", "sort_title"), "slug", "tagline")}),
        (
            _("Origin"),
            {"fields": (("original_language", "spoken_languages"), ("countries", "genres"))},
        ),
        (_("Story"), {"fields": ("premise", "synopsis", "spoiler")}),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )
    inlines = (CreditRows, CompanyCreditRows, CharacterRows, ProductionNoteRows)


@admin.register(Series)
class SeriesAdmin(RecordAdmin):
    # Its production notes and the characters of its credits are those of its show.
    fixed_links = ("show",)
    list_display = ("number", "title", "show", "first_shown_on", "status", "publish_at")
    list_display_links = ("number", "title")
    list_filter = ("status", ("show", LinkedFilter))
    list_select_related = ("show__original_language",)
    # By the one index that has both: with the title of the show, the whole table would be sorted.
    ordering = ("show_id", "number")
    search_fields = ("title", "number__exact", "show__title", "show__sort_title")
    unsearched_words = (Series._meta.verbose_name,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("show", "number"),
                    "title",
                    ("first_shown_on", "filming_announced_for"),
                    "summary",
                )
            },
        ),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )
    inlines = (
        EpisodeRows,
        CutRows,
        SeriesReleaseRows,
        FoldedCreditRows,
        FoldedCompanyCreditRows,
    )


class EpisodeForm(RecordForm):
    def clean_series(self):
        series = self.cleaned_data["series"]
        is_new = self.instance._state.adding
        if not is_new and series.show_id != self.instance.series.show_id:
            # The characters of its credits are those of its show.
            raise ValidationError(gettext("Choose a series of the same show."))
        return series


@admin.register(Episode)
class EpisodeAdmin(RecordAdmin):
    form = EpisodeForm
    list_display = ("code", "title", "language", "show", "first_shown_on", "status")
    list_display_links = ("code", "title")
    list_filter = ("status", ("series__show", LinkedFilter), ("language", LinkedFilter))
    list_select_related = ("series__show", "language", "original_language")
    # By the one index that has both: with the title of the show, the whole table would be sorted.
    ordering = ("series_id", "number")
    search_fields = (
        "title__contains_folded",
        "original_title__contains_folded",
        "series__title",
        "series__show__title",
    )
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("series", "number"),
                    ("title", "language"),
                    ("original_title", "original_language"),
                    "first_shown_on",
                )
            },
        ),
        (_("Story"), {"fields": ("synopsis", "spoiler")}),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )
    inlines = (CreditRows,)

    @admin.display(description=_("episode"))
    def code(self, episode):
        return episode.code

    @admin.display(description=_("show"))
    def show(self, episode):
        return episode.series.show

    def get_search_results(self, request, queryset, search_term):
        if code := EPISODE_CODE.search(search_term):
            series, number = map(int, code.groups())
            queryset = queryset.filter(series__number=series, number=number)
            search_term = search_term.replace(code.group(), " ")
        return super().get_search_results(request, queryset, search_term)
