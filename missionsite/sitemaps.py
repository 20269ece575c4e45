"""The addresses of all public pages, for search engines: sitemaps.org protocol 0.9."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

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
        return [
            "about",
            "catalog:show_list",
            "catalog:episode_list",
            "catalog:release_list",
            "catalog:location_list",
            "catalog:person_list",
            "catalog:company_list",
            "reviews:quote_list",
            "reviews:award_list",
            "reviews:outlet_list",
            "catalog:source_list",
        ]

    def location(self, item):
        return reverse(item)


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


SITEMAPS = {"lists": ListSitemap, "records": RecordSitemap}
