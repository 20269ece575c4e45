"""What pages of works and of their releases say in JSON-LD."""

import pytest

from tests import factories
from tests.missionsite.linked_data import SITE, graph_of, identity, mention, on_own_page, subject_of
from tests.missionsite.schema_org import nodes_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return factories.ShowFactory(slug="missions", title="Missions")


def test_show_says_what_its_page_says(client, show):
    show.premise, show.spoiler = "A *crew* flies to Mars.", "They find him."
    show.same_as = "https://elsewhere.example/"
    show.original_language = factories.LanguageFactory(code="fr")
    show.save()
    show.countries.add(factories.CountryFactory(code="FR"))
    show.genres.add(factories.GenreFactory(name="Science fiction"))
    series = factories.SeriesFactory(show=show, number=1, first_shown_on="2017-06")
    person = factories.CreditFactory(show=show, person__name="Ami Cohen").person
    company = factories.CompanyCreditFactory(show=show, company__name="Empreinte").company
    use = factories.FilmingLocationFactory(series=series, stands_for="Mars")
    factories.CharacterFactory(show=show, name="Ada", description="The pilot.")
    factories.CharacterFactory(show=show, name="Boris", spoiler="He lives.")

    assert subject_of(client, show) == {
        "@id": f"{SITE}/shows/missions/#show",
        "@type": "TVSeries",
        "url": f"{SITE}/shows/missions/",
        "name": "Missions",
        "description": "A crew flies to Mars.",
        "genre": ["Science fiction"],
        "inLanguage": "fr",
        "countryOfOrigin": [{"@type": "Country", "name": "France"}],
        "startDate": "2017-06",
        "character": [{"@type": "Person", "name": "Ada"}],
        "containsSeason": [
            mention("TVSeason", series, name="Series 1", seasonNumber=1, startDate="2017-06")
        ],
        "sameAs": ["https://elsewhere.example/"],
        "creator": [mention("Person", person, name="Ami Cohen")],
        "productionCompany": [mention("Organization", company, name="Empreinte")],
        "locationCreated": [mention("Place", use.location, name=use.location.name)],
        "contentLocation": [{"@type": "Place", "name": "Mars"}],
    }


def test_start_of_a_show_is_not_known_while_a_series_has_no_date(client, show):
    factories.SeriesFactory(show=show, number=1)
    factories.SeriesFactory(show=show, number=2, first_shown_on="2019")

    assert "startDate" not in subject_of(client, show)


def test_series_counts_the_episodes_that_it_was_made_in(client, show):
    series = factories.SeriesFactory(show=show, number=3, summary="It ends.")
    factories.CutFactory(series=series, slug="a", episode_count=5, is_original=None)
    episode = factories.EpisodeFactory(series=series, number=1, title="Samuel")
    before = subject_of(client, series)
    factories.CutFactory(series=series, slug="b", episode_count=10, is_original=True)

    assert "numberOfEpisodes" not in before
    assert subject_of(client, series) == {
        "@id": f"{SITE}/shows/missions/series-3/#series",
        "@type": "TVSeason",
        "url": f"{SITE}/shows/missions/series-3/",
        "name": "Series 3",
        "seasonNumber": 3,
        "description": "It ends.",
        "numberOfEpisodes": 10,
        "partOfSeries": mention("TVSeries", show, name="Missions"),
        "episode": [mention("TVEpisode", episode, name="Samuel", episodeNumber=1)],
    }


def test_episode_is_part_of_series_and_show(client, show):
    episode = factories.EpisodeFactory(
        series__show=show,
        series__number=1,
        number=3,
        title="Empty Handed",
        original_title="Les Mains vides",
        first_shown_on="2021",
        synopsis="They land.",
        spoiler="It fails.",
    )
    director = factories.CreditFactory(episode=episode, role="director").person

    assert subject_of(client, episode) == {
        "@id": f"{SITE}/shows/missions/series-1/episode-3/#episode",
        "@type": "TVEpisode",
        "url": f"{SITE}/shows/missions/series-1/episode-3/",
        "name": "Empty Handed",
        "alternateName": "Les Mains vides",
        "episodeNumber": 3,
        "description": "They land.",
        "datePublished": "2021",
        "partOfSeason": mention("TVSeason", episode.series, name="Series 1", seasonNumber=1),
        "partOfSeries": mention("TVSeries", show, name="Missions"),
        "director": [mention("Person", director, name=director.name)],
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("first-broadcast", "BroadcastEvent"),
        ("free-premiere", "BroadcastEvent"),
        ("repeat", "BroadcastEvent"),
        ("streaming", "OnDemandEvent"),
        ("on-demand", "OnDemandEvent"),
        ("unspecified", "PublicationEvent"),
    ],
)
def test_release_is_an_event_of_its_kind(kind, expected, client, show):
    release = factories.ReleaseFactory(
        show=show,
        kind=kind,
        service=factories.CompanyFactory(name="OCS"),
        access="pay-tv",
        country=factories.CountryFactory(code="FR"),
        starts_on="2017-06",
        ends_on="2018",
        audio_languages=[factories.LanguageFactory(code="fr")],
        subtitle_languages=[factories.LanguageFactory(code="en")],
    )

    found = subject_of(client, release)

    subtitles = found.pop("subtitleLanguage", None)
    assert subtitles == (["en"] if expected == "BroadcastEvent" else None)
    assert found == on_own_page(
        expected,
        release,
        name=str(release),
        workFeatured=mention("TVSeries", show, name="Missions"),
        startDate="2017-06",
        endDate="2018",
        isAccessibleForFree=False,
        publishedBy=mention("Organization", release.service, name="OCS"),
        location={"@type": "Country", "name": "France"},
        inLanguage=["fr"],
    )


def test_right_to_show_is_no_event(client, show):
    release = factories.ReleaseFactory(show=show, kind="rights")

    graph = graph_of(client, release.get_absolute_url())

    assert identity(release) not in [node["@id"] for node in graph]
    assert "Event" not in " ".join(node["@type"] for node in nodes_in(graph) if "@type" in node)


def test_releases_of_a_work_stand_on_its_page_under_the_same_name(client, show):
    series = factories.SeriesFactory(show=show)
    cut = factories.CutFactory(series=series)
    releases = [
        factories.ReleaseFactory(series=series, cut=cut, starts_on="2017-06"),
        factories.ReleaseFactory(series=series, access="free-to-air"),
    ]

    graph = graph_of(client, series.get_absolute_url())

    events = {node["@id"]: node for node in graph if node["@type"] == "BroadcastEvent"}
    assert set(events) == set(map(identity, releases))
    assert events[identity(releases[0])]["workFeatured"]["@id"] == identity(series)
    assert events[identity(releases[1])]["isAccessibleForFree"] is True


def test_page_of_a_show_tells_only_the_releases_of_the_whole(client, show):
    release = factories.ReleaseFactory(show=show)
    factories.ReleaseFactory(series=factories.SeriesFactory(show=show))

    graph = graph_of(client, show.get_absolute_url())

    events = [node["@id"] for node in graph if node["@type"] == "BroadcastEvent"]
    assert events == [identity(release)]
