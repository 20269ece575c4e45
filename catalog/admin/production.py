"""Notes on how it was made."""

from django.contrib import admin

from catalog.admin.base import PUBLICATION, SOURCES, RecordAdmin
from catalog.admin.filters import LinkedFilter
from catalog.admin.forms import RecordForm
from catalog.admin.rows import StackedRows
from catalog.models import ProductionNote


class ProductionNoteForm(RecordForm):
    def words_for_slug(self):
        return self.instance.get_subject_display()


@admin.register(ProductionNote)
class ProductionNoteAdmin(RecordAdmin):
    form = ProductionNoteForm
    list_display = ("slug", "subject", "show", "series", "status", "publish_at")
    list_filter = ("status", "subject", ("show", LinkedFilter))
    list_select_related = ("show", "series__show")
    ordering = ("show_id", "slug")
    search_fields = ("slug", "text", "show__title")
    fieldsets = (
        (None, {"fields": (("show", "series"), ("subject", "slug"), "text")}),
        SOURCES,
        PUBLICATION,
    )


class ProductionNoteRows(StackedRows):
    model = ProductionNote
    form = ProductionNoteForm
    classes = ("collapse",)
    fields = (("subject", "series", "slug"), "text", ("sources", "status"))
    ordering = ("slug",)
    row_links = ("series__show",)
