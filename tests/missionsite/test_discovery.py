import json
import re
from urllib.parse import unquote, urljoin

import pytest
from django.contrib.staticfiles import finders
from lxml import etree
from PIL import Image

from tests.pages import read

pytestmark = pytest.mark.django_db

OPENSEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def text_of(client, address, content_type):
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == content_type
    return response.content.decode()


def test_robots_are_kept_from_what_is_no_page(client, settings):
    settings.SITE_URL = "https://missions.example"

    assert text_of(client, "/robots.txt", "text/plain; charset=utf-8") == (
        "User-agent: *\n"
        "Disallow: /admin/\n"
        "Disallow: /search/\n"
        "\n"
        "Sitemap: https://missions.example/sitemap.xml\n"
    )


def test_opensearch_tells_browsers_how_to_search(client, settings):
    settings.SITE_URL = "https://missions.example"
    settings.SITE_NAME = "Missions & other shows"

    text = text_of(
        client, "/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"
    )

    described = etree.fromstring(text.encode())
    assert described.findtext("o:ShortName", namespaces=OPENSEARCH) == "Missions & other"
    html = described.find("o:Url[@type='text/html']", OPENSEARCH)
    assert html.get("template") == "https://missions.example/search/?q={searchTerms}"


def test_manifest_names_the_site_and_its_icons(client, settings):
    settings.SITE_NAME = "Missions"

    manifest = json.loads(text_of(client, "/site.webmanifest", "application/manifest+json"))

    assert manifest["name"] == "Missions"
    assert manifest["start_url"] == "/"
    assert [(icon["sizes"], icon.get("purpose")) for icon in manifest["icons"]] == [
        ("any", None),
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    ]


def test_icons_are_as_large_as_the_manifest_says(client):
    manifest = json.loads(text_of(client, "/site.webmanifest", "application/manifest+json"))

    for icon in manifest["icons"][1:]:
        with Image.open(finders.find(icon["src"].removeprefix("/static/"))) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]


def test_favicon_is_found_where_no_page_names_it(client):
    response = client.get("/favicon.ico")

    assert response.status_code == 302
    assert finders.find(response.url.removeprefix("/static/"))


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<link rel="manifest" href="/site.webmanifest">', "/site.webmanifest"),
        ('<link rel="search" href="/opensearch.xml"', "/opensearch.xml"),
        ('<link rel="alternate" href="/new.atom" type="application/atom+xml"', "/new.atom"),
    ],
)
def test_every_page_says_where_it_is_found(client, link, address):
    assert link in read(client, "/about/")
    assert client.get(urljoin("/about/", address)).status_code == 200


def test_icon_of_a_page_is_the_mark_and_costs_no_request(client, settings):
    mark = settings.BASE_DIR / "missionsite/static/missionsite/mark.svg"

    (icon,) = re.findall(r'<link rel="icon" href="([^"]+)"', read(client, "/about/"))

    scheme, _, picture = icon.partition(",")
    assert scheme == "data:image/svg+xml"
    assert unquote(picture).split() == mark.read_text().split()
