"""What public pages need beyond words: addresses of numbered pages, coordinates."""

from decimal import Decimal

from django import template
from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from catalog.filters.ways import address_with

register = template.Library()


@register.simple_tag
def page_address(path: str, query: QueryDict | str, number: int) -> str:
    """The address of a numbered page of the same list; the first goes without a number."""
    return address_with(path, query or QueryDict(), page=str(number) if number > 1 else "")


@register.filter
def latitude(degrees: Decimal) -> str:
    """``46.16000`` → ``46.16° N``, as closely as it was given."""
    return _degrees(degrees, _("%(degrees)s° N"), _("%(degrees)s° S"))


@register.filter
def longitude(degrees: Decimal) -> str:
    """``-1.15000`` → ``1.15° W``, as closely as it was given."""
    return _degrees(degrees, _("%(degrees)s° E"), _("%(degrees)s° W"))


def _degrees(degrees: Decimal, positive: str, negative: str) -> str:
    # The zeros come from the column of the database, not from whoever measured.
    number = number_format(abs(degrees).normalize())
    return (positive if degrees >= 0 else negative) % {"degrees": number}
