"""The order of a list, which an address may choose."""

from collections.abc import Callable

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _


class SortField(django_filters.fields.ChoiceField):
    # Links choose the order; the form hands it on.
    widget = forms.HiddenInput

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.error_messages["invalid_choice"] = _("There is no such choice.")


class SortFilter(django_filters.ChoiceFilter):
    """``SortFilter(_("Earliest first"), latest=(_("Latest first"), ReleaseQuerySet.latest_first))``

    The list is in the first order as it comes, and in another one where the address names it.
    """

    field_class = SortField

    def __init__(self, first, **others: tuple[str, Callable[[QuerySet], QuerySet]]):
        self.first = first
        self.orders = {name: order for name, (_words, order) in others.items()}
        choices = [(name, words) for name, (words, _order) in others.items()]
        super().__init__(label=_("Sort"), choices=choices)

    def filter(self, records, value):
        return self.orders[value](records) if value else records
