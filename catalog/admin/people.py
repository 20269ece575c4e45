"""People, companies and characters."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from catalog.admin.base import PUBLICATION, SOURCES, SOURCES_AND_SAME_AS, RecordAdmin
from catalog.admin.credits import CompanyOwnCreditRows, PersonCreditRows
from catalog.admin.filters import LinkedFilter
from catalog.admin.rows import TabularRows
from catalog.models import Character, Company, Person


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    list_display = ("name", "sort_name", "status", "publish_at")
    list_filter = ("status", "credits__role")
    search_fields = ("name", "sort_name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": (("name", "sort_name"), "slug", "description")}),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )
    inlines = (PersonCreditRows,)


@admin.register(Company)
class CompanyAdmin(RecordAdmin):
    list_display = ("name", "kind", "city", "country", "parent", "status", "publish_at")
    list_filter = ("status", "kind", ("country", LinkedFilter))
    list_select_related = ("country", "parent")
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
                    ("parent", "website"),
                    "description",
                )
            },
        ),
        SOURCES_AND_SAME_AS,
        PUBLICATION,
    )
    inlines = (CompanyOwnCreditRows,)


@admin.register(Character)
class CharacterAdmin(RecordAdmin):
    # Its credits are about this show.
    fixed_links = ("show",)
    list_display = ("name", "show")
    list_filter = (("show", LinkedFilter),)
    list_select_related = ("show",)
    search_fields = ("name", "sort_name", "slug", "show__title")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("show", ("name", "sort_name"), "slug")}),
        (_("Story"), {"fields": ("description", "spoiler")}),
        SOURCES,
    )


class CharacterRows(TabularRows):
    model = Character
    fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
