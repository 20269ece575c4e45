from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.db import IntegrityError
from django.db.models.signals import pre_save
from django.urls import reverse

from catalog.models import Genre, Language, Show
from catalog.paging import MOST_COUNTED
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    LanguageFactory,
    PersonFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.html_forms import form_values

pytestmark = pytest.mark.django_db

GENRES = "/admin/catalog/genre/"


def change_page(record):
    return reverse(f"admin:catalog_{record._meta.model_name}_change", args=[record.pk])


def found(client, model, search):
    response = client.get(f"/admin/catalog/{model}/", {"q": search})
    return [str(record) for record in response.context["cl"].result_list]


@pytest.fixture
def many_genres():
    """One more than a list counts."""
    genres = (Genre(slug=f"genre-{n}", name=f"Genre {n}") for n in range(MOST_COUNTED + 1))
    return Genre.objects.bulk_create(genres)


@pytest.mark.parametrize("search", ["Évolution", "évolution", "evolution", "EVOLUTION theory"])
def test_search_finds_names_in_any_case_with_and_without_accents(editor_client, search):
    ShowFactory(title="Évolution: a theory")
    ShowFactory(title="Missions")

    assert found(editor_client, "show", search) == ["Évolution: a theory"]


@pytest.mark.parametrize("search", ["évolution", "evolution", "ÉVOLUTION"])
def test_search_finds_titles_of_episodes_whatever_their_accents(editor_client, search):
    EpisodeFactory(title="Retours")
    wanted = EpisodeFactory(title="Évolution")

    assert found(editor_client, "episode", search) == [str(wanted)]


@pytest.mark.parametrize("search", ["missions series 2", "Missions: Series 2", "2 missions"])
def test_search_finds_series_by_what_they_are_called(editor_client, search):
    show = ShowFactory(title="Missions")
    for number in (1, 2):
        CutFactory(series=SeriesFactory(show=show, number=number), slug="ocs", name="As shown")
    SeriesFactory(number=2, show__title="Another")

    assert found(editor_client, "series", search) == ["Missions: Series 2"]
    assert found(editor_client, "cut", search) == ["Missions: Series 2: As shown"]


@pytest.mark.parametrize("search", ["S2·E03", "s2e3", "Missions s2 e3", "s02e03 mars"])
def test_search_finds_an_episode_by_its_code(editor_client, search):
    show = ShowFactory(title="Missions")
    for number in (1, 2):
        EpisodeFactory(series__show=show, series__number=number, number=3, title="Mars")

    assert found(editor_client, "episode", search) == ["Missions S2·E03 Mars"]


def test_search_finds_every_record_once(editor_client):
    person = PersonFactory(name="Ami Cohen")
    CreditFactory.create_batch(2, person=person)

    response = editor_client.get("/admin/catalog/person/?q=ami&credits__role__exact=creator")

    assert list(response.context["cl"].result_list) == [person]


def test_list_counts_no_further_than_the_cap(editor_client, many_genres):
    page = editor_client.get(GENRES).content.decode()
    search = editor_client.get(f"{GENRES}?q=genre").content.decode()

    assert "3,000+" in page
    assert "Search or filter to reach the others." in page
    assert "3,000+" in search.partition("paginator")[0]


def test_list_within_the_cap_tells_its_exact_count(editor_client):
    Genre.objects.create(slug="drama", name="Drama")

    page = editor_client.get(GENRES).content.decode()

    assert "Search or filter" not in page
    assert " ".join(page.partition('class="paginator">')[2].partition("</p>")[0].split()) == (
        "1 genre"
    )


def delete_all(client):
    data = {"action": "delete_selected", "index": "0", "select_across": "1", "post": "yes"}
    key = Genre.objects.values_list("pk", flat=True)[0]
    return client.post(GENRES, data | {"_selected_action": key})


def test_action_on_more_than_counted_is_refused(editor_client, many_genres):
    response = delete_all(editor_client)

    assert [str(message) for message in get_messages(response.wsgi_request)] == [
        "These are too many at once. Search or filter, then choose again."
    ]
    assert Genre.objects.count() == MOST_COUNTED + 1


def test_action_on_all_that_are_counted_is_done(editor_client, many_genres):
    many_genres[0].delete()

    delete_all(editor_client)

    assert Genre.objects.count() == 0


def test_record_that_visitors_see_is_shown_on_the_site(editor_client):
    series = SeriesFactory(show__slug="missions", number=1)

    context = editor_client.get(change_page(series)).context

    assert context["absolute_url"] == "/shows/missions/series-1/"


@pytest.mark.parametrize(
    "make_record",
    [
        lambda: ShowFactory(draft=True),
        lambda: ShowFactory(publish_at=datetime(2999, 1, 1, tzinfo=UTC)),
        lambda: SeriesFactory(show=ShowFactory(draft=True)),
        lambda: CharacterFactory(show=ShowFactory(draft=True)),
        lambda: SourceFactory(),
    ],
)
def test_record_that_no_visitor_sees_is_not_shown_on_the_site(editor_client, make_record):
    response = editor_client.get(change_page(make_record()))

    assert response.context["has_absolute_url"] is False
    assert "View on site" not in response.content.decode()


def test_form_with_a_wrong_slug_is_shown_again(editor_client):
    page = change_page(ShowFactory(slug="missions"))

    response = editor_client.post(page, form_values(editor_client.get(page)) | {"slug": "a b"})

    assert list(response.context["adminform"].form.errors) == ["slug"]
    assert response.context["absolute_url"] == "/shows/missions/"


def test_moment_keeps_its_seconds_through_a_save(editor_client):
    moment = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    show = ShowFactory(publish_at=moment)
    values = form_values(editor_client.get(change_page(show)))

    editor_client.post(change_page(show), values | {"title": "Renamed"})

    show.refresh_from_db()
    assert (show.title, show.publish_at) == ("Renamed", moment)


def test_record_published_without_a_moment_is_public_at_once(editor_client):
    show = ShowFactory(draft=True)
    values = form_values(editor_client.get(change_page(show)))

    editor_client.post(change_page(show), values | {"status": "published"})

    assert Show.objects.published().get() == show


def test_save_that_the_database_refuses_is_checked_and_done_again(editor_client):
    show = ShowFactory(title="Missions")
    values = form_values(editor_client.get(change_page(show)))
    refusals = []

    def refuse_once(**kwargs):
        if not refusals:
            refusals.append("the slug was taken between check and save")
            raise IntegrityError

    pre_save.connect(refuse_once, sender=Show)
    try:
        response = editor_client.post(change_page(show), values | {"title": "Renamed"})
    finally:
        pre_save.disconnect(refuse_once, sender=Show)

    assert (response.status_code, len(refusals)) == (302, 1)
    assert Show.objects.get().title == "Renamed"


@pytest.mark.django_db(transaction=True)
def test_save_that_fails_at_its_very_end_is_told_once(editor_client):
    french = LanguageFactory(code="fr")
    show = ShowFactory(title="Missions", original_language=french)
    values = form_values(editor_client.get(change_page(show)))
    deleted = []

    def delete_language_once(**kwargs):
        # The database finds the broken link when it commits, with all messages written.
        if not deleted:
            deleted.append(Language.objects.all()._raw_delete("default"))

    pre_save.connect(delete_language_once, sender=Show)
    try:
        response = editor_client.post(change_page(show), values | {"title": "Renamed"})
    finally:
        pre_save.disconnect(delete_language_once, sender=Show)

    assert (Show.objects.get().title, deleted) == ("Renamed", [1])
    (message,) = get_messages(response.wsgi_request)
    assert "was changed successfully" in str(message)


def test_sort_key_follows_a_changed_title(editor_client):
    show = ShowFactory(title="Missions")
    values = form_values(editor_client.get(change_page(show)))
    assert values["sort_title"] == ""

    editor_client.post(change_page(show), values | {"title": "Évolution"})

    show.refresh_from_db()
    assert show.sort_title == "evolution"
