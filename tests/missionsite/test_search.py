from datetime import UTC, datetime

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from missionsite.kinds import WITH_LIST
from tests.factories import CharacterFactory, EpisodeFactory, PersonFactory, ShowFactory
from tests.pages import read

FUTURE = datetime(2999, 1, 1, tzinfo=UTC)


def searched(client, words, **parameters):
    return client.get(reverse("search"), {"q": words, **parameters})


@pytest.mark.django_db
def test_search_shows_what_was_found_and_where_it_belongs(client):
    show = ShowFactory(title="Missions", slug="missions")
    EpisodeFactory(series__show=show, series__number=1, number=3, title="Évolution de Mars")

    response = searched(client, "evolution")

    assertContains(
        response,
        '<a href="/shows/missions/series-1/episode-3/">'
        '<span dir="auto"><mark>Évolution</mark> de Mars</span></a>',
        html=True,
    )
    assertContains(response, '<span class="code">S1·E03</span>', html=True)
    assertContains(response, "<span>Missions</span>", html=True)
    assertContains(response, "<title>“evolution”, found in the record")
    assertContains(response, "<h1>1 result for “evolution”</h1>")


@pytest.mark.django_db
def test_search_leads_to_more_of_a_kind(client):
    for number in range(7):
        PersonFactory(name=f"Jeanne {number}")

    first = searched(client, "jeanne")
    of_kind = searched(client, "jeanne", kind="person")

    assertContains(first, "<h1>7 results for “jeanne”</h1>")
    assertContains(first, "<mark>Jeanne</mark>", 5)
    assertContains(first, 'href="/search/?q=jeanne&amp;kind=person"')
    assertContains(of_kind, "<mark>Jeanne</mark>", 7)
    assertContains(of_kind, 'href="/search/?q=jeanne">Look among all kinds')


@pytest.mark.django_db
def test_search_counts_no_further_than_a_hundred(client):
    PersonFactory.create_batch(101, name="Jeanne")

    assertContains(searched(client, "jeanne"), "<h1>100+ results for “jeanne”</h1>")


@pytest.mark.django_db
def test_search_hides_what_is_not_public_yet(client):
    PersonFactory(name="Jeanne Draft", draft=True)
    PersonFactory(name="Jeanne Later", publish_at=FUTURE)
    CharacterFactory(name="Jeanne Dead", spoiler="She dies.")
    CharacterFactory(
        name="Jules", description="A doctor.", spoiler="Jeanne is his sister.", note="Jeanne"
    )

    assertContains(searched(client, "jeanne"), "Nothing in this record has all these words.")
    assertContains(searched(client, "jeanne"), "<title>Nothing found for “jeanne” · ")
    assertContains(searched(client, "jeanne"), "<h1>Nothing found for “jeanne”</h1>")


@pytest.mark.django_db
def test_search_takes_markup_in_content_and_words_for_text(client):
    PersonFactory(
        name="<b>Jeanne</b> & Co", description="See [the site](https://example.org) of **Jeanne**."
    )

    response = searched(client, "<b>jeanne")

    assertContains(
        response, "&lt;<mark>b</mark>&gt;<mark>Jeanne</mark>&lt;/<mark>b</mark>&gt; &amp; Co"
    )
    assertContains(response, "See the site of <mark>Jeanne</mark>.")
    assertNotContains(response, "<b>")


@pytest.mark.django_db
def test_search_without_words_tells_how_to_search(client):
    page = read(client, reverse("search"))

    assert "<h1>Search</h1>" in page
    assert "The beginning of a word is enough." in page
    assert "Nothing in this record" not in page
    lists = page.partition('<h2 id="lists">')[2].partition("</ul>")[0]
    assert all(f'href="{reverse(kind.list_view)}"' in lists for kind in WITH_LIST)


@pytest.mark.django_db
def test_search_is_not_for_other_engines(client):
    assertContains(searched(client, "mars"), '<meta name="robots" content="noindex')


@pytest.mark.django_db
def test_search_among_a_kind_that_there_is_not_is_not_found(client):
    assert searched(client, "mars", kind="planet").status_code == 404


@pytest.mark.django_db
def test_search_costs_few_queries(client, django_assert_num_queries):
    EpisodeFactory(title="Mars")
    PersonFactory(name="Mars")

    with django_assert_num_queries(1):
        searched(client, "mars")
