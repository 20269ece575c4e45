import json

import pytest

from catalog.paging import FirstOf
from missionsite.formats import parts
from missionsite.kinds import KINDS, WITH_PAGE
from tests import factories

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"


def read_json(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    return json.loads(response.content)


def record_of(kind, **values):
    record = getattr(factories, f"{kind.model.__name__}Factory")(**values)
    if kind.name == "sources":
        factories.ShowFactory(sources=[record])
    return record


def link(record, *key):
    return {"key": list(key), "name": str(record), "page": SITE + record.get_absolute_url()}


def test_location_says_all_that_is_public(client):
    source = factories.SourceFactory(slug="atlas", title="Atlas", publisher="Maps")
    place = factories.LocationFactory(
        slug="la-rochelle",
        name="La Rochelle",
        country=factories.CountryFactory(code="FR"),
        latitude="46.16000",
        longitude="-1.15000",
        same_as="https://a.example/\nhttps://b.example/",
        note="Ask the town.",
        sources=[source],
    )
    show = factories.ShowFactory(slug="missions", title="Missions")
    factories.FilmingLocationFactory(
        location=place, show=show, slug="mars", stands_for="Mars", filmed_on="2016-09"
    )

    facts = read_json(client, "/locations/la-rochelle.json")

    assert facts == {
        "licence": LICENCE,
        "type": "location",
        "page": f"{SITE}/locations/la-rochelle/",
        "slug": "la-rochelle",
        "name": "La Rochelle",
        "local_name": None,
        "country": {"key": ["FR"], "name": "France"},
        "region": None,
        "precision": "locality",
        "latitude": 46.16,
        "longitude": -1.15,
        "coordinates_note": None,
        "description": None,
        "same_as": ["https://a.example/", "https://b.example/"],
        "sources": [link(source, "atlas")],
        "filming_locations": [
            {
                "page": f"{SITE}/locations/la-rochelle/#use-missions.mars",
                "location": link(place, "la-rochelle"),
                "show": link(show, "missions"),
                "series": None,
                "episode": None,
                "slug": "mars",
                "stands_for": "Mars",
                "shot": None,
                "filmed_on": "2016-09",
                "sources": [],
            }
        ],
    }


def test_text_has_one_order_of_facts(client):
    factories.LocationFactory(slug="la-rochelle")

    names = list(read_json(client, "/locations/la-rochelle.json"))

    assert names[:5] == ["licence", "type", "page", "slug", "name"]
    assert names[-3:] == ["same_as", "sources", "filming_locations"]


def test_works_stand_at_the_addresses_of_their_pages(client):
    episode = factories.EpisodeFactory(
        series__show__slug="missions", series__number=1, number=3, title="Survivant"
    )

    show = read_json(client, "/shows/missions.json")
    series = read_json(client, "/shows/missions/series-1.json")
    found = read_json(client, "/shows/missions/series-1/episode-3.json")

    assert show["series"] == [link(episode.series, "missions", 1)]
    assert series["episodes"] == [link(episode, "missions", 1, 3)]
    assert (found["number"], found["title"]) == (3, "Survivant")


def test_what_is_not_public_is_not_named(client):
    show = factories.ShowFactory(slug="missions", note="Hidden remark")
    factories.SeriesFactory(show=show, title="Hidden series", draft=True)
    factories.CreditFactory(show=show, person__name="Hidden person", person__draft=True)
    factories.ProductionNoteFactory(show=show, text="Hidden note", draft=True)
    owner = factories.CompanyFactory(name="Hidden owner", slug="hidden-owner", draft=True)
    factories.CompanyFactory(slug="studio", parent=owner)
    outlet = factories.OutletFactory(name="Hidden outlet", slug="hidden-outlet", draft=True)
    factories.QuoteFactory(slug="praise", outlets=[outlet], note="Hidden doubt")

    texts = [
        client.get(f"/{name}.json").content.decode().lower()
        for name in ("shows/missions", "companies/studio", "quotes/praise")
    ]

    assert [text for text in texts if "hidden" in text] == []
    assert json.loads(texts[1])["parent"] is None
    assert json.loads(texts[2])["outlets"] == []


def test_what_spoils_stands_apart(client):
    show = factories.ShowFactory(slug="missions", premise="A crew.", spoiler="They find him.")
    seen = factories.CharacterFactory(show=show, slug="a", name="Ada", description="The pilot.")
    hidden = factories.CharacterFactory(show=show, slug="b", name="Boris", spoiler="He lives.")
    factories.CreditFactory(show=show, character=seen, role="actor", person__slug="p-1")
    factories.CreditFactory(show=show, character=hidden, role="actor", person__slug="p-2")

    facts = read_json(client, "/shows/missions.json")
    spoilers = [facts.pop("spoilers")]
    spoilers += [part.pop("spoilers", {}) for part in facts["characters"]]
    spoilers += [part.pop("spoilers", {}) for part in facts["credits"]]

    assert "Boris" not in json.dumps(facts)
    assert "find him" not in json.dumps(facts)
    assert "lives" not in json.dumps(facts)
    assert [part.get("character") for part in facts["credits"]] == [
        link(seen, "missions", "a"),
        None,
    ]
    assert spoilers[0] == {"spoiler": "They find him."}
    assert (spoilers[2]["name"], spoilers[2]["spoiler"]) == ("Boris", "He lives.")
    assert spoilers[4] == {"character": link(hidden, "missions", "b")}


@pytest.mark.parametrize("kind", WITH_PAGE, ids=str)
def test_page_that_is_not_there_has_no_json(kind, client):
    record = record_of(kind)
    address = record.get_absolute_url().removesuffix("/") + ".json"

    assert read_json(client, address)["page"] == SITE + record.get_absolute_url()
    if kind.name == "sources":
        record.show_records.all().delete()
    else:
        type(record).objects.update(status="draft")
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_show_costs_six_queries_however_much_belongs_to_it(
    count, client, django_assert_num_queries
):
    source, language = factories.SourceFactory(), factories.LanguageFactory()
    show = factories.ShowFactory(slug="missions", original_language=language, sources=[source])
    for _each in range(count):
        factories.EpisodeFactory(series__show=show, sources=[source])
        character = factories.CharacterFactory(show=show, sources=[source])
        factories.CreditFactory(show=show, role="actor", character=character, sources=[source])
        factories.CompanyCreditFactory(show=show, sources=[source])
        factories.FilmingLocationFactory(show=show, sources=[source])
        factories.ProductionNoteFactory(show=show, sources=[source])

    with django_assert_num_queries(6):
        client.get("/shows/missions.json")


@pytest.mark.parametrize(
    ("kind", "queries"),
    list(zip(WITH_PAGE, [6, 6, 4, 1, 2, 2, 2, 1, 1, 1, 1], strict=True)),
    ids=[kind.name for kind in WITH_PAGE],
)
def test_record_costs_few_queries(kind, queries, client, django_assert_num_queries):
    record = record_of(kind)

    with django_assert_num_queries(queries):
        client.get(record.get_absolute_url().removesuffix("/") + ".json")


def test_record_with_too_many_parts_says_so(monkeypatch):
    monkeypatch.setattr(parts, "MOST_PARTS", 2)
    show = factories.ShowFactory()
    for _each in range(3):
        factories.SeriesFactory(show=show)
        factories.CharacterFactory(show=show)

    facts = parts.whole_record(KINDS[0], parts.whole_records(type(show)).get())

    assert isinstance(parts.whole_records(type(show)).get().consists_of, FirstOf)
    assert (len(facts["series"]), len(facts["characters"])) == (2, 2)
    assert facts["incomplete"] == ["series", "characters"]


def test_unchanged_record_is_not_sent_again(client):
    place = factories.LocationFactory(slug="la-rochelle")
    seen = client.get("/locations/la-rochelle.json").headers["ETag"]

    again = client.get("/locations/la-rochelle.json", headers={"If-None-Match": seen})
    place.region = "Nouvelle-Aquitaine"
    place.save()
    changed = client.get("/locations/la-rochelle.json", headers={"If-None-Match": seen})

    assert (again.status_code, changed.status_code) == (304, 200)
    assert again.content == b""


def test_record_names_licence_and_page_and_only_gives(client):
    factories.LocationFactory(slug="la-rochelle")

    response = client.get("/locations/la-rochelle.json")

    assert response.headers["Link"] == (
        f'<{LICENCE}>; rel="license", <{SITE}/locations/la-rochelle/>; rel="canonical"'
    )
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert client.post("/locations/la-rochelle.json").status_code == 405
