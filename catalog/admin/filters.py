"""Filters of the admin's lists."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Left

from catalog.partial_dates import PartialDate, could_lie_in
from catalog.sorting import fold

# Beyond this a search by name is quicker than reading the choices.
MOST_CHOICES = 100


class LinkedFilter(admin.RelatedFieldListFilter):
    """Offers, by name, what some record of the list is linked to."""

    def field_choices(self, field, request, model_admin):
        linking = model_admin.model._default_manager.filter(**{self.field_path: OuterRef("pk")})
        linked = field.related_model._default_manager.filter(Exists(linking))
        choices = [(record.pk, str(record)) for record in linked[: MOST_CHOICES + 1]]
        return sorted(choices, key=lambda choice: fold(choice[1]))

    def has_output(self):
        is_short = super().has_output() and len(self.lookup_choices) <= MOST_CHOICES
        # A filter that is not put out is not applied either.
        return is_short or bool(self.used_parameters)


class YearFilter(admin.SimpleListFilter):
    """The years in which a partial date can lie; subclasses say which date."""

    field_name = ""

    def lookups(self, request, model_admin):
        records = model_admin.model._default_manager.order_by()
        years = records.values_list(Left(self.field_name, 4), flat=True).distinct()
        return [(year, year) for year in sorted(filter(None, years), reverse=True)]

    def has_output(self):
        # A filter that is not put out is not applied either.
        return super().has_output() or self.value() is not None

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        if self.value() not in dict(self.lookup_choices):
            raise IncorrectLookupParameters
        return queryset.filter(self.lies_in(self.value()))

    def get_facet_counts(self, pk_attname, filtered_qs):
        # Django's way, a subquery for each year, took two seconds for 100,000 quotes.
        return {
            f"{index}__c": Count(pk_attname, filter=self.lies_in(year))
            for index, (year, _title) in enumerate(self.lookup_choices)
        }

    def lies_in(self, year: str) -> Q:
        return could_lie_in(self.field_name, PartialDate.parse(year), PartialDate.parse(year))
