import pytest
from django.urls import reverse

from tests.factories import CountryFactory, LanguageFactory

pytestmark = pytest.mark.django_db


def choices(client, model, link, term):
    source = {"app_label": "catalog", "model_name": model, "field_name": link, "term": term}
    answer = client.get(reverse("admin:autocomplete"), source).json()
    return [choice["text"] for choice in answer["results"]]


@pytest.mark.parametrize("term", ["fran", "France", " france ", "fr", "FR"])
def test_country_is_chosen_by_its_name_or_code(editor_client, term):
    for code in ("FR", "DE", "GB"):
        CountryFactory(code=code)

    assert choices(editor_client, "company", "country", term) == ["France"]


def test_country_is_chosen_in_the_language_of_the_editor(editor_client, settings):
    settings.LANGUAGE_CODE = "fr"
    for code in ("FR", "DE", "GB"):
        CountryFactory(code=code)

    assert choices(editor_client, "company", "country", "allem") == ["Allemagne"]
    assert choices(editor_client, "company", "country", "germ") == ["Allemagne"]


@pytest.mark.parametrize(
    ("term", "found"), [("french", ["French", "French (Belgium)"]), ("en", ["English", "French"])]
)
def test_language_is_chosen_by_its_name_or_code(editor_client, term, found):
    for code in ("fr", "en", "fr-BE", "it"):
        LanguageFactory(code=code)

    assert sorted(choices(editor_client, "episode", "language", term))[: len(found)] == found


def test_all_are_offered_before_anything_is_typed(editor_client):
    for code in ("FR", "DE"):
        CountryFactory(code=code)

    assert choices(editor_client, "company", "country", "") == ["Germany", "France"]


def test_list_is_searched_by_names_too(editor_client):
    CountryFactory(code="FR")
    CountryFactory(code="DE")

    response = editor_client.get("/admin/catalog/country/?q=fran")

    assert [country.code for country in response.context["cl"].result_list] == ["FR"]


@pytest.mark.parametrize(("model", "code"), [("country", "XX"), ("language", "no such tag")])
def test_code_of_nothing_is_refused(editor_client, model, code):
    response = editor_client.post(f"/admin/catalog/{model}/add/", {"code": code})

    assert list(response.context["adminform"].form.errors) == ["code"]
