from django import template
from django.urls import reverse
from django.utils.http import urlencode

register = template.Library()


@register.simple_tag
def calendar_address(releases, query=None, **filters) -> str:
    """The calendar of the releases that these filters find; empty where none here has a day.

    The filters are those of a list, as its ``query``, or named: ``show="missions"``.
    """
    if not any(release.is_dated_to_the_day for release in releases):
        return ""
    wanted = query.urlencode() if query else urlencode(given(filters))
    return reverse("release_calendar") + (f"?{wanted}" if wanted else "")


def given(filters: dict) -> dict:
    # A variable that the template does not have is empty; specials are series 0.
    return {name: value for name, value in filters.items() if value not in {None, ""}}
