import re
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.asserts import assertInHTML

from missionsite.views import MOST_SHOWS
from tests.factories import CountryFactory, EpisodeFactory, LanguageFactory, ShowFactory
from tests.pages import read

pytestmark = pytest.mark.django_db


def test_home_is_the_front_page_of_the_one_show(client):
    french = LanguageFactory(code="fr")
    show = ShowFactory(slug="missions", title="Missions", original_language=french, tagline="Mars!")
    EpisodeFactory(series__show=show, title="Ulysse", number=1)
    ShowFactory(draft=True, title="Brouillon")

    html = read(client, "/")

    assertInHTML('<h1 class="show-title"><span lang="fr">Missions</span></h1>', html)
    assert "<title>Missions</title>" in html
    assert '<meta name="description" content="Mars!">' in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/shows/missions/">' in html
    assert ">Ulysse</a>" in html
    assert "Brouillon" not in html


def test_home_says_the_same_as_the_page_of_the_one_show(client):
    show = ShowFactory(slug="missions", title="Missions")
    EpisodeFactory.create_batch(3, series__show=show)

    home, page = read(client, "/"), read(client, "/shows/missions/")

    front = home.partition('<header class="hero">')[2].partition("</main>")[0]
    assert front
    assert front == page.partition('<header class="hero">')[2].partition("</main>")[0]


def test_home_is_the_way_to_each_of_several_shows(client):
    ShowFactory(slug="missions", title="Missions", tagline="To Mars.")
    ShowFactory(slug="other", title="Other")

    html = read(client, "/")

    assert '<a href="/shows/missions/">Missions</a>' in html
    assert "To Mars." in html
    assert '<a href="/shows/other/">Other</a>' in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/">' in html
    assert "All shows" not in html


def test_home_says_how_long_each_of_several_shows_is(client):
    show = ShowFactory(slug="missions")
    show.countries.add(CountryFactory(code="FR"))
    EpisodeFactory.create_batch(2, series__show=show, series__first_shown_on="2017-06")
    EpisodeFactory(series__show=show, series__first_shown_on="2021-12")
    EpisodeFactory(series__show=show, draft=True)
    ShowFactory(slug="other")

    html = read(client, "/")

    sizes = [lines.partition("</ul>")[0] for lines in html.split('<ul class="details">')[1:]]
    assert [re.findall("<li>(.*?)</li>", size) for size in sizes] == [
        ["2017–2021", "France", "4 series", "3 episodes"],
        ["Nothing known yet"],
    ]


def test_home_leads_to_the_shows_that_it_has_no_room_for(client):
    ShowFactory.create_batch(MOST_SHOWS + 1)

    html = read(client, "/")

    assert html.count('<a href="/shows/show-') == MOST_SHOWS
    assert '<a href="/shows/">All shows</a>' in html


def test_home_without_public_shows_says_so(client):
    ShowFactory(draft=True)
    ShowFactory(status="withdrawn")
    ShowFactory(publish_at=timezone.now() + timedelta(days=1))

    assert "Nothing has been published yet: come back soon." in read(client, "/")


def test_home_costs_one_query_for_several_shows(client, django_assert_num_queries):
    ShowFactory.create_batch(3)

    with django_assert_num_queries(1):
        client.get("/")


def test_about_leads_to_the_sources(client):
    html = read(client, "/about/")

    assert "<h1>About this record</h1>" in html
    assert '<a href="/sources/">All sources</a>' in html


@pytest.mark.parametrize("address", ["/", "/about/", "/episodes/"])
def test_every_page_has_the_landmarks_of_the_site(client, address):
    html = read(client, address)

    assert html.startswith("<!doctype html>")
    assert '<html lang="en-gb">' in html
    assert '<a class="skip-link" href="#content">Skip to content</a>' in html
    assert '<main id="content" tabindex="-1">' in html
    assert html.count("<h1") == html.count("<main") == html.count("<footer") == 1


@pytest.mark.parametrize(
    ("address", "current"), [("/episodes/", "Episodes"), ("/about/", "About"), ("/shows/", "Shows")]
)
def test_navigation_marks_the_page_itself(client, address, current):
    navigation = read(client, address).partition('<nav class="site-nav"')[2].partition("</nav>")[0]

    assert navigation.count("<li>") == 11
    marked = f'<a href="{address}" aria-current="page">{current}</a>'
    assert navigation.count("aria-current") == 1
    assert marked in navigation


@pytest.mark.parametrize(
    "name",
    [
        *("show", "episode", "release", "location", "person", "company"),
        *("quote", "award", "outlet", "source"),
    ],
)
def test_home_leads_to_every_list(client, name):
    plural = {"person": "people", "company": "companies"}.get(name, f"{name}s")

    assert f'<a href="/{plural}/">' in read(client, "/")
