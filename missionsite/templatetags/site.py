"""What every page says of the site itself; needs no database, as the page of an error has none."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME
