"""Whatever an address holds, the answer is a page, never an error of the server.

The test client raises the exceptions that would be one.
"""

import pytest

pytestmark = pytest.mark.django_db

LISTS = [
    "/shows/",
    "/episodes/",
    "/locations/",
    "/releases/",
    "/quotes/",
    "/awards/",
    "/people/",
    "/companies/",
    "/outlets/",
    "/sources/",
]
ODD_TEXTS = {
    "NUL": "a%00b",
    "invalid UTF-8": "%ff%ed%a0%80",
    "quotes": "%27%22%5C",
    "huge number": "9" * 400,
    "10 kB": "%c3%a9" * 5_000,
}
odd_texts = pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS.keys())


@pytest.mark.parametrize("address", LISTS)
def test_list_answers_odd_values_of_each_filter(client, address):
    names = client.get(address).context["form"].fields

    statuses = {
        (name, kind): client.get(f"{address}?{name}={text}").status_code
        for name in names
        for kind, text in ODD_TEXTS.items()
    }

    assert set(statuses.values()) == {200}, statuses


@odd_texts
def test_list_has_no_page_of_an_odd_number(client, text):
    assert client.get(f"/episodes/?page={text}").status_code == 404


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
    "address",
    [
        "/admin/catalog/episode/?q={}",
        "/admin/catalog/episode/?title={}",
        "/admin/catalog/episode/?series__id__exact={}",
        "/admin/catalog/episode/?o={}&p={}",
        "/admin/catalog/episode/{}/change/",
        "/admin/{}/",
    ],
)
def test_admin_survives_odd_addresses(editor_client, address, text):
    response = editor_client.get(address.format(text, text))

    assert response.status_code in {200, 302, 400, 404}


@pytest.mark.parametrize("key", ["abcdefgh\\000", "abcdefgh\\377", "a" * 10_000])
def test_admin_survives_odd_session_cookies(client, key):
    response = client.get("/admin/", headers={"Cookie": f'sessionid="{key}"'})

    assert response.status_code == 302
