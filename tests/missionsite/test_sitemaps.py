from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree

from missionsite.models import Entry
from missionsite.sitemaps import RecordSitemap
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

    found = addresses(sitemap(client, "/sitemap.xml"))

    assert found == [
        "https://missions.example/sitemap-lists.xml",
        "https://missions.example/sitemap-productions.xml",
        "https://missions.example/sitemap-records.xml",
    ]
    for address in found:
        sitemap(client, urlsplit(address).path)


def test_sitemap_has_as_many_parts_as_it_needs(client, monkeypatch):
    monkeypatch.setattr(RecordSitemap, "limit", 2)
    PersonFactory.create_batch(3)

    found = addresses(sitemap(client, "/sitemap.xml"))

    assert found[-1] == "https://missions.example/sitemap-records.xml?p=2"
    assert len(addresses(sitemap(client, "/sitemap-records.xml?p=2"))) == 1


def test_sitemap_index_says_when_a_record_last_changed(client):
    person = PersonFactory()
    changed_at = Entry.objects.get(kind="person", record_id=person.pk).changed_at

    (lastmod,) = sitemap(client, "/sitemap.xml").iterfind(".//s:lastmod", SITEMAP)

    assert datetime.fromisoformat(lastmod.text) == changed_at


def test_sitemap_has_the_production_page_of_every_public_show(client):
    ShowFactory(slug="missions")
    ShowFactory(draft=True)

    assert addresses(sitemap(client, "/sitemap-productions.xml")) == [
        "https://missions.example/shows/missions/production/"
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

    assert {"https://missions.example/releases/", "https://missions.example/data/"} < {*found}
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


def test_sitemap_has_the_home_page_where_it_is_not_that_of_a_show(client):
    home = "https://missions.example/"
    assert home in addresses(sitemap(client, "/sitemap-lists.xml"))

    ShowFactory()
    assert home not in addresses(sitemap(client, "/sitemap-lists.xml"))

    ShowFactory()
    assert home in addresses(sitemap(client, "/sitemap-lists.xml"))
