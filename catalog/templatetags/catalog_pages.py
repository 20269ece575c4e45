"""What public pages need beyond the words of a record: addresses of numbered pages."""

from django import template
from django.http import QueryDict

register = template.Library()


@register.simple_tag
def page_address(path: str, query: QueryDict, number: int) -> str:
    """The address of a numbered page of the same list; the first goes without a number."""
    query = query.copy()
    if number > 1:
        query["page"] = number
    return f"{path}?{query.urlencode()}" if query else path
