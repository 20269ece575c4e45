"""Who tries to log in, for counting failures."""

from collections.abc import Mapping
from ipaddress import ip_address, ip_network

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
    client's own word, and a client that could choose its address could not be throttled. Of an
    IPv6 address only the network: a single client has all of a /64 to choose from.
    """
    seen = request.META.get("REMOTE_ADDR") or ""
    if settings.BEHIND_PROXY:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        return network_address(forwarded) or network_address(seen)
    return network_address(seen)


def network_address(text: str) -> str | None:
    """The address, or the /64 network of an IPv6 one; None where it is no address."""
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((int(address), 64), strict=False).network_address)
