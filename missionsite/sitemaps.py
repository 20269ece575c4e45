"""The addresses of all public pages, for search engines: sitemaps.org protocol 0.9.

The home page of a single show is not among them: it is the show's.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import SitemapIndexItem, x_robots_tag
from django.shortcuts import render
from django.urls import reverse

from catalog.models import Show
from missionsite.addresses import absolute
from missionsite.kinds import WITH_LIST
from missionsite.models import Entry


class SiteSitemap(Sitemap):
    """Addresses as visitors know them, whatever host and scheme the request came with."""

    @property
    def protocol(self):
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc


class ListSitemap(SiteSitemap):
    def items(self):
        return [*home_if_its_own(), "about", "data", *(kind.list_view for kind in WITH_LIST)]

    def location(self, item):
        return reverse(item)


def home_if_its_own() -> list[str]:
    """The home page, unless it is that of the one show."""
    return [] if len(Show.objects.published()[:2]) == 1 else ["home"]


class ProductionSitemap(SiteSitemap):
    """How each show was made."""

    def items(self):
        return Show.objects.published().order_by("pk")

    def location(self, show):
        return show.get_production_url()


class RecordSitemap(SiteSitemap):
    """Every record with a page of its own, and when it last changed for visitors."""

    def items(self):
        return Entry.objects.live().with_own_page().order_by("pk")

    def location(self, entry):
        return entry.path

    def lastmod(self, entry):
        return entry.updated_at

    def get_latest_lastmod(self):
        # Django's own reads every record to find it.
        return Entry.objects.live().latest_update()


SITEMAPS = {"lists": ListSitemap, "productions": ProductionSitemap, "records": RecordSitemap}


@x_robots_tag
def sitemap_index(request):
    """Where the parts of the sitemap are; Django's own names the host that the request came to."""
    parts = [part for name, sitemap in SITEMAPS.items() for part in parts_of(name, sitemap())]
    return render(request, "sitemap_index.xml", {"sitemaps": parts}, "application/xml")


def parts_of(name: str, sitemap: Sitemap) -> list[SitemapIndexItem]:
    address = absolute(reverse("sitemap_section", args=[name]))
    further = (f"{address}?p={number}" for number in sitemap.paginator.page_range if number > 1)
    changed_at = sitemap.get_latest_lastmod()
    return [SitemapIndexItem(each, changed_at) for each in (address, *further)]
