"""What pages of places, people, organisations and sources say in JSON-LD."""

import pytest

from tests import factories
from tests.missionsite.linked_data import graph_of, mention, on_own_page, subject_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return factories.ShowFactory(slug="missions", title="Missions")


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
