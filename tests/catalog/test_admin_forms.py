import pytest

from catalog.admin.forms import free_slug
from catalog.models import Company, FilmingLocation, Location, ProductionNote, Release, Show
from catalog.partial_dates import PartialDateField
from tests.admin_models import MODELS, admin_of
from tests.factories import (
    CharacterFactory,
    CompanyFactory,
    LocationFactory,
    ProductionNoteFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.html_forms import form_values

pytestmark = pytest.mark.django_db


def add(client, model, **values):
    page = f"/admin/catalog/{model._meta.model_name}/add/"
    response = client.post(page, form_values(client.get(page)) | values)
    assert response.status_code == 302, response.context["errors"]
    return model.objects.latest("pk")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Évolution, part 2", "evolution-part-2"),
        ("…", "show"),
        ("one two " * 10, "one-two-one-two-one-two-one-two-one-two-one-two-one-two-one"),
        ("x" * 70, "x" * 60),
    ],
)
def test_free_slug_is_made_of_words(words, slug):
    assert free_slug(Show(), words) == slug


def test_free_slug_is_numbered_where_the_words_are_taken():
    ShowFactory(slug="missions")
    ShowFactory(slug="missions-2")

    assert free_slug(Show(), "Missions") == "missions-3"


def test_free_slug_is_taken_only_within_its_show():
    taken = CharacterFactory(slug="jeanne")
    other = CharacterFactory.build(show=ShowFactory())

    assert free_slug(taken, "Jeanne") == "jeanne-2"
    assert free_slug(other, "Jeanne") == "jeanne"


def test_release_without_a_slug_gets_one_of_what_it_says(editor_client):
    series = SeriesFactory(number=1, show__title="Missions")
    ocs = CompanyFactory(name="OCS")
    said = {"series": series.pk, "service": ocs.pk, "kind": "streaming", "starts_on": "2017-06"}

    release = add(editor_client, Release, **said)

    assert release.slug == "missions-series-1-streaming-ocs-june-2017"


def test_note_without_a_slug_gets_one_of_its_subject(editor_client):
    show = ShowFactory()
    ProductionNoteFactory(show=show, slug="budget")

    note = add(editor_client, ProductionNote, show=show.pk, subject="budget", text="Low.")

    assert note.slug == "budget-2"


@pytest.mark.parametrize(
    ("said", "slug"),
    [({"stands_for": "Mars"}, "mars"), ({"shot": "The landing"}, "the-landing"), ({}, "missions")],
)
def test_use_of_a_location_without_a_slug_gets_one(editor_client, said, slug):
    links = {"location": LocationFactory().pk, "show": ShowFactory(title="Missions").pk}

    assert add(editor_client, FilmingLocation, **links, **said).slug == slug


def test_saving_an_untouched_form_changes_no_line(editor_client):
    note = ProductionNoteFactory(text="One.\n\nTwo.", note="A\nB")
    page = f"/admin/catalog/productionnote/{note.pk}/change/"

    sent = form_values(editor_client.get(page))
    response = editor_client.post(page, sent)

    note.refresh_from_db()
    assert sent["text"] == "One.\r\n\r\nTwo."
    assert response.status_code == 302
    assert (note.text, note.note) == ("One.\n\nTwo.", "A\nB")


def test_company_that_is_to_be_its_own_parent_is_refused(editor_client):
    company = CompanyFactory()
    page = f"/admin/catalog/company/{company.pk}/change/"

    response = editor_client.post(
        page, form_values(editor_client.get(page)) | {"parent": company.pk}
    )

    assert response.context["errors"] == [["A company cannot be its own parent company."]]


def test_slug_that_is_given_is_kept(editor_client):
    assert add(editor_client, Show, title="Missions", slug="missions-2017").slug == "missions-2017"


@pytest.mark.parametrize(
    "model", [model for model in MODELS if hasattr(model, "slug")], ids=lambda m: m.__name__
)
def test_form_explains_the_slug(model, rf, editor):
    request = rf.get("/")
    request.user = editor

    slug = admin_of(model).get_form(request)().fields["slug"]

    assert str(slug.help_text).endswith("Empty: made from what the record says.")


@pytest.mark.parametrize(
    "field",
    [
        field
        for model in MODELS
        for field in model._meta.fields
        if isinstance(field, PartialDateField)
    ],
    ids=str,
)
def test_form_explains_partial_dates(field, rf, editor):
    request = rf.get("/")
    request.user = editor

    help_text = str(admin_of(field.model).get_form(request)().fields[field.name].help_text)

    assert help_text.endswith("As precisely as it is known: 2017, 2017-06 or 2017-06-01.")
    assert help_text.startswith(str(field.help_text))


def test_form_explains_the_precision_of_a_place(editor_client):
    page = editor_client.get("/admin/catalog/location/add/").content.decode()

    assert "How closely the place is known." in page


@pytest.mark.parametrize("model", [Show, Company, Location])
def test_slug_follows_the_name_as_it_is_typed(model):
    name = "title" if model is Show else "name"

    assert admin_of(model).prepopulated_fields == {"slug": (name,)}
