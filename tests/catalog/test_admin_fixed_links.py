"""What other records rely on stays where it is: none of them is checked when it moves."""

import pytest
from django.urls import reverse

from catalog.models import Character, Cut, Series
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    ProductionNoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.html_forms import form_values

pytestmark = pytest.mark.django_db


def send(client, record, **changes):
    """Open the form of the record, change or forge fields, and send it."""
    page = reverse(f"admin:catalog_{record._meta.model_name}_change", args=[record.pk])
    return client.post(page, form_values(client.get(page)) | changes)


def relied_on_cut():
    cut = CutFactory(name="As shown")
    return cut, ReleaseFactory(series=cut.series, cut=cut), {"series": SeriesFactory().pk}


def relied_on_character():
    character = CharacterFactory(name="As shown")
    credit = CreditFactory(show=character.show, character=character)
    return character, credit, {"show": ShowFactory().pk}


def series_with_a_note():
    series = SeriesFactory(title="As shown")
    return (
        series,
        ProductionNoteFactory(show=series.show, series=series),
        {"show": ShowFactory().pk},
    )


def series_with_a_character():
    series = SeriesFactory(title="As shown")
    character = CharacterFactory(show=series.show)
    credit = CreditFactory(show=None, series=series, character=character)
    return series, credit, {"show": ShowFactory().pk}


@pytest.mark.parametrize(
    "make", [relied_on_cut, relied_on_character, series_with_a_note, series_with_a_character]
)
def test_what_others_rely_on_stays_where_it_is(editor_client, make):
    record, relying, forged = make()
    relying.full_clean()
    name = "title" if isinstance(record, Series) else "name"
    (link,) = forged

    response = send(editor_client, record, **forged, **{name: "Renamed"})

    assert response.status_code == 302
    stored = type(record).objects.get(pk=record.pk)
    assert getattr(stored, name) == "Renamed"
    assert getattr(stored, link) == getattr(record, link)
    type(relying).objects.get(pk=relying.pk).full_clean()


@pytest.mark.parametrize(
    ("model", "link"), [(Cut, "series"), (Character, "show"), (Series, "show")]
)
def test_new_record_is_put_where_the_editor_chooses(editor_client, model, link):
    page = reverse(f"admin:catalog_{model._meta.model_name}_add")

    assert link in editor_client.get(page).context["adminform"].form.fields


@pytest.mark.parametrize(
    ("factory", "link", "field", "message"),
    [
        (CutFactory, "series", "slug", "This series already has a version with this slug."),
        (CharacterFactory, "show", "slug", "This show already has a character with this slug."),
        (SeriesFactory, "show", "number", "This show already has a series with this number."),
    ],
)
def test_key_that_is_taken_there_is_refused(editor_client, factory, link, field, message):
    first = factory()
    second = factory(**{link: getattr(first, link)})

    response = send(editor_client, second, **{field: getattr(first, field)})

    assert response.context["adminform"].form.errors == {"__all__": [message]}


def test_episode_moves_within_its_show(editor_client):
    episode = EpisodeFactory()
    other = SeriesFactory(show=episode.series.show)

    send(editor_client, episode, series=other.pk)

    episode.refresh_from_db()
    assert episode.series == other


def test_episode_stays_in_its_show(editor_client):
    episode = EpisodeFactory()

    response = send(editor_client, episode, series=SeriesFactory().pk)

    assert response.context["adminform"].form.errors == {
        "series": ["Choose a series of the same show."]
    }
