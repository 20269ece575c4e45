"""The publications that the record rests on."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from catalog.admin.base import RecordAdmin
from catalog.admin.filters import LinkedFilter
from catalog.models import Source


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ("title", "author", "publisher", "language", "published_on", "read_on")
    list_filter = (("language", LinkedFilter),)
    list_select_related = ("language",)
    search_fields = ("title", "sort_title", "author", "publisher", "slug", "url")
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("title", "sort_title"),
                    "slug",
                    ("author", "publisher"),
                    ("language", "licence"),
                    ("published_on", "read_on"),
                )
            },
        ),
        (_("Where to read it"), {"fields": ("url", "archive_url", "note")}),
    )
