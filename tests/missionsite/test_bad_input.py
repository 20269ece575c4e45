"""Whatever an address holds, the answer is a page, never an error of the server.

The test client raises the exceptions that would be one.
"""

import pytest
from django.db import connection
from pytest_django.asserts import assertRedirects

from tests.factories import EpisodeFactory

pytestmark = pytest.mark.django_db

ODD_TEXTS = {
    "NUL": "a%00b",
    "invalid UTF-8": "%ff%ed%a0%80",
    "quotes": "%27%22%5C",
    "huge number": "9" * 400,
    "10 kB": "%c3%a9" * 5_000,
}
odd_texts = pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS.keys())


@odd_texts
@pytest.mark.parametrize("address", ["/", "/about/", "/episodes/"])
def test_page_ignores_odd_parameters_that_are_unknown(client, address, text):
    assert client.get(f"{address}?{text}={text}").status_code == 200


@odd_texts
@pytest.mark.parametrize(
    "address",
    [
        "/{}",
        "/{}/",
        "/shows/{}/",
        "/shows/missions/series-{}/",
        "/shows/missions/series-1/episode-{}/",
        "/people/{}/",
        "/static/{}",
    ],
)
def test_odd_address_is_not_found(client, address, text):
    assert client.get(address.format(text)).status_code == 404


def test_more_parameters_than_a_form_can_have_are_refused(client):
    response = client.get("/episodes/?" + "&".join(f"p{n}=" for n in range(10_100)))

    assert response.status_code == 400
    assert "400.html" in [template.name for template in response.templates]


@odd_texts
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/admin/catalog/episode/?q={}", 200),
        ("/admin/catalog/episode/?o={}&p={}", 200),
        ("/admin/catalog/episode/{}/change/", 302),
        ("/admin/{}/", 404),
    ],
)
def test_admin_answers_odd_addresses(editor_client, address, status, text):
    assert editor_client.get(address.format(text, text)).status_code == status


@odd_texts
def test_admin_takes_off_a_filter_that_the_database_refuses(editor_client, text):
    is_refused = text == ODD_TEXTS["NUL"] and connection.vendor == "postgresql"

    response = editor_client.get(f"/admin/catalog/episode/?title={text}")

    assert response.status_code == (302 if is_refused else 200)


@pytest.mark.parametrize("kind", [kind for kind in ODD_TEXTS if kind != "huge number"])
def test_admin_takes_off_a_filter_by_what_is_no_key(editor_client, kind):
    address = "/admin/catalog/episode/"

    response = editor_client.get(f"{address}?series__id__exact={ODD_TEXTS[kind]}")

    assertRedirects(response, f"{address}?e=1")


def test_admin_finds_nothing_by_a_key_beyond_all_numbers(editor_client):
    EpisodeFactory()

    response = editor_client.get(
        "/admin/catalog/episode/?series__id__exact=" + ODD_TEXTS["huge number"]
    )

    assert list(response.context["cl"].result_list) == []


@pytest.mark.parametrize("key", ["abcdefgh\\000", "abcdefgh\\377", "a" * 10_000])
def test_admin_survives_odd_session_cookies(client, key):
    response = client.get("/admin/", headers={"Cookie": f'sessionid="{key}"'})

    assert response.status_code == 302
