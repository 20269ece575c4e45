from datetime import UTC, datetime

import feedparser
import pytest

from catalog.models import Person
from missionsite.models import Entry
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    ShowFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db


def feed(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    found = feedparser.parse(response.content)
    assert not found.bozo
    return found


def moment(parsed):
    return datetime(*parsed[:6], tzinfo=UTC)


def test_feed_tells_the_newest_first(client, settings):
    settings.SITE_URL = "https://missions.example"
    settings.SITE_NAME = "Missions & more"
    PersonFactory(name="Old", publish_at=datetime(2020, 1, 1, tzinfo=UTC))
    PersonFactory(name="New <b>", slug="new", publish_at=datetime(2021, 1, 1, tzinfo=UTC))

    found = feed(client, "/new.atom")

    assert found.feed.title == "Missions & more"
    assert [entry.title for entry in found.entries] == ["Person: New <b>", "Person: Old"]
    newest = found.entries[0]
    assert newest.link == newest.id == "https://missions.example/people/new/"
    assert moment(newest.published_parsed) == datetime(2021, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("publisher", "author"), [("Ciné-club", "Ciné-club"), ("", "Missions")])
@pytest.mark.parametrize("address", ["/new.atom", "/shows/missions.atom"])
def test_feed_names_its_author(client, settings, address, publisher, author):
    settings.SITE_NAME, settings.SITE_PUBLISHER = "Missions", publisher
    ShowFactory(slug="missions")

    assert feed(client, address).feed.author == author


def test_feed_says_when_an_entry_was_corrected(client):
    person = PersonFactory(publish_at=datetime(2020, 1, 1, tzinfo=UTC))
    corrected_at = Entry.objects.get(kind="person", record_id=person.pk).changed_at

    (entry,) = feed(client, "/new.atom").entries

    assert moment(entry.updated_parsed) == corrected_at


def test_feed_tells_nothing_before_its_time(client):
    PersonFactory(draft=True)
    PersonFactory(publish_at=datetime(3000, 1, 1, tzinfo=UTC))

    assert feed(client, "/new.atom").entries == []
    assert Person.objects.count() == 2


def test_feed_leaves_out_what_has_no_page(client):
    CreditFactory(show=ShowFactory(title="Missions"), person__name="Ami Cohen")

    titles = {entry.title for entry in feed(client, "/new.atom").entries}

    assert titles == {"Show: Missions", "Person: Ami Cohen"}


def test_feed_of_a_show_tells_of_this_show_alone(client):
    show = ShowFactory(slug="missions", title="Missions")
    EpisodeFactory(series__show=show, series__number=1, number=1, title="Ulysse")
    EpisodeFactory(title="Other")

    found = feed(client, "/shows/missions.atom")

    assert found.feed.title == "Missions"
    told = [(entry.title, entry.summary) for entry in found.entries]
    assert told == [
        ("Episode: Ulysse", "Missions S1·E01"),
        ("Series: Series 1", "Missions S1"),
        ("Show: Missions", "Missions"),
    ]


def test_feed_takes_no_title_for_markup(client):
    ShowFactory(slug="missions", title="<b>Missions</b>")

    (entry,) = feed(client, "/shows/missions.atom").entries

    assert entry.title == "Show: <b>Missions</b>"
    assert entry.summary == "&lt;b&gt;Missions&lt;/b&gt;"


def test_feed_leaves_out_signs_that_xml_cannot_hold(client):
    ShowFactory(slug="missions", title="Mis\x0bsions\x01 \uffff")

    found = feed(client, "/shows/missions.atom")

    assert found.feed.title == found.entries[0].summary == "Mis sions"
    assert found.entries[0].title == "Show: Mis sions"


def test_feed_of_a_draft_is_not_there(client):
    ShowFactory(slug="brouillon", draft=True)

    assert client.get("/shows/brouillon.atom").status_code == 404


@pytest.mark.parametrize("address", ["/new.atom", "/shows/missions.atom"])
def test_feed_costs_few_queries(client, address, django_assert_num_queries):
    show = ShowFactory(slug="missions")
    EpisodeFactory.create_batch(3, series__show=show)

    with django_assert_num_queries(1 if address == "/new.atom" else 2):
        client.get(address)


@pytest.mark.parametrize("address", ["", "series-1/", "series-1/episode-1/", "production/"])
def test_pages_of_a_show_lead_to_its_feed(client, address):
    show = ShowFactory(slug="missions", title="Missions")
    EpisodeFactory(series__show=show, series__number=1, number=1)
    link = (
        '<link rel="alternate" type="application/atom+xml" href="/shows/missions.atom"'
        ' title="New about Missions">'
    )

    assert link in read(client, f"/shows/missions/{address}").partition("</head>")[0]
    assert "/shows/missions.atom" not in read(client, "/episodes/")


def test_page_of_a_show_offers_its_feed_to_readers(client):
    ShowFactory(slug="missions")

    for address in ("/shows/missions/", "/"):
        main = read(client, address).partition("<main")[2].partition("</main>")[0]
        assert 'href="/shows/missions.atom"' in main


def test_feed_tells_of_no_character(client):
    CharacterFactory(show=ShowFactory(title="Missions"), name="Jeanne")

    assert [entry.title for entry in feed(client, "/new.atom").entries] == ["Show: Missions"]
