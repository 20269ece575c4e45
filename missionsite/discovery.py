"""What browsers and robots ask a site for, besides its pages."""

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalog.listing import public_page

# A browser shows no more of the name of a search engine.
LONGEST_SHORT_NAME = 16
# The paper of the light theme, as site.css has it.
PAPER = "#f6f1e7"


@public_page
def robots(request):
    return site_text(request, "missionsite/robots.txt", "text/plain")


@public_page
def opensearch(request):
    """OpenSearch 1.1: lets a browser search the site from its address bar."""
    return site_text(
        request,
        "missionsite/opensearch.xml",
        "application/opensearchdescription+xml",
        short_name=settings.SITE_NAME[:LONGEST_SHORT_NAME],
    )


def site_text(request, template, content_type, **context):
    context |= {"site_url": settings.SITE_URL, "site_name": settings.SITE_NAME}
    return render(request, template, context, content_type=f"{content_type}; charset=utf-8")


@public_page
def web_manifest(request):
    """The Web Application Manifest: name, icon and colours of the site as an app."""
    manifest = {
        "name": settings.SITE_NAME,
        "description": _("Every fact with its source, every date as precisely as it is known."),
        "lang": get_language(),
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": static("missionsite/mark.svg"), "sizes": "any", "type": "image/svg+xml"},
            icon(192),
            icon(512),
            icon(512, "maskable"),
        ],
    }
    return JsonResponse(manifest, content_type="application/manifest+json")


def icon(pixels: int, purpose: str = "any") -> dict[str, str]:
    """A maskable icon fills its square: the device cuts its shape out of it."""
    name = f"icon-{pixels}" if purpose == "any" else f"icon-{pixels}-{purpose}"
    return {
        "src": static(f"missionsite/icons/{name}.png"),
        "sizes": f"{pixels}x{pixels}",
        "type": "image/png",
        "purpose": purpose,
    }


@public_page
def favicon(request):
    """Asked for at this address by whatever reads no page first."""
    return redirect(static("missionsite/icons/icon-48.png"))
