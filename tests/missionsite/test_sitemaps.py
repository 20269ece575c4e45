from datetime import UTC, datetime

import pytest
from lxml import etree

from missionsite.models import Entry
from tests.factories import CreditFactory, EpisodeFactory, PersonFactory, ShowFactory

pytestmark = pytest.mark.django_db

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = "https://missions.example"


def sitemap(client, address):
    response = client.get(address, secure=True)
    assert response.status_code == 200
    return etree.fromstring(response.content)


def addresses(found):
    return [each.text for each in found.iterfind(".//s:loc", SITEMAP)]


def test_sitemap_leads_to_its_parts(client):
    PersonFactory()

    found = sitemap(client, "/sitemap.xml")

    assert [address.rpartition("/")[2] for address in addresses(found)] == [
        "sitemap-lists.xml",
        "sitemap-records.xml",
    ]


def test_sitemap_has_every_public_record_with_a_page(client):
    show = ShowFactory(slug="missions")
    EpisodeFactory(series__show=show, series__number=1, number=1)
    CreditFactory(show=show, person__slug="ami-cohen")
    PersonFactory(draft=True)
    PersonFactory(publish_at=datetime(3000, 1, 1, tzinfo=UTC))

    assert set(addresses(sitemap(client, "/sitemap-records.xml"))) == {
        "https://missions.example/shows/missions/",
        "https://missions.example/shows/missions/series-1/",
        "https://missions.example/shows/missions/series-1/episode-1/",
        "https://missions.example/people/ami-cohen/",
    }


def test_sitemap_has_every_list(client):
    found = addresses(sitemap(client, "/sitemap-lists.xml"))

    assert "https://missions.example/releases/" in found
    for address in found:
        assert client.get(address, secure=True, headers={"host": "testserver"}).status_code == 200


def test_sitemap_says_when_a_record_changed(client):
    person = PersonFactory()
    changed_at = Entry.objects.get(kind="person", record_id=person.pk).changed_at

    (lastmod,) = sitemap(client, "/sitemap-records.xml").iterfind(".//s:lastmod", SITEMAP)

    assert lastmod.text == changed_at.date().isoformat()


def test_sitemap_without_records_is_sound(client):
    assert addresses(sitemap(client, "/sitemap-records.xml")) == []


@pytest.mark.parametrize("page", ["0", "2", "x", "1\x00", "-1", ""])
def test_sitemap_has_no_other_page(client, page):
    assert client.get("/sitemap-records.xml", {"p": page}).status_code == 404
