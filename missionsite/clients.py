from ipaddress import ip_address

from django.conf import settings


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
