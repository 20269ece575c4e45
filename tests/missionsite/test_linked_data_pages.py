"""What each page says in JSON-LD of itself, and how it is written."""

import pytest
from django.template import Context, Template

from missionsite.kinds import WITH_LIST, WITH_PAGE
from missionsite.linked_data.script import script_of
from tests import factories
from tests.missionsite.linked_data import SITE, graph_of, identity, page_in, subject_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return factories.ShowFactory(slug="missions", title="Missions")


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
