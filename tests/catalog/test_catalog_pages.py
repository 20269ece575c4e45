from decimal import Decimal

import pytest
from django.http import QueryDict

from catalog.templatetags.catalog_pages import latitude, longitude, page_address


@pytest.mark.parametrize(
    ("query", "number", "address"),
    [
        ("", 1, "/episodes/"),
        ("", 2, "/episodes/?page=2"),
        ("series=2", 1, "/episodes/?series=2"),
        (
            "title=%C3%A9t%C3%A9+%26&series=2",
            3,
            "/episodes/?title=%C3%A9t%C3%A9+%26&series=2&page=3",
        ),
    ],
)
def test_page_address_keeps_the_query(query, number, address):
    assert page_address("/episodes/", QueryDict(query), number) == address


def test_page_address_leaves_the_query_as_it_is():
    query = QueryDict("series=2")

    page_address("/episodes/", query, 5)

    assert query.urlencode() == "series=2"


@pytest.mark.parametrize(
    ("degrees", "words"),
    [
        ("46.16000", "46.16° N"),
        ("-33.86785", "33.86785° S"),
        ("0.00000", "0° N"),
        ("50.00000", "50° N"),
    ],
)
def test_latitude_is_as_close_as_it_was_given(degrees, words):
    assert latitude(Decimal(degrees)) == words


@pytest.mark.parametrize(
    ("degrees", "words"), [("-1.15000", "1.15° W"), ("0.69000", "0.69° E"), ("180.00000", "180° E")]
)
def test_longitude_is_as_close_as_it_was_given(degrees, words):
    assert longitude(Decimal(degrees)) == words
