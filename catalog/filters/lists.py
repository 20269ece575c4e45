"""The filters of a public list."""

import django_filters
from django.core.validators import EMPTY_VALUES
from django.db.models import OuterRef

from catalog.filters.asked import AskedFilter
from catalog.filters.by_choice import ChoiceInUseFilter
from catalog.filters.choices import InUse
from catalog.filters.ordering import SortFilter
from catalog.gathering import read_together, values_in


class ListFilter(django_filters.FilterSet):
    """The filters of a public list; one query gives the choices of all of them."""

    def get_form_class(self):
        self.drop_what_is_not_asked()
        wanted = {
            name: each.extra["choices"]
            for name, each in self.filters.items()
            if isinstance(each, ChoiceInUseFilter) and isinstance(each.extra["choices"], InUse)
        }
        found = read_together({name: in_use.read() for name, in_use in wanted.items()})
        for name, in_use in wanted.items():
            self.filters[name].extra["choices"] = in_use.arrange(found[name])
        return super().get_form_class()

    def drop_what_is_not_asked(self):
        asked = {name for name, each in self.filters.items() if isinstance(each, AskedFilter)}
        for name in asked:
            if slug := self.data.get(name):
                self.filters[name].offer_only(slug)
            else:
                del self.filters[name]

    @property
    def chosen(self) -> dict:
        """The values of the filters that are in use; valid ones alone."""
        values = self.form.cleaned_data.items()
        return {name: value for name, value in values if value not in EMPTY_VALUES}

    @property
    def narrowing(self) -> dict:
        """Of the filters in use, those that leave records out."""
        return {
            name: value
            for name, value in self.chosen.items()
            if not isinstance(self.filters[name], SortFilter)
        }

    def filter_queryset(self, records):
        return self.narrow(records, self.chosen)

    def narrow(self, records, chosen: dict):
        """Those of the records that have all these values."""
        for name, value in chosen.items():
            records = self.filters[name].filter(records, value)
        return records

    def counted_by(self, name: str, chosen: dict):
        """By what the choices of a filter are counted among the records that have these values."""
        return self.filters[name].column()


class LinkedListFilter(ListFilter):
    """The filters named in ``asked_of_linked`` are asked of one and the same linked record.

    Whoever directs one show and acts in another is no director of the second.
    """

    linked_model = None
    link = ""
    asked_of_linked = ()

    def narrow(self, records, chosen):
        own = {name: value for name, value in chosen.items() if name not in self.asked_of_linked}
        records = super().narrow(records, own)
        if len(own) == len(chosen):
            return records
        # Few are linked: reading them once was forty times faster than asking for each record.
        return records.filter(pk__in=self.linked(chosen).values(self.link))

    def linked(self, chosen):
        """The linked records that have those of these values that are asked of them."""
        linked = self.linked_model.objects.published().order_by()
        asked = {name: value for name, value in chosen.items() if name in self.asked_of_linked}
        return super().narrow(linked, asked)

    def counted_by(self, name, chosen):
        counted = super().counted_by(name, chosen)
        if name not in self.asked_of_linked:
            return counted
        return values_in(self.linked(chosen).filter(**{self.link: OuterRef("pk")}), counted)
