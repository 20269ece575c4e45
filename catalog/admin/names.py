"""The small tables that name countries, languages and genres."""

from django.contrib import admin

from catalog.admin.base import RecordAdmin
from catalog.cldr import country_codes_matching, language_codes_matching
from catalog.models import Country, Genre, Language


class CodedAdmin(RecordAdmin):
    """Searched by names that stand in no table; subclasses tell the codes that have such names."""

    list_display = ("code", "name")
    search_fields = ("code",)
    fields = ("code",)

    def get_search_results(self, request, queryset, search_term):
        if search_term.strip():
            codes = self.model._default_manager.values_list("code", flat=True)
            queryset = queryset.filter(code__in=self.codes_matching(search_term.strip(), codes))
        return queryset, False


@admin.register(Country)
class CountryAdmin(CodedAdmin):
    codes_matching = staticmethod(country_codes_matching)


@admin.register(Language)
class LanguageAdmin(CodedAdmin):
    codes_matching = staticmethod(language_codes_matching)


@admin.register(Genre)
class GenreAdmin(RecordAdmin):
    list_display = ("name", "slug")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    fields = ("name", "slug")
