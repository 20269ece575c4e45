"""What every page says of the site itself; needs no database, as the page of an error has none."""

import re
from functools import cache
from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils.translation import gettext as _

register = template.Library()

# https://creativecommons.org/licenses/by-sa/4.0/deed.fr
CREATIVE_COMMONS = re.compile(
    r"https?://creativecommons\.org/(?:licenses/(by[a-z-]*)|publicdomain/(zero))/([0-9.]+)(?:/.*)?"
)


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag
@cache
def site_icon() -> str:
    """The mark as an address that holds it."""
    mark = settings.BASE_DIR / "missionsite/static/missionsite/mark.svg"
    return "data:image/svg+xml," + quote(" ".join(mark.read_text().split()), safe="/:=,()")


@register.simple_tag
def site_publisher() -> str:
    return settings.SITE_PUBLISHER


@register.simple_tag
def site_contact() -> str:
    return settings.SITE_CONTACT


@register.filter
def licence_name(address: str) -> str:
    """A licence of Creative Commons as people call it; of any other, the address."""
    found = CREATIVE_COMMONS.fullmatch(address)
    if not found:
        return address
    terms, _zero, version = found.groups()
    return f"CC {terms.upper()} {version}" if terms else f"CC0 {version}"


@register.simple_tag(takes_context=True)
def report_address(context) -> str:
    """Where a mistake on this page is reported; by mail, the subject names the page."""
    contact = settings.SITE_CONTACT
    if not contact or "://" in contact:
        return contact
    # A page of an error has no request.
    request = getattr(context, "request", None)
    page = settings.SITE_URL + (request.get_full_path() if request else "/")
    subject = _("Mistake on %(page)s") % {"page": page}
    return f"mailto:{quote(contact, safe='@')}?subject={quote(subject, safe='')}"
