"""Whatever an address or a form holds, the admin answers with a page or a message.

The test client raises the exceptions that would be an error of the server.
"""

import pytest
from django.contrib import admin
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories import GenreFactory, ShowFactory

pytestmark = pytest.mark.django_db
# What the database itself refuses breaks the transaction around a test.
without_transaction = pytest.mark.django_db(transaction=True)

LISTS = sorted(
    f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    for model in admin.site._registry
    if model._meta.app_label in ("catalog", "reviews")
)
NO_SUCH_FILTER = "There is no such filter or page. This is the list."
HUGE = 99_999_999_999_999_999_999
ODD_SEARCHES = {
    "NUL": "%00",
    "NUL within": "a%00b",
    "invalid UTF-8": "%ff%fe",
    "quotes": "%27%22%5C",
    "wildcards": "%25_*",
    "huge number": HUGE,
    "10 kB": "a" * 10_000,
    "10 kB of words": "a+" * 5_000,
}
ALL_ODD = f"{HUGE}+%00+%ff%fe+%27%22%5C+%25_*+{'a' * 1_000}"


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


@pytest.mark.parametrize("text", [ALL_ODD, "a+" * 5_000], ids=["odd", "long"])
@pytest.mark.parametrize("address", LISTS)
def test_list_answers_odd_searches(editor_client, address, text):
    assert editor_client.get(f"{address}?q={text}").context["cl"].result_count == 0


@pytest.mark.parametrize("text", ODD_SEARCHES.values(), ids=ODD_SEARCHES.keys())
@pytest.mark.parametrize("link", ["country", "parent"])
def test_autocomplete_answers_odd_searches(editor_client, link, text):
    ShowFactory()
    address = reverse("admin:autocomplete")
    source = f"app_label=catalog&model_name=company&field_name={link}"

    response = editor_client.get(f"{address}?{source}&term={text}")

    assert response.json() == {"results": [], "pagination": {"more": False}}


@pytest.mark.parametrize(
    "filters",
    [
        "e=1",
        "o=nonsense",
        "o=99.-99",
        "status__exact=nonsense",
        "status__exact=%ff",
        f"id__exact={HUGE}",
        "country__isnull=nonsense",
    ],
)
def test_list_answers_values_that_nothing_has(editor_client, filters):
    assert editor_client.get(f"/admin/catalog/release/?{filters}").status_code == 200


@pytest.mark.parametrize(
    "filters",
    [
        "service__id__exact=nonsense",
        "id__in=nonsense",
        "no_such_field=1",
        "start=",
        "start=nonsense",
        "start=2017",
        "start=%00",
    ],
)
def test_list_tells_of_filters_that_are_none(editor_client, filters):
    response = editor_client.get(f"/admin/catalog/release/?{filters}", follow=True)

    assert response.redirect_chain == [("/admin/catalog/release/?e=1", 302)]
    assert told(response) == [NO_SUCH_FILTER]


@without_transaction
@pytest.mark.parametrize("filters", ["status__exact=%00", f"id__in={HUGE}", f"cut__in={HUGE}"])
def test_list_answers_values_that_some_database_refuses(editor_client, filters):
    response = editor_client.get(f"/admin/catalog/release/?{filters}", follow=True)

    assert response.status_code == 200
    assert told(response) in ([], [NO_SUCH_FILTER])


@pytest.mark.parametrize("number", ["0", "3", HUGE])
def test_list_tells_of_pages_that_are_none(editor_client, number):
    GenreFactory.create_batch(51)

    response = editor_client.get(f"/admin/catalog/genre/?p={number}", follow=True)

    assert response.redirect_chain == [("/admin/catalog/genre/?e=1", 302)]
    assert told(response) == [NO_SUCH_FILTER]


@pytest.mark.parametrize("key", ["99999999999999999999", "-1", "nonsense", "%00", "%ff"])
@pytest.mark.parametrize("page", ["change", "delete", "history"])
def test_record_that_is_not_there_is_told(editor_client, key, page):
    response = editor_client.get(f"/admin/catalog/show/{key}/{page}/", follow=True)

    assert response.redirect_chain == [("/admin/", 302)]
    assert "doesn’t exist. Perhaps it was deleted?" in told(response)[0]
