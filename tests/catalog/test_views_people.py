import pytest

from catalog.filters.people import PersonFilter
from catalog.views.people import MOST_CREDITS
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.filters import offered
from tests.pages import assert_fact, read

pytestmark = pytest.mark.django_db


def names(client, query):
    return [person.name for person in client.get(f"/people/?{query}").context["page"]]


def test_person_list_is_sorted_by_name(client):
    PersonFactory(name="Zoé")
    PersonFactory(name="Émile", description="A *writer*.")
    PersonFactory(name="Fabien", sort_name="aa")

    assert names(client, "") == ["Fabien", "Émile", "Zoé"]
    assert "A writer." in read(client, "/people/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("name=AMÏ", ["Ami"]),
        ("role=director", ["Ami", "Julien"]),
        ("show=missions", ["Ami", "Julien"]),
        ("show=missions&role=director", ["Julien"]),
        ("show=other&role=director", ["Ami"]),
    ],
)
def test_person_list_asks_show_and_role_of_one_credit(client, query, found):
    show, other = ShowFactory(slug="missions"), ShowFactory(slug="other")
    ami, julien = PersonFactory(name="Ami"), PersonFactory(name="Julien")
    CreditFactory(person__name="Credited in a draft", show__draft=True, role="director")
    CreditFactory(show=show, person=ami, role="creator")
    CreditFactory(show=other, person=ami, role="director")
    CreditFactory(episode=EpisodeFactory(series__show=show), person=julien, role="director")

    assert names(client, query) == found


def test_person_list_offers_only_what_public_credits_have():
    CreditFactory(show=ShowFactory(slug="missions", title="Missions"), role="creator")
    CreditFactory(show=ShowFactory(draft=True), role="director")
    CreditFactory(person__draft=True, role="producer")
    ShowFactory(slug="without-credits")

    assert offered(PersonFilter, "role") == [("creator", "Creator")]
    assert offered(PersonFilter, "show") == [("missions", "Missions")]


def test_person_page_has_credits_by_role(client):
    show = ShowFactory(slug="missions", title="Missions")
    person = PersonFactory(slug="ami", name="Ami Cohen")
    renoir = CharacterFactory(show=show, name="Renoir")
    series = SeriesFactory(show=show, number=2)
    CreditFactory(person=person, series=series, role="actor", character=renoir)
    CreditFactory(person=person, show=show, role="creator", sources=[SourceFactory(slug="a")])

    html = read(client, "/people/ami/")

    assert "<title>Ami Cohen · Missions" in html
    assert_fact("Creator", '<a href="/shows/missions/">Missions</a>', html)
    assert_fact(
        "Actor",
        '<a href="/shows/missions/series-2/">Missions: Series 2</a>'
        '<span class="aside">as Renoir</span>',
        html,
    )
    assert html.index("Creator") < html.index("Actor")
    assert html.count('href="/sources/a/"') == 1


def test_person_page_leaves_out_credits_of_what_is_not_public(client):
    person = PersonFactory(slug="ami")
    CreditFactory(person=person, show=ShowFactory(draft=True, title="Brouillon"))
    CreditFactory(person=person, series=SeriesFactory(draft=True, title="Brouillon"))

    html = read(client, "/people/ami/")

    assert "Brouillon" not in html
    assert 'id="credits"' not in html


def test_person_page_has_credits_in_numbered_pages(client):
    person = PersonFactory(slug="ami")
    CreditFactory.create_batch(MOST_CREDITS, person=person)
    CreditFactory(person=person, show__slug="last", role="other")

    first, second = read(client, "/people/ami/"), read(client, "/people/ami/?page=2")

    assert '"/shows/last/"' not in first
    assert '<a rel="next" href="/people/ami/?page=2">Next</a>' in first
    assert '"/shows/last/"' in second
    assert '<a rel="prev" href="/people/ami/">Previous</a>' in second
    assert client.get("/people/ami/?page=3").status_code == 404
