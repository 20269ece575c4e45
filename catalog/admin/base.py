"""What the admin of all records has in common."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.widgets import AdminTextareaWidget
from django.contrib.messages.storage import default_storage
from django.db import DataError, IntegrityError, models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.admin.forms import RecordForm
from catalog.admin.links import LinksBySearch, is_key
from catalog.paging import CappedPaginator
from catalog.sorting import fold

SOURCES = (_("Sources and note"), {"fields": ("sources", "note")})
SOURCES_AND_SAME_AS = (_("Sources and note"), {"fields": ("sources", ("note", "same_as"))})
PUBLICATION = (_("Publication"), {"fields": (("status", "publish_at"),)})

# A database takes only so many conditions, and nobody types as many words.
MOST_WORDS = 40
LONGEST_SEARCH = 1_000


class RecordAdmin(LinksBySearch, admin.ModelAdmin):
    """``list_select_related`` also holds wherever a record is named, as in autocompletes."""

    # Links that other records rely on: shown, and chosen only for a new record.
    fixed_links = ()
    form = RecordForm
    formfield_overrides = {
        models.TextField: {"widget": AdminTextareaWidget({"rows": 5})},
    }
    list_per_page = 50
    list_select_related = ()
    paginator = CappedPaginator
    save_on_top = True
    show_facets = admin.ShowFacets.ALLOW
    show_full_result_count = False
    # Words that stand in the name of each record and in none of its fields.
    unsearched_words = ()

    class Media:
        css = {"all": ("catalog/admin.css",)}

    def get_queryset(self, request):
        records = super().get_queryset(request)
        if self.list_select_related:
            return records.select_related(*self.list_select_related)
        return records

    def get_readonly_fields(self, request, obj=None):
        fields = super().get_readonly_fields(request, obj)
        return (*fields, *self.fixed_links) if obj else fields

    def get_search_results(self, request, queryset, search_term):
        term = self._searched(search_term)
        found, has_duplicates = super().get_search_results(request, queryset, term)
        folded = fold(term)
        if folded != term.lower():
            # The sort keys have no accents, and SQLite knows no capital letter that has one.
            unaccented, _duplicates = super().get_search_results(request, queryset, folded)
            found |= unaccented
        return found, has_duplicates

    def _searched(self, search_term):
        unsearched = {fold(str(word)) for word in self.unsearched_words}
        # As a name is put together: “Missions: Series 2”.
        words = search_term.replace("\x00", "").replace(": ", " ")[:LONGEST_SEARCH].split()
        searched = [word for word in words if fold(word) not in unsearched]
        return " ".join(searched[:MOST_WORDS])

    def get_changelist_instance(self, request):
        try:
            return super().get_changelist_instance(request)
        except (DataError, IncorrectLookupParameters, OverflowError) as error:
            # Some values no database takes, such as a NUL byte, are refused only by the query.
            messages.error(request, gettext("There is no such filter or page. This is the list."))
            raise IncorrectLookupParameters from error

    def response_action(self, request, queryset):
        if not all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            messages.error(request, gettext("There is no such record. Nothing was changed."))
            return None
        if self._means_more_than_counted(request, queryset):
            messages.warning(
                request, gettext("These are too many at once. Search or filter, then choose again.")
            )
            return None
        return super().response_action(request, queryset)

    def _means_more_than_counted(self, request, queryset):
        # “Select all 3,000” must not change the records beyond them.
        if request.POST.get("select_across", "0") == "0":
            return False
        paginator = self.get_paginator(request, queryset, self.list_per_page)
        return paginator.is_capped

    def changeform_view(self, request, *args, **kwargs):
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            # Somebody else took the slug or the number between the check and the save. All is
            # rolled back, and a second check sees it: the editor is told, and no input is lost.
            # The messages begin anew, for “was saved” may be among them already.
            request._messages = default_storage(request)
            return super().changeform_view(request, *args, **kwargs)

    def render_change_form(self, request, context, add=False, **kwargs):
        response = super().render_change_form(request, context, add=add, **kwargs)
        # The form of a new record begins in its first field, and not on an upper “Save”.
        response.context_data["save_on_top"] = self.save_on_top and not add
        return response

    def view_on_site(self, record):
        """The page, if a visitor would get one now. Costs a query or more."""
        if not hasattr(record, "get_absolute_url"):
            return None
        # As it is stored: a form with errors has put into the record what has no address.
        public = self.model._default_manager.published().filter(pk=record.pk).first()
        return public and public.get_absolute_url()
