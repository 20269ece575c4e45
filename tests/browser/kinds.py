"""Every kind of public page, and where there is one of it: a new kind has to be entered here."""

from dataclasses import dataclass

from django.urls import URLPattern

# By the name of the URL pattern: the path on the site of Missions, and with the awkward show.
PAGES = {
    "home": ("/", "/"),
    "about": ("/about/", "/about/"),
    "data": ("/data/", "/data/"),
    "search": ("/search/?q=mars", "/search/?q=the"),
    "catalog:show_list": ("/shows/", "/shows/"),
    "catalog:show_detail": ("/shows/missions/", "/shows/horizon-line/"),
    "catalog:show_production": ("/shows/missions/production/", "/shows/horizon-line/production/"),
    "catalog:series_detail": ("/shows/missions/series-3/", "/shows/horizon-line/series-1/"),
    "catalog:episode_detail": (
        "/shows/missions/series-1/episode-3/",
        "/shows/horizon-line/series-0/episode-0/",
    ),
    "catalog:episode_list": ("/episodes/", "/episodes/"),
    "catalog:person_list": ("/people/", "/people/"),
    "catalog:person_detail": ("/people/julien-lacombe/", "/people/horizon-person-0/"),
    "catalog:company_list": ("/companies/", "/companies/"),
    "catalog:company_detail": ("/companies/ocs/", "/companies/horizon-studio/"),
    "catalog:location_list": ("/locations/", "/locations/"),
    "catalog:location_detail": ("/locations/morocco/", "/locations/horizon-taveuni-west/"),
    "catalog:release_list": ("/releases/", "/releases/"),
    "catalog:release_detail": (
        "/releases/missions-series-1-bbc-four/",
        "/releases/horizon-release-0/",
    ),
    "catalog:source_list": ("/sources/", "/sources/"),
    "catalog:source_detail": ("/sources/wikipedia-missions/", "/sources/horizon-all-known/"),
    "reviews:quote_list": ("/quotes/", "/quotes/"),
    "reviews:quote_detail": (
        "/quotes/missions-le-figaro-constance-jamet/",
        "/quotes/horizon-from-he/",
    ),
    "reviews:award_list": ("/awards/", "/awards/"),
    "reviews:award_detail": (
        "/awards/missions-miptv-jury-prize-2017/",
        "/awards/horizon-award-0/",
    ),
    "reviews:outlet_list": ("/outlets/", "/outlets/"),
    "reviews:outlet_detail": ("/outlets/20-minutes/", "/outlets/horizon-newspaper/"),
}

# What programs ask for of themselves.
UNLINKED = ("/robots.txt", "/favicon.ico")

# The other formats, by how their paths end; the first that fits counts.
CONTENT_TYPES = {
    "/opensearch.xml": "application/opensearchdescription+xml",
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}

# What else pages of these kinds look like, on the site with the awkward show.
STATES = {
    "special-that-is-hard-to-print": "/shows/horizon-line/series-0/episode-1/",
    "special-of-one-long-word": "/shows/horizon-line/series-0/episode-3/",
    "show-of-which-nothing-is-known": "/shows/nothing-known/",
    "production-of-which-nothing-is-known": "/shows/nothing-known/production/",
    "series-without-episodes": "/shows/horizon-line/series-2/",
    "series-of-specials": "/shows/horizon-line/series-0/",
    "episode-in-the-midst": "/shows/horizon-line/series-1/episode-60/",
    "long-quote": "/quotes/horizon-long/",
    "quote-of-markup": "/quotes/horizon-markup/",
    "source-of-which-nothing-is-known": "/sources/horizon-nothing-known/",
    "release-without-dates": "/releases/horizon-release-7/",
    "place-without-coordinates": "/locations/horizon-markup/",
    "second-page-of-a-list": "/episodes/?page=2",
    "filtered-list": "/episodes/?show=horizon-line&language=th",
    "list-that-finds-nothing": "/episodes/?title=zzzz",
    "list-asked-for-what-is-not-offered": "/episodes/?language=no-such-language",
    "search-before-it-is-asked": "/search/",
    "search-that-finds-nothing": "/search/?q=zzzz",
    "search-for-what-could-be-syntax": "/search/?q=%22%3Cb%3E*%20OR%20%27%29%3B",
    "search-in-another-script": "/search/?q=%D8%A7%D9%84%D8%A8%D8%AD%D8%B1",
    "not-found": "/no-such-page/",
}
NOT_FOUND = ("/no-such-page/",)


@dataclass(frozen=True)
class Visit:
    """A page of one of the sites that are looked at."""

    site: str
    path: str
    name: str

    def __str__(self) -> str:
        return f"{self.site}-{self.name}"

    @property
    def status(self) -> int:
        return 404 if self.path in NOT_FOUND else 200


def public_patterns(patterns, namespace=""):
    """Name and route of every URL pattern but those of the admin."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", str(pattern.pattern)
        elif pattern.namespace != "admin":
            within = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from public_patterns(pattern.url_patterns, within)


def visits():
    """One page of each kind for each content, and then the further states."""
    for name, paths in PAGES.items():
        for site, path in zip(("missions", "awkward"), paths, strict=True):
            yield Visit(site, path, name)
    for name, path in STATES.items():
        yield Visit("awkward", path, name)


VISITS = list(visits())
