from html.parser import HTMLParser

import pytest

from missionsite.kinds import WITH_LIST, WITH_PAGE
from tests import factories

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


MANY = {("alternate", "application/atom+xml")}


class Head(HTMLParser):
    """What the head of a page says: links by their relation, meta elements by their name."""

    def __init__(self, html):
        super().__init__()
        self.links, self.meta = {}, {}
        self.feed(html.partition("</head>")[0])

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "link":
            key = (attributes["rel"], attributes.get("type"))
            # A page may have several feeds.
            assert key not in self.links or key in MANY or key[0] == "preload"
            self.links[key] = attributes["href"]
        elif tag == "meta" and "content" in attributes:
            name = attributes.get("property") or attributes["name"]
            assert name not in self.meta or "media" in attributes
            self.meta[name] = attributes["content"]

    @property
    def canonical(self):
        return self.links.get(("canonical", None))


def head_of(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return Head(response.content.decode())


def record_of(kind):
    record = getattr(factories, f"{kind.model.__name__}Factory")()
    if kind.name == "sources":
        factories.ShowFactory(sources=[record])
    return record


def test_episode_tells_networks_what_it_is(client):
    factories.EpisodeFactory(
        series__show__slug="missions",
        series__show__title="Missions",
        series__number=1,
        number=3,
        title='“Survivant” & "co"',
        synopsis="They land.",
    )
    address = f"{SITE}/shows/missions/series-1/episode-3"

    head = head_of(client, "/shows/missions/series-1/episode-3/")

    assert head.canonical == f"{address}/"
    assert head.links["alternate", "application/json"] == f"{address}.json"
    assert {name: said for name, said in head.meta.items() if name.startswith(("og:", "tw"))} == {
        "og:site_name": "Missions",
        "og:type": "video.episode",
        "og:title": '“Survivant” & "co" · S1·E03',
        "og:description": head.meta["description"],
        "og:url": f"{address}/",
        "og:locale": "en_GB",
        "og:image": f"{address}.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": 'S1·E03 · Missions · “Survivant” & "co"',
        "twitter:card": "summary_large_image",
    }
    assert "They land." in head.meta["description"]
    assert "robots" not in head.meta


@pytest.mark.parametrize("kind", WITH_PAGE, ids=str)
def test_what_the_head_of_a_record_names_is_there(kind, client):
    head = head_of(client, record_of(kind).get_absolute_url())

    for address in (
        head.canonical,
        head.links["alternate", "application/json"],
        head.meta["og:image"],
    ):
        assert client.get(address.removeprefix(SITE)).status_code == 200


@pytest.mark.parametrize("kind", WITH_LIST, ids=str)
def test_list_has_a_card_and_its_own_address(kind, client):
    head = head_of(client, f"/{kind.name}/")

    assert head.canonical == f"{SITE}/{kind.name}/"
    assert head.meta["og:image"] == f"{SITE}/{kind.name}.png"
    assert client.get(f"/{kind.name}.png").status_code == 200
    assert "robots" not in head.meta


@pytest.mark.parametrize("address", ["/", "/about/", "/data/"])
def test_other_pages_have_the_card_of_the_site(address, client):
    head = head_of(client, address)

    assert head.canonical == SITE + address
    assert head.meta["og:image"] == f"{SITE}/site.png"
    assert head.meta["og:type"] == "website"


def test_production_page_has_a_card_of_its_own(client):
    factories.ShowFactory(slug="missions")

    head = head_of(client, "/shows/missions/production/")

    assert head.canonical == f"{SITE}/shows/missions/production/"
    assert head.meta["og:image"] == f"{SITE}/shows/missions/production.png"


@pytest.mark.parametrize(
    ("factory", "kind"),
    [
        (factories.ShowFactory, "video.tv_show"),
        (factories.PersonFactory, "profile"),
        (factories.SeriesFactory, "website"),
        (factories.QuoteFactory, "website"),
    ],
)
def test_graph_type_is_said_where_there_is_one(factory, kind, client):
    assert head_of(client, factory().get_absolute_url()).meta["og:type"] == kind


def test_home_of_one_show_is_the_page_of_the_show(client):
    factories.ShowFactory(slug="missions", title="Missions")

    home, page = head_of(client, "/"), head_of(client, "/shows/missions/")

    assert home.canonical == page.canonical == f"{SITE}/shows/missions/"
    assert home.meta == page.meta


def test_numbered_page_is_canonical_to_itself(client):
    factories.PersonFactory.create_batch(31)

    head = head_of(client, "/people/?page=2&unknown=1")

    assert head.canonical == f"{SITE}/people/?page=2"
    assert "robots" not in head.meta


def test_filters_have_one_order_and_are_not_indexed(client):
    series = factories.SeriesFactory(show__slug="missions", number=1)
    factories.EpisodeFactory.create_batch(31, series=series)

    one = head_of(client, "/episodes/?series=1&show=missions&page=2")
    other = head_of(client, "/episodes/?page=2&show=missions&series=1")

    assert one.canonical == other.canonical
    assert one.canonical == f"{SITE}/episodes/?series=1&show=missions&page=2"
    assert one.meta["robots"] == "noindex, follow"


@pytest.mark.parametrize("address", ["/shows/none/", "/no-such-page/", "/people/?page=9"])
def test_page_of_an_error_has_no_address(address, client):
    head = head_of(client, address, status=404)

    assert head.canonical is None
    assert [name for name in head.meta if name.startswith("og:")] == []


def test_host_of_the_request_is_no_part_of_an_address(client, settings):
    settings.SITE_URL = "https://missions.example"
    factories.PersonFactory(slug="ami")

    head = head_of(client, "/people/ami/")

    assert head.canonical == "https://missions.example/people/ami/"
    assert head.meta["og:image"] == "https://missions.example/people/ami.png"


def test_facts_as_json_are_a_link_on_the_page(client):
    factories.PersonFactory(slug="ami")

    html = client.get("/people/ami/").content.decode()

    assert (
        f'<a rel="alternate" type="application/json" href="{SITE}/people/ami.json">'
        "This record as JSON</a>"
    ) in html
