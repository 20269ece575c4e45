"""Each part of a page leads to the notes of what it rests on, and they lead back to it."""

import re

import pytest

from tests.factories import (
    AwardFactory,
    CharacterFactory,
    CompanyCreditFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    ProductionNoteFactory,
    QuoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return SourceFactory(slug="article", title="Article")


@pytest.fixture
def show(source):
    return ShowFactory(slug="missions", sources=[source])


def parts_of_notes(html):
    """The anchors that each note of the page leads back to."""
    notes = html.partition('<ol class="source-notes">')[2].partition("</ol>")[0]
    return [re.findall(r'<a href="#([^"]*)"', note) for note in notes.split("<li id=")[1:]]


def titles_of_notes(html):
    return re.findall("<cite>([^<]*)</cite>", html.partition('<ol class="source-notes">')[2])


def test_show_page_has_notes_for_its_parts(client, show, source):
    sourced = {"show": show, "sources": [source]}
    parts = (CharacterFactory, SeriesFactory, ReleaseFactory, QuoteFactory, AwardFactory)
    for factory in parts:
        factory(**sourced)

    html = read(client, "/shows/missions/")

    assert parts_of_notes(html) == [
        ["content", "characters", "episodes", "releases", "reviews", "awards"]
    ]
    assert html.count('<p class="notes">Source <a href="#source-1">1<') == 6


def test_show_page_numbers_sources_as_its_parts_cite_them(client, show):
    CharacterFactory(show=show, sources=[SourceFactory(title="Zodiac")])
    QuoteFactory(show=show, sources=[SourceFactory(title="Almanac")])

    html = read(client, "/shows/missions/")
    notes = html.partition('<ol class="source-notes">')[2]

    assert re.findall(r'id="source-(\d)"', notes) == ["1", "2", "3"]
    assert notes.index("Article") < notes.index("Zodiac") < notes.index("Almanac")


def test_notes_do_not_name_a_character_whose_appearance_spoils(client, show, source):
    CharacterFactory(show=show, name="Ghost", spoiler="He is dead.", sources=[source])
    CharacterFactory(show=show, name="Renoir", description="Psychologist.")

    html = read(client, "/shows/missions/")

    assert html.count("Ghost") == 1
    assert parts_of_notes(html) == [["content", "characters"]]


def test_series_page_has_notes_for_its_parts(client, show, source):
    series = SeriesFactory(show=show, number=1, sources=[source])
    sourced = {"series": series, "sources": [source]}
    for factory in (EpisodeFactory, CutFactory, ReleaseFactory, QuoteFactory, AwardFactory):
        factory(**sourced)

    html = read(client, "/shows/missions/series-1/")

    assert parts_of_notes(html) == [
        ["content", "episodes", "versions", "releases", "reviews", "awards"]
    ]


def test_show_page_has_notes_for_creators_producers_and_places(client, show):
    creators, producers, places, others = (
        SourceFactory(title=title) for title in ("Creators", "Producers", "Places", "Others")
    )
    CreditFactory(show=show, role="creator", sources=[creators])
    CreditFactory(show=show, role="composer", sources=[others])
    CompanyCreditFactory(show=show, role="production", sources=[producers])
    FilmingLocationFactory(series=SeriesFactory(show=show), sources=[places])
    FilmingLocationFactory(sources=[others])
    CreditFactory(show=show, role="creator", person__draft=True, sources=[others])

    html = read(client, "/shows/missions/")

    assert titles_of_notes(html) == ["Article", "Creators", "Producers", "Places"]
    assert parts_of_notes(html) == [["content"], ["content"], ["content"], ["locations"]]


@pytest.mark.parametrize("work", ["series", "episode"])
def test_pages_of_parts_have_notes_for_their_making(client, show, work):
    episode = EpisodeFactory(series__show=show)
    part = {"series": episode.series, "episode": episode}[work]
    people, companies, places = (SourceFactory(title=title) for title in "ABC")
    CreditFactory(**{work: part}, sources=[people])
    CompanyCreditFactory(**{work: part}, sources=[people, companies])
    FilmingLocationFactory(**{work: part}, sources=[places])
    CreditFactory(show=show, sources=[SourceFactory(title="Of the show")])

    html = read(client, part.get_absolute_url())

    assert titles_of_notes(html) == ["A", "B", "C"]
    assert parts_of_notes(html) == [["credits"], ["credits"], ["locations"]]


def test_episode_page_has_notes_for_its_parts(client, show, source):
    episode = EpisodeFactory(series__show=show, series__number=1, number=3, sources=[source])
    ReleaseFactory(series=episode.series)
    ReleaseFactory(episode=episode, sources=[source])

    html = read(client, "/shows/missions/series-1/episode-3/")

    assert parts_of_notes(html) == [["content", "releases"]]


def test_production_page_has_notes_for_its_parts(client, show, source):
    sourced = {"show": show, "sources": [source]}
    for factory in (CreditFactory, CompanyCreditFactory, FilmingLocationFactory):
        factory(**sourced)
    ProductionNoteFactory(**sourced, subject="budget")
    QuoteFactory(**sourced, kind="interview")

    html = read(client, "/shows/missions/production/")

    assert parts_of_notes(html) == [["budget", "credits", "interviews", "locations"]]


def test_pages_of_one_record_have_a_note_for_its_main_facts(client, show, source):
    company = CompanyCreditFactory(show=show, sources=[source]).company
    location = FilmingLocationFactory(show=show, sources=[source]).location
    credit = CreditFactory(show=show, sources=[source])
    release = ReleaseFactory(show=show, sources=[source])
    expected = {
        company: ["content", "credits"],
        location: ["content", "uses"],
        credit.person: ["content", "credits"],
        release: ["content"],
    }

    for record, parts in expected.items():
        record.sources.add(source)
        assert parts_of_notes(read(client, record.get_absolute_url())) == [parts]


@pytest.mark.parametrize("number", [1, 3])
def test_notes_cost_no_query_however_many_sources_there_are(
    client, show, number, django_assert_num_queries
):
    sources = SourceFactory.create_batch(number)
    for _ in range(number):
        sourced = {"show": show, "sources": sources}
        for factory in (CharacterFactory, ReleaseFactory, QuoteFactory, AwardFactory):
            factory(**sourced)

    with django_assert_num_queries(6):
        html = read(client, "/shows/missions/")

    assert len(parts_of_notes(html)) == number + 1
