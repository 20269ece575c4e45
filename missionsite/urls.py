from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from django.views.decorators.http import conditional_page

from catalog.listing import read_only
from missionsite import calendars, discovery, feeds, views
from missionsite.sitemaps import SITEMAPS, sitemap_index


def conditional(view):
    """What programs ask for again and again: those that have it already are told so."""
    return read_only(conditional_page(view))


urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("search/", views.search, name="search"),
    path("new.atom", conditional(feeds.NewFeed()), name="new_feed"),
    path("shows/<slug:show>.atom", conditional(feeds.ShowFeed()), name="show_feed"),
    path("releases.ics", calendars.release_calendar, name="release_calendar"),
    path("sitemap.xml", conditional(sitemap_index), name="sitemap"),
    path(
        "sitemap-<section>.xml",
        conditional(sitemap),
        {"sitemaps": SITEMAPS},
        name="sitemap_section",
    ),
    path("robots.txt", discovery.robots, name="robots"),
    path("opensearch.xml", discovery.opensearch, name="opensearch"),
    path("site.webmanifest", discovery.web_manifest, name="web_manifest"),
    path("favicon.ico", discovery.favicon, name="favicon"),
    path("", include("catalog.urls")),
    path("", include("reviews.urls")),
    path("", include("missionsite.formats.urls")),
    path("", include("missionsite.cards.urls")),
    path("admin/", admin.site.urls),
]
