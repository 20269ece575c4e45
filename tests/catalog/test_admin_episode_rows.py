"""A series and its episodes in one form."""

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.models import Episode, Series
from catalog.publishing import Status
from tests.factories import (
    EpisodeFactory,
    LanguageFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.html_forms import form_values

ADD = "admin:catalog_series_add"


def change_page(series):
    return reverse("admin:catalog_series_change", args=[series.pk])


def save(client, page, **changes):
    """Open the form, change these fields (``episodes-0-number``), and send it."""
    values = form_values(client.get(page)) | {
        name.replace("__", "-"): value for name, value in changes.items()
    }
    return client.post(page, values)


def row(index, /, **fields):
    return {f"episodes__{index}__{name}": value for name, value in fields.items()}


def numbers(series):
    return dict(series.episodes.order_by("number").values_list("number", "title"))


def row_errors(response):
    """The messages on each row of episodes that has some."""
    rows = response.context["inline_admin_formsets"][0].formset.errors
    return {index: dict(errors) for index, errors in enumerate(rows) if errors}


@pytest.fixture
def series(db):
    series = SeriesFactory(number=1)
    for number, title in enumerate(["Ulysse", "Mars", "Survivant"], start=1):
        EpisodeFactory(series=series, number=number, title=title)
    return series


@pytest.mark.django_db
def test_new_series_with_ten_episodes_is_one_save(editor_client):
    show = ShowFactory()
    titles = {f"episodes__{row}__title": f"Part {row + 1}" for row in range(10)}

    response = save(editor_client, reverse(ADD), show=show.pk, number=1, **titles)

    assert response.status_code == 302
    assert numbers(show.series.get()) == {number: f"Part {number}" for number in range(1, 11)}


@pytest.mark.django_db
def test_new_episodes_have_the_sources_of_their_series(editor_client):
    source = SourceFactory()
    new = {"show": ShowFactory().pk, "number": 1, "episodes__0__title": "Ulysse"}

    save(editor_client, reverse(ADD), sources=[source.pk], **new)

    [episode] = Episode.objects.all()
    assert list(episode.sources.all()) == [source]


@pytest.mark.django_db
def test_rows_left_as_offered_are_not_saved(editor_client):
    show = ShowFactory()

    save(editor_client, reverse(ADD), show=show.pk, number=1, **row(0, title="Ulysse"))

    assert numbers(show.series.get()) == {1: "Ulysse"}


@pytest.mark.django_db
def test_renumbered_row_without_a_title_is_not_saved(editor_client):
    show = ShowFactory()

    save(editor_client, reverse(ADD), show=show.pk, number=1, **row(0, number=7))

    assert numbers(show.series.get()) == {}


@pytest.mark.django_db
def test_title_without_a_number_is_refused(editor_client):
    values = row(0, number="", title="Ulysse")

    response = save(editor_client, reverse(ADD), show=ShowFactory().pk, number=1, **values)

    assert row_errors(response) == {0: {"number": ["This field is required."]}}
    assert not Series.objects.exists()


@pytest.mark.django_db
def test_change_form_offers_the_next_number_in_the_language_of_the_show(editor_client):
    french = LanguageFactory(code="fr")
    series = SeriesFactory(show=ShowFactory(original_language=french))
    EpisodeFactory(series=series, number=4)

    values = form_values(editor_client.get(change_page(series)))

    assert values["episodes-TOTAL_FORMS"] == "2"
    assert values["episodes-1-number"] == "5"
    assert values["episodes-1-language"] == str(french.pk)


def test_episodes_swap_their_numbers_in_one_save(editor_client, series):
    response = save(editor_client, change_page(series), **row(0, number=2), **row(1, number=1))

    assert response.status_code == 302
    assert numbers(series) == {1: "Mars", 2: "Ulysse", 3: "Survivant"}


def test_deleted_row_frees_its_number(editor_client, series):
    changes = row(2, number=1) | row(0, DELETE="on") | row(3, number=3, title="Pierre")

    response = save(editor_client, change_page(series), **changes)

    assert response.status_code == 302
    assert numbers(series) == {1: "Survivant", 2: "Mars", 3: "Pierre"}


@pytest.mark.parametrize("changed", [row(1, number=3), row(3, number=3, title="Pierre")])
def test_number_of_another_row_is_refused_on_the_row(editor_client, series, changed):
    response = save(editor_client, change_page(series), **changed)

    index = int(next(iter(changed)).split("__")[1])
    assert row_errors(response) == {index: {"number": ["This series already has an episode 3."]}}
    assert numbers(series) == {1: "Ulysse", 2: "Mars", 3: "Survivant"}


@pytest.mark.django_db
def test_number_given_twice_to_a_new_series_is_refused(editor_client):
    rows = row(0, number=3, title="Ulysse") | row(1, number=3, title="Mars")

    response = save(editor_client, reverse(ADD), show=ShowFactory().pk, number=1, **rows)

    assert row_errors(response) == {1: {"number": ["This series already has an episode 3."]}}
    assert not Series.objects.exists()


def test_number_of_an_episode_that_came_meanwhile_is_refused(editor_client, series):
    values = form_values(editor_client.get(change_page(series)))
    EpisodeFactory(series=series, number=4, title="Pierre")

    response = editor_client.post(
        change_page(series), values | {"episodes-3-title": "Alliance", "episodes-3-number": 4}
    )

    assert row_errors(response) == {3: {"number": ["This series already has an episode 4."]}}
    assert numbers(series)[4] == "Pierre"


def test_new_episode_is_public_with_its_series(editor_client, series):
    save(editor_client, change_page(series), **row(3, title="Pierre"))

    episode = series.episodes.get(number=4)
    assert (episode.status, episode.is_live) == (Status.PUBLISHED, True)


@pytest.mark.django_db
def test_new_episodes_of_a_draft_wait_for_their_series(editor_client):
    save(editor_client, reverse(ADD), show=ShowFactory().pk, number=1, **row(0, title="Ulysse"))
    series = Series.objects.get()
    assert not Episode.objects.published().exists()

    save(editor_client, change_page(series), status="published")

    assert Episode.objects.published().get().title == "Ulysse"


def test_series_of_many_episodes_is_saved(editor_client, series):
    EpisodeFactory.create_batch(150, series=series)

    response = save(editor_client, change_page(series), **row(0, title="Odyssée"))

    assert response.status_code == 302
    assert (len(numbers(series)), numbers(series)[1]) == (153, "Odyssée")


final_numbers = st.lists(st.none() | st.integers(0, 9), min_size=2, max_size=6)


@pytest.mark.django_db
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(final_numbers)
def test_any_renumbering_is_saved_if_no_number_is_given_twice(editor_client, final):
    series = SeriesFactory()
    stored = {index + 1: f"Part {index}" for index in range(len(final))}
    for number, title in stored.items():
        EpisodeFactory(series=series, number=number, title=title)
    changes = {}
    for index, number in enumerate(final):
        changes |= row(index, DELETE="on") if number is None else row(index, number=number)

    response = save(editor_client, change_page(series), **changes)

    kept = [(number, f"Part {index}") for index, number in enumerate(final) if number is not None]
    is_unique = len(dict(kept)) == len(kept)
    assert response.status_code == (302 if is_unique else 200)
    assert numbers(series) == (dict(kept) if is_unique else stored)
