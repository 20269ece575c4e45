"""Forms that no page of the admin has sent: a message, and nothing is changed."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from catalog.models import Show
from tests.factories import EpisodeFactory, SeriesFactory, ShowFactory
from tests.html_forms import form_values

pytestmark = pytest.mark.django_db

HUGE = "9" * 20
ODD = ["nonsense", HUGE, "a\x00b"]


@pytest.fixture
def series():
    series = SeriesFactory(number=1)
    EpisodeFactory(series=series, number=1, title="Ulysse")
    return series


def send(client, series, **changes):
    """Open the form of the series, change fields, leave out those that are None, and send it."""
    page = reverse("admin:catalog_series_change", args=[series.pk])
    values = form_values(client.get(page)) | {"title": "Tampered"} | changes
    return client.post(page, {name: value for name, value in values.items() if value is not None})


def assert_refused(response, series):
    assert response.status_code == 200
    assert response.context["errors"]
    series.refresh_from_db()
    assert series.title == ""
    assert list(series.episodes.values_list("number", "title")) == [(1, "Ulysse")]


def errors_of(response):
    """The fields with errors: of the form, and of its first row of episodes."""
    first_row = response.context["inline_admin_formsets"][0].formset.forms[0]
    return sorted(response.context["adminform"].form.errors), sorted(first_row.errors)


@pytest.mark.parametrize(
    ("count", "value"),
    [("TOTAL", None), ("TOTAL", "nonsense"), ("INITIAL", None), ("INITIAL", HUGE)],
)
def test_wrong_count_of_rows_is_refused(editor_client, series, count, value):
    response = send(editor_client, series, **{f"episodes-{count}_FORMS": value})

    assert_refused(response, series)


@pytest.mark.parametrize("count", ["102", HUGE])
def test_rows_beyond_what_an_editor_needs_are_refused_and_not_made(editor_client, series, count):
    response = send(editor_client, series, **{"episodes-TOTAL_FORMS": count})

    assert_refused(response, series)
    rows = response.context["inline_admin_formsets"][0].formset
    assert rows.non_form_errors() == ["Please submit at most 101 forms."]
    assert len(rows.forms) == 101


def test_less_than_no_rows_change_no_row(editor_client, series):
    send(editor_client, series, **{"episodes-TOTAL_FORMS": "-1"})

    assert list(series.episodes.values_list("number", "title")) == [(1, "Ulysse")]


@pytest.mark.parametrize("value", [None, *ODD])
def test_row_of_no_record_is_refused(editor_client, series, value):
    response = send(editor_client, series, **{"episodes-0-id": value})

    assert_refused(response, series)


def test_row_of_another_series_is_refused(editor_client, series):
    other = EpisodeFactory(title="Mars")

    response = send(
        editor_client, series, **{"episodes-0-id": other.pk, "episodes-0-title": "Stolen"}
    )

    assert_refused(response, series)
    other.refresh_from_db()
    assert other.title == "Mars"


@pytest.mark.parametrize("value", ODD)
def test_odd_values_and_links_to_no_record_are_refused(editor_client, series, value):
    fields = ["number", "first_shown_on", "status", "publish_at", "sources"]
    of_row = ["number", "language", "first_shown_on", "status"]
    changes = dict.fromkeys([*fields, "publish_at_0"], value)
    changes |= {f"episodes-0-{field}": value for field in of_row}

    response = send(editor_client, series, **changes)

    assert_refused(response, series)
    assert errors_of(response) == (sorted(fields), sorted(of_row))


def test_texts_with_a_nul_are_refused(editor_client, series):
    fields = ["title", "summary", "episodes-0-title"]

    response = send(editor_client, series, **dict.fromkeys(fields, "Tam\x00pered"))

    assert_refused(response, series)
    assert errors_of(response) == (["summary", "title"], ["title"])
    assert str(response.context["errors"]).count("Null characters are not allowed.") == 3


@pytest.mark.parametrize("key", ODD)
def test_action_on_no_record_changes_nothing(editor_client, key):
    ShowFactory()
    data = {"action": "delete_selected", "index": "0", "_selected_action": key, "post": "yes"}

    response = editor_client.post("/admin/catalog/show/", data, follow=True)

    assert response.status_code == 200
    assert Show.objects.count() == 1
    told = [str(message) for message in get_messages(response.wsgi_request)]
    assert told == ["There is no such record. Nothing was changed."]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "app_label=catalog&model_name=nonsense&field_name=show",
        "app_label=catalog&model_name=series&field_name=nonsense",
        "app_label=catalog&model_name=series&field_name=title",
        "app_label=%00&model_name=%00&field_name=%00",
    ],
)
def test_autocomplete_of_no_link_is_refused(editor_client, query):
    assert editor_client.get(f"{reverse('admin:autocomplete')}?{query}").status_code == 403


@pytest.mark.parametrize("page", ["nonsense", "0", "2", HUGE, "%00"])
def test_autocomplete_has_no_such_page(editor_client, page):
    query = f"app_label=catalog&model_name=series&field_name=show&page={page}"

    assert editor_client.get(f"{reverse('admin:autocomplete')}?{query}").status_code == 404
