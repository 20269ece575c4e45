"""What pages say in JSON-LD, read by extruct and held against the vocabulary of schema.org."""

import extruct
import pytest
from django.template import Context, Template

from missionsite.kinds import WITH_LIST, WITH_PAGE
from missionsite.linked_data.script import script_of
from tests import factories
from tests.missionsite.schema_org import faults_in, nodes_in

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


def graph_of(client, address):
    html = client.get(address).content.decode()
    (found,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert found["@context"] == "https://schema.org"
    assert faults_in(found["@graph"]) == []
    return found["@graph"]


def subject_of(client, record):
    """What the page of a record says of it."""
    graph = graph_of(client, record.get_absolute_url())
    (found,) = [node for node in graph if node["@id"] == identity(record)]
    return found


def identity(record):
    return f"{SITE}{record.get_absolute_url()}#{record._meta.model_name}"


def mention(kind, record, **properties):
    return {"@id": identity(record), "@type": kind} | properties


def on_own_page(kind, record, **properties):
    return mention(kind, record, url=SITE + record.get_absolute_url(), **properties)


def page_in(graph):
    (found,) = [node for node in graph if "isPartOf" in node]
    return found


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


def test_quotation_in_a_review_is_its_body(client, show):
    outlet, hidden = factories.OutletFactory(), factories.OutletFactory(draft=True)
    quote = factories.QuoteFactory(
        show=show,
        text="Superb.",
        language=factories.LanguageFactory(code="en"),
        original_text="Superbe.",
        original_language=factories.LanguageFactory(code="fr"),
        speaker=factories.PersonFactory(name="Clelia Cohen"),
        outlets=[outlet, hidden],
        published_on="2017-06",
        score="4/5",
        url="https://paper.example/review",
        stance="positive",
    )

    assert subject_of(client, quote) == on_own_page(
        "CriticReview",
        quote,
        itemReviewed=mention("TVSeries", show, name="Missions"),
        reviewRating={"@type": "Rating", "ratingValue": "4/5"},
        author=mention("Person", quote.speaker, name="Clelia Cohen"),
        translationOfWork={"@type": "Review", "inLanguage": "fr", "reviewBody": "Superbe."},
        reviewBody="Superb.",
        inLanguage="en",
        datePublished="2017-06",
        publisher=[mention("Organization", outlet, name=outlet.name)],
        sameAs=["https://paper.example/review"],
    )


@pytest.mark.parametrize("kind", ["review", "interview"])
def test_paraphrase_is_quoted_nowhere(kind, client, show):
    quote = factories.QuoteFactory(show=show, kind=kind, form="paraphrase", text="It is superb.")

    found = subject_of(client, quote)

    assert found["@type"] == {"review": "CriticReview", "interview": "CreativeWork"}[kind]
    assert found["abstract"] == "It is superb."
    assert found.keys() & {"reviewBody", "text"} == set()


def test_what_was_said_in_an_interview_is_a_quotation(client, show):
    quote = factories.QuoteFactory(show=show, kind="interview", text="We tried.")

    found = subject_of(client, quote)

    assert (found["@type"], found["text"]) == ("Quotation", "We tried.")
    assert found["about"] == mention("TVSeries", show, name="Missions")


def test_prize_is_told_of_the_work_and_of_who_received_it(client, show):
    person, company = factories.PersonFactory(), factories.CompanyFactory()
    award = factories.AwardFactory(
        show=show,
        event="MIPTV",
        awarded_on="2017",
        prize="Jury Prize",
        category="Full episodes",
        recipients=[person, factories.PersonFactory(draft=True)],
        recipient_companies=[company],
    )
    prize = "MIPTV 2017: Jury Prize, Full episodes"

    graph = graph_of(client, award.get_absolute_url())

    assert [node for node in graph if "award" in node] == [
        mention("TVSeries", show, name="Missions", award=prize),
        mention("Person", person, name=person.name, award=prize),
        mention("Organization", company, name=company.name, award=prize),
    ]


def test_nomination_is_no_prize(client, show):
    award = factories.AwardFactory(
        show=show, result="nominated", recipients=[factories.PersonFactory()]
    )

    graph = graph_of(client, award.get_absolute_url())

    assert [node for node in nodes_in(graph) if "award" in node] == []


@pytest.mark.parametrize(
    ("precision", "is_there"),
    [("exact", True), ("locality", True), ("near", False), ("region", False), ("country", False)],
)
def test_only_a_place_that_is_known_has_coordinates(precision, is_there, client):
    place = factories.LocationFactory(
        name="Place",
        precision=precision,
        latitude="46.16000",
        longitude="-1.15000",
        country=factories.CountryFactory(code="FR"),
        region="Aquitaine",
    )
    spot = {"@type": "GeoCoordinates", "latitude": 46.16, "longitude": -1.15}

    found = subject_of(client, place)

    assert found.get("geo") == (spot if is_there else None)
    assert found["address"] == {
        "@type": "PostalAddress",
        "addressCountry": "FR",
        "addressRegion": "Aquitaine",
    }


def test_place_tells_what_was_shot_there(client, show):
    use = factories.FilmingLocationFactory(show=show, stands_for="Mars")

    graph = graph_of(client, use.location.get_absolute_url())

    assert (
        mention(
            "TVSeries",
            show,
            name="Missions",
            locationCreated=[mention("Place", use.location, name=use.location.name)],
            contentLocation=[{"@type": "Place", "name": "Mars"}],
        )
        in graph
    )


def test_person_tells_the_part_in_each_work_and_no_character(client, show):
    person = factories.PersonFactory(name="Ami Cohen")
    hidden = factories.CharacterFactory(show=show, name="Boris", spoiler="He lives.")
    factories.CreditFactory(show=show, person=person)
    factories.CreditFactory(show=show, person=person, role="actor", character=hidden)
    series = factories.SeriesFactory(show=show, number=1)
    factories.CreditFactory(series=series, person=person, role="composer")

    graph = graph_of(client, person.get_absolute_url())

    who = [mention("Person", person, name="Ami Cohen")]
    assert mention("TVSeries", show, name="Missions", creator=who, actor=who) in graph
    assert mention("TVSeason", series, name="Series 1") in graph
    assert "Boris" not in str(graph)


def test_company_tells_what_it_is_and_whose(client):
    parent = factories.CompanyFactory(name="Group")
    company = factories.CompanyFactory(
        name="CNC",
        kind="public-body",
        parent=parent,
        city="Paris",
        website="https://cnc.example/",
        country=factories.CountryFactory(code="FR"),
    )
    part = factories.CompanyFactory(name="Fund", parent=company)

    assert subject_of(client, company) == on_own_page(
        "GovernmentOrganization",
        company,
        name="CNC",
        address={"@type": "PostalAddress", "addressCountry": "FR", "addressLocality": "Paris"},
        sameAs=["https://cnc.example/"],
        parentOrganization=mention("Organization", parent, name="Group"),
        subOrganization=[mention("Organization", part, name="Fund")],
    )


def test_company_does_not_name_a_parent_that_is_not_public(client):
    parent = factories.CompanyFactory(name="Group", draft=True)
    company = factories.CompanyFactory(parent=parent)

    assert "Group" not in str(graph_of(client, company.get_absolute_url()))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("newspaper", "NewsMediaOrganization"),
        ("free-newspaper", "NewsMediaOrganization"),
        ("magazine", "Organization"),
        ("", "Organization"),
    ],
)
def test_outlet_is_an_organisation(kind, expected, client):
    assert subject_of(client, factories.OutletFactory(kind=kind))["@type"] == expected


def test_source_is_a_work_with_a_licence(client):
    source = factories.SourceFactory(
        title="Missions (TV series)",
        publisher="Wikipedia",
        url="https://wiki.example/",
        licence="CC BY-SA 4.0",
    )
    factories.ShowFactory(sources=[source])

    assert subject_of(client, source) == on_own_page(
        "CreativeWork",
        source,
        name="Missions (TV series)",
        publisher={"@type": "Organization", "name": "Wikipedia"},
        license={"@type": "CreativeWork", "name": "CC BY-SA 4.0"},
        sameAs="https://wiki.example/",
    )


def test_page_says_where_it_stands(client, show):
    episode = factories.EpisodeFactory(series__show=show, series__number=1, number=3, title="Trois")

    graph = graph_of(client, episode.get_absolute_url())

    assert page_in(graph)["mainEntity"] == {"@id": identity(episode)}
    assert page_in(graph)["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert [
        (step["position"], step["name"], step["item"]["@id"])
        for step in graph[-1]["itemListElement"]
    ] == [
        (1, "Home", f"{SITE}/"),
        (2, "Missions", f"{SITE}/shows/missions/"),
        (3, "Series 1", f"{SITE}/shows/missions/series-1/"),
        (4, "Trois", f"{SITE}/shows/missions/series-1/episode-3/"),
    ]


@pytest.mark.parametrize("kind", WITH_LIST, ids=str)
def test_list_tells_the_records_of_its_page(kind, client):
    records = getattr(factories, f"{kind.model.__name__}Factory").create_batch(3)
    if kind.name == "sources":
        factories.ShowFactory(sources=records)

    graph = graph_of(client, f"/{kind.name}/")

    listed = {step["item"]["@id"] for step in graph[-1]["itemListElement"]}
    assert page_in(graph)["@type"] == "CollectionPage"
    assert listed >= {SITE + record.get_absolute_url() for record in records}


@pytest.mark.parametrize(
    "address", ["/", "/about/", "/data/", "/people/", "/shows/missions/production/"]
)
def test_page_without_a_record_tells_of_itself(address, client):
    if "missions" in address:
        factories.ShowFactory(slug="missions")

    graph = graph_of(client, address)

    assert page_in(graph)["url"] == SITE + address
    assert page_in(graph)["isPartOf"] == {"@id": f"{SITE}/#site"}


@pytest.mark.parametrize("kind", WITH_PAGE, ids=str)
def test_every_record_has_a_page_in_the_graph(kind, client):
    record = getattr(factories, f"{kind.model.__name__}Factory")()
    if kind.name == "sources":
        factories.ShowFactory(sources=[record])

    assert page_in(graph_of(client, record.get_absolute_url()))["url"] == (
        SITE + record.get_absolute_url()
    )


def test_nothing_inside_can_leave_the_script(client):
    title = "</script><!--<script> & \u2028 \u2029 é"
    show = factories.ShowFactory(title=title)

    html = client.get(show.get_absolute_url()).content.decode()
    element = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]

    assert not {*"<>&\u2028\u2029"} & {*element}
    assert "é" in element
    assert subject_of(client, show)["name"] == title


def test_page_has_its_title_as_text(client):
    show = factories.ShowFactory(title="L'amour & <b>Mars</b>")

    assert page_in(graph_of(client, show.get_absolute_url()))["name"] == show.title


def test_script_of_nothing_is_nothing():
    assert script_of([]) == ""
    assert Template("{% load page_head %}{% linked_data head title %}").render(Context()) == ""


def test_page_of_an_error_says_nothing(client):
    html = client.get("/shows/none/").content.decode()

    assert "ld+json" not in html
