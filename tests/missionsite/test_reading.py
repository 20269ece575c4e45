"""What can only be read: other methods, and requests of those who have it already."""

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from tests.factories import ReleaseFactory, SeriesFactory

pytestmark = pytest.mark.django_db

PAGES = ["/", "/about/", "/search/", "/shows/missions/", "/releases/ocs/", "/data/"]
PROGRAMS = ["/new.atom", "/shows/missions.atom", "/sitemap.xml", "/sitemap-records.xml"]
FILES = ["/releases.ics", "/record.json", "/releases.csv", "/releases/ocs.json", "/site.png"]


@pytest.fixture(autouse=True)
def records():
    series = SeriesFactory(number=1, show__slug="missions")
    ReleaseFactory(slug="ocs", series=series, starts_on="2017-06-01")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("address", [*PAGES, *PROGRAMS, *FILES])
def test_public_address_can_only_be_read(address, method):
    response = Client(enforce_csrf_checks=True).generic(method, address)

    assert (response.status_code, response.content) == (405, b"")
    assert response.headers["Allow"] == "GET, HEAD"


def views_of(patterns, path=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield path + str(pattern.pattern), pattern.callback
        else:
            yield from views_of(pattern.url_patterns, path + str(pattern.pattern))


def test_public_views_alone_ask_for_no_token():
    views = dict(views_of(get_resolver().url_patterns))

    guarded = {path for path, view in views.items() if not getattr(view, "csrf_exempt", False)}

    assert guarded == {path for path in views if path.startswith("admin/")}


@pytest.mark.parametrize("address", [*PROGRAMS, "/releases.ics", "/releases/ocs.json"])
def test_unchanged_file_is_not_sent_again(client, address):
    first = client.get(address)
    assert first.status_code == 200

    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("address", ["/new.atom", "/shows/missions.atom", "/sitemap-records.xml"])
def test_file_unchanged_since_a_moment_is_not_sent_again(client, address):
    moment = client.get(address).headers["Last-Modified"]

    again = client.get(address, headers={"if-modified-since": moment})
    before = client.get(address, headers={"if-modified-since": "Wed, 01 Jan 2020 00:00:00 GMT"})

    assert (again.status_code, before.status_code) == (304, 200)
