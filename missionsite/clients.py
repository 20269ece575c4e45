"""Who tries to log in, for counting failures."""

from collections.abc import Mapping
from ipaddress import ip_address

from axes.models import AccessAttempt
from django.conf import settings

LONGEST_NAME = AccessAttempt._meta.get_field("username").max_length


def client_name(request, credentials: Mapping | None) -> str:
    """The name somebody tries to log in with, as much of it as the table of failures holds.

    The login form tells the browser how long a name may be, and takes any length itself.
    """
    submitted = credentials or request.POST
    return (submitted.get("username") or "")[:LONGEST_NAME]


def client_address(request) -> str | None:
    """The address a request comes from, as far as it can be trusted.

    A proxy appends the address that it saw to X-Forwarded-For; what stands before it is the
    client's own word, and a client that could choose its address could not be throttled.
    """
    address = request.META.get("REMOTE_ADDR") or None
    if settings.BEHIND_PROXY:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        if is_ip_address(forwarded):
            return forwarded
    return address


def is_ip_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
