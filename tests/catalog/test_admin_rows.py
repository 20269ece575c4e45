"""What is edited as rows in the form of something else."""

import re

import pytest
from django.urls import reverse

from catalog.models import Character, CompanyCredit, Credit, Release, Show
from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CompanyFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    LanguageFactory,
    LocationFactory,
    PersonFactory,
    ProductionNoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.html_forms import form_values

pytestmark = pytest.mark.django_db

EQUAL_ROWS = "Another row says the same: change or remove one of the two."


def change_page(record):
    return reverse(f"admin:catalog_{record._meta.model_name}_change", args=[record.pk])


def new_row(prefix, index, **values):
    """The fields of a row that the editor has added to a form without one to spare."""
    fields = {f"{prefix}-{index}-{name}": value for name, value in values.items()}
    return fields | {f"{prefix}-TOTAL_FORMS": index + 1}


def save(client, page, changes):
    return client.post(page, form_values(client.get(page)) | changes)


def errors_of_rows(response, prefix):
    """The messages of each row, by field, and those of the rows as a whole."""
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    formset = next(formset for formset in formsets if formset.prefix == prefix)
    return [dict(errors) for errors in formset.errors], list(formset.non_form_errors())


def test_show_is_saved_with_all_that_belongs_to_it(editor_client):
    person, company = PersonFactory(), CompanyFactory()
    rows = (
        new_row("credits", 0, person=person.pk, role="creator")
        | new_row("companycredits", 0, company=company.pk, role="production")
        | new_row("characters", 0, name="Jeanne Renoir", slug="")
        | new_row("production_notes", 0, subject="budget", text="Low.", status="published")
    )

    save(editor_client, "/admin/catalog/show/add/", rows | {"title": "Missions", "slug": ""})

    show = Show.objects.get(slug="missions")
    assert list(show.credits.values_list("person", "role")) == [(person.pk, "creator")]
    assert list(show.companycredits.values_list("company", "role")) == [(company.pk, "production")]
    assert list(show.characters.values_list("name", "slug")) == [("Jeanne Renoir", "jeanne-renoir")]
    assert show.production_notes.get().slug == "budget"


def test_series_is_saved_with_its_cuts_and_releases(editor_client):
    series = SeriesFactory(number=1, show__title="Missions")
    service, language, source = CompanyFactory(name="OCS"), LanguageFactory(), SourceFactory()
    release = {
        "kind": "first-broadcast",
        "service": service.pk,
        "starts_on": "2017-06",
        "subtitle_languages": [language.pk],
        "sources": [source.pk],
        "status": "published",
    }
    rows = new_row("cuts", 0, name="As shown by OCS", episode_count=10)
    rows |= new_row("releases", 0, **release)

    save(editor_client, change_page(series), rows)

    assert series.cuts.get().slug == "as-shown-by-ocs"
    release = Release.objects.published().get(series=series)
    assert release.slug == "missions-series-1-first-broadcast-ocs-june-2017"
    assert list(release.subtitle_languages.all()) == [language]
    assert list(release.sources.all()) == [source]


def test_location_is_saved_with_what_was_shot_there(editor_client):
    location, series = LocationFactory(), SeriesFactory()
    row = new_row("filming_locations", 0, series=series.pk, stands_for="Mars")

    save(editor_client, change_page(location), row)

    use = location.filming_locations.get()
    assert (use.about, use.stands_for, use.slug) == (series, "Mars", "mars")


def test_fields_of_a_table_have_names(editor_client):
    page = editor_client.get("/admin/catalog/series/add/")

    form = page.context["inline_admin_formsets"][0].formset.forms[0]
    names = re.findall('aria-label="(.*?)"', "".join(str(field) for field in form))
    assert names == ["Number", "Title", "Language of the title", "First shown", "Status"]


@pytest.mark.parametrize("chosen", [(), ("show", "series")])
def test_row_about_no_or_two_works_is_refused(editor_client, chosen):
    works = {"show": ShowFactory().pk, "series": SeriesFactory().pk}
    row = {link: works[link] for link in chosen} | {"stands_for": "Mars"}

    response = save(
        editor_client, change_page(LocationFactory()), new_row("filming_locations", 0, **row)
    )

    assert errors_of_rows(response, "filming_locations")[0] == [
        {
            "__all__": [
                "Choose what it is about: a show, a series or an episode, and only one of them."
            ]
        }
    ]


@pytest.mark.parametrize("page_of", [lambda credit: credit.show, lambda credit: credit.person])
def test_credit_that_is_there_already_is_refused(editor_client, page_of):
    credit = CreditFactory()
    said = {"person": credit.person.pk, "show": credit.show.pk, "role": credit.role}

    response = save(editor_client, change_page(page_of(credit)), new_row("credits", 1, **said))

    assert errors_of_rows(response, "credits")[0] == [{}, {"__all__": [EQUAL_ROWS]}]
    assert Credit.objects.count() == 1


def test_credit_given_twice_to_a_new_show_is_refused(editor_client):
    said = {"person": PersonFactory().pk, "role": "actor"}
    rows = new_row("credits", 0, **said) | new_row("credits", 1, **said)

    response = save(editor_client, "/admin/catalog/show/add/", rows | {"title": "Missions"})

    assert errors_of_rows(response, "credits")[0] == [{}, {"__all__": [EQUAL_ROWS]}]
    assert not Show.objects.exists()


def test_company_credit_given_twice_is_refused(editor_client):
    credit = CompanyCreditFactory()
    said = {"company": credit.company.pk, "role": credit.role}

    response = save(editor_client, change_page(credit.show), new_row("companycredits", 1, **said))

    assert errors_of_rows(response, "companycredits")[0] == [{}, {"__all__": [EQUAL_ROWS]}]
    assert CompanyCredit.objects.count() == 1


def test_credit_for_a_character_of_another_show_is_refused(editor_client):
    said = {"person": PersonFactory().pk, "role": "actor", "character": CharacterFactory().pk}

    response = save(
        editor_client, "/admin/catalog/show/add/", new_row("credits", 0, **said) | {"title": "New"}
    )

    assert errors_of_rows(response, "credits")[0] == [
        {"character": ["Choose a character of the show that the credit is about."]}
    ]


def test_slug_that_another_row_has_until_the_save_is_refused(editor_client):
    show = ShowFactory()
    for slug in ("jeanne", "william"):
        CharacterFactory(show=show, slug=slug, name=slug)
    swap = {"characters-0-slug": "william", "characters-1-slug": "jeanne"}

    response = save(editor_client, change_page(show), swap)

    taken = "This show already has a character with this slug."
    assert errors_of_rows(response, "characters")[0] == [{"__all__": [taken]}] * 2
    assert set(Character.objects.values_list("name", "slug")) == {
        ("jeanne", "jeanne"),
        ("william", "william"),
    }


def test_slug_that_came_meanwhile_is_refused(editor_client):
    show = ShowFactory()
    values = form_values(editor_client.get(change_page(show)))
    CharacterFactory(show=show, slug="jeanne")

    response = editor_client.post(
        change_page(show), values | new_row("characters", 0, name="Jeanne", slug="jeanne")
    )

    assert errors_of_rows(response, "characters")[0] == [
        {"__all__": ["This show already has a character with this slug."]}
    ]


def test_cut_that_a_release_needs_is_not_deleted(editor_client):
    series = SeriesFactory(number=1, show__title="Missions")
    cut = CutFactory(series=series)
    ReleaseFactory(series=series, cut=cut)

    response = save(editor_client, change_page(series), {"cuts-0-DELETE": "on"})

    rows, as_a_whole = errors_of_rows(response, "cuts")
    assert (
        "would require deleting the following protected related objects: release" in as_a_whole[0]
    )
    assert series.cuts.get() == cut


def test_row_that_another_error_accompanies_is_deleted_with_the_next_save(editor_client):
    show = ShowFactory()
    note = ProductionNoteFactory(show=show)

    response = save(
        editor_client, change_page(show), {"title": "", "production_notes-0-DELETE": "on"}
    )

    assert list(response.context["adminform"].form.errors) == ["title"]
    assert form_values(response)["production_notes-0-DELETE"] == "on"
    assert show.production_notes.get() == note


def show_with_rows(count):
    show = ShowFactory()
    CreditFactory.create_batch(count, show=show)
    CompanyCreditFactory.create_batch(count, show=show)
    CharacterFactory.create_batch(count, show=show)
    for _ in range(count):
        ProductionNoteFactory(show=show, series=SeriesFactory(show=show), sources=[SourceFactory()])
    return show


def series_with_rows(count):
    series = SeriesFactory()
    EpisodeFactory.create_batch(count, series=series, language=LanguageFactory())
    CutFactory.create_batch(count, series=series)
    for _ in range(count):
        ReleaseFactory(
            series=series,
            service=CompanyFactory(),
            audio_languages=[LanguageFactory()],
            sources=[SourceFactory()],
        )
    return series


def location_with_rows(count):
    location = LocationFactory()
    for _ in range(count):
        FilmingLocationFactory(
            location=location, episode=EpisodeFactory(), sources=[SourceFactory()]
        )
    return location


@pytest.mark.parametrize("with_rows", [show_with_rows, series_with_rows, location_with_rows])
def test_form_costs_the_same_for_one_row_and_for_five(
    editor_client, with_rows, django_assert_max_num_queries
):
    pages = [change_page(with_rows(count)) for count in (1, 5)]
    # Django asks for the type of content once and remembers it.
    editor_client.get(pages[0])

    with django_assert_max_num_queries(20) as with_one:
        editor_client.get(pages[0])
    with django_assert_max_num_queries(len(with_one)):
        editor_client.get(pages[1])
