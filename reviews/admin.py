"""Outlets, quotes and awards."""

from django.contrib import admin
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.admin.about_work import WORK, WORK_NAMES, WORK_SEARCH, AboutWorkAdmin
from catalog.admin.base import PUBLICATION, SOURCES, SOURCES_AND_SAME_AS, RecordAdmin
from catalog.admin.filters import LinkedFilter, YearFilter
from catalog.admin.forms import RecordForm
from reviews.models import Award, Outlet, Quote


class PublicationYearFilter(YearFilter):
    title = _("published on")
    parameter_name = "published"
    field_name = "published_on"


class AwardYearFilter(YearFilter):
    title = _("awarded")
    parameter_name = "awarded"
    field_name = "awarded_on"


@admin.register(Outlet)
class OutletAdmin(RecordAdmin):
    list_display = ("name", "kind", "city", "country", "language", "status", "publish_at")
    list_filter = ("status", "kind", ("country", LinkedFilter), ("language", LinkedFilter))
    list_select_related = ("country", "language")
    search_fields = ("name", "sort_name", "slug", "city")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "sort_name"),
                    ("slug", "kind"),
                    ("city", "country"),
                    ("language", "edition"),
                    "website",
                )
            },
        ),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )


class QuoteForm(RecordForm):
    def words_for_slug(self):
        """The work, who carried or said it, and what it is: ``missions-telerama-review``."""
        outlets = [outlet.name for outlet in self.cleaned_data.get("outlets", ())]
        said_by = outlets or [str(self.instance.speaker or "")]
        work = str(self.instance.about.whole_show)
        return " ".join([work, *said_by, self.instance.get_kind_display()])


@admin.register(Quote)
class QuoteAdmin(AboutWorkAdmin):
    form = QuoteForm
    list_display = ("__str__", "carried_by", "speaker", "stance", "status", "published_on", "work")
    list_filter = (
        "status",
        "kind",
        "form",
        "stance",
        PublicationYearFilter,
        ("language", LinkedFilter),
        ("outlets", LinkedFilter),
    )
    list_select_related = (*WORK_NAMES, "speaker", "language", "original_language")
    ordering = ("slug",)
    search_fields = ("text", "original_text", "outlets__name", "outlets__sort_name")
    search_fields += ("speaker__name", "speaker__sort_name", "slug", *WORK_SEARCH)
    fieldsets = (
        WORK,
        (_("Remark"), {"fields": (("kind", "form"), "text", ("language", "stance"))}),
        (
            _("Origin"),
            {
                "fields": (
                    ("speaker", "outlets"),
                    ("context", "score"),
                    ("published_on", "slug"),
                    ("url", "archive_url"),
                )
            },
        ),
        (
            _("Translation"),
            {"fields": ("original_text", ("original_language", "translator"))},
        ),
        SOURCES,
        PUBLICATION,
    )

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("outlets")

    @admin.display(description=_("outlets"))
    def carried_by(self, quote):
        return get_text_list([outlet.name for outlet in quote.outlets.all()], gettext("and"))


@admin.register(Award)
class AwardAdmin(AboutWorkAdmin):
    list_display = ("event", "awarded_on", "prize", "category", "result", "work", "status")
    list_filter = ("status", "result", AwardYearFilter)
    ordering = ("slug",)
    search_fields = ("event", "awarding_body", "prize", "category", "place", "slug")
    search_fields += ("recipients__name", "recipients__sort_name", *WORK_SEARCH)
    fieldsets = (
        WORK,
        (
            _("Event"),
            {"fields": ("event", ("edition", "awarded_on"), ("awarding_body", "place"))},
        ),
        (
            _("Prize"),
            {
                "fields": (
                    ("prize", "category"),
                    ("result", "slug"),
                    ("recipients", "recipient_companies"),
                    "description",
                )
            },
        ),
        SOURCES,
        PUBLICATION,
    )
