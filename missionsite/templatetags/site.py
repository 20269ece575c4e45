"""What every page says of the site itself; needs no database, as the page of an error has none."""

from functools import cache
from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils.translation import gettext as _

register = template.Library()


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
