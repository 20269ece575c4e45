"""What the pages of the catalogue have in common."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.catalog.whole_record import make_whole_record
from tests.factories import (
    CharacterFactory,
    CompanyFactory,
    CreditFactory,
    EpisodeFactory,
    LocationFactory,
    PersonFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db

PAGES = {
    "/": 6,
    "/about/": 1,
    "/shows/missions/": 6,
    "/shows/missions/production/": 6,
    "/shows/missions/series-1/": 6,
    "/shows/missions/series-1/episode-1/": 6,
    "/people/person/": 5,
    "/companies/service-0/": 5,
    "/locations/location/": 3,
}
UNPUBLISHED = {
    "draft": {"draft": True},
    "in review": {"status": "in-review"},
    "withdrawn": {"status": "withdrawn"},
    "scheduled": {"publish_at": timezone.now() + timedelta(days=1)},
}
FACTORIES = [
    ShowFactory,
    SeriesFactory,
    EpisodeFactory,
    PersonFactory,
    CompanyFactory,
    LocationFactory,
    ReleaseFactory,
]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("address", "queries"), PAGES.items())
def test_a_page_costs_the_same_with_one_of_each_record_and_with_three(
    client, address, queries, number, django_assert_num_queries
):
    make_whole_record(number)

    with django_assert_num_queries(queries):
        response = client.get(address)

    assert response.status_code == 200


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("model", "queries"), [("release", 1), ("source", 1)])
def test_a_record_costs_one_query_however_much_it_links_to(
    client, model, queries, number, django_assert_num_queries
):
    show, _series, _episode = make_whole_record(number)
    released = show.releases.get(service__slug="service-0")
    record = {"release": released, "source": show.sources.first()}[model]

    with django_assert_num_queries(queries):
        response = client.get(record.get_absolute_url())

    assert response.status_code == 200


@pytest.mark.parametrize("unpublished", UNPUBLISHED.values(), ids=UNPUBLISHED.keys())
@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory._meta.model.__name__)
def test_what_is_not_published_has_no_page(client, factory, unpublished):
    record = factory(**unpublished)

    assert client.get(record.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("draft", ["show", "series"])
def test_what_belongs_to_a_draft_has_no_page(client, draft):
    series = SeriesFactory(draft=True) if draft == "series" else SeriesFactory(show__draft=True)
    records = [series, EpisodeFactory(series=series), ReleaseFactory(series=series)]

    assert [client.get(record.get_absolute_url()).status_code for record in records] == [404] * 3


@pytest.mark.parametrize(
    "address",
    [
        "/shows/missions/production/",
        "/shows/missions/series-1/",
        "/shows/missions/series-1/episode-1/",
        "/people/arthur/",
    ],
)
def test_a_credit_folds_a_character_whose_appearance_spoils(client, address):
    episode = EpisodeFactory(series__show__slug="missions", series__number=1, number=1)
    show = episode.series.show
    ghost = CharacterFactory(show=show, name="Ghost", spoiler="He is dead.")
    doctor = CharacterFactory(show=show, name="Doctor", description="A woman.", spoiler="He.")
    arthur = PersonFactory(slug="arthur")
    for work in ({"series": episode.series}, {"episode": episode}):
        CreditFactory(**work, person=arthur, role="actor", character=ghost)
        CreditFactory(**work, person=arthur, role="actor", character=doctor)

    html = read(client, address)
    folded = "".join(part.partition("</details>")[0] for part in html.split("<details")[1:])

    assert folded.count("as Ghost") == html.count("Ghost") > 0
    assert "Doctor" not in folded
    assert '<span class="aside">as Doctor</span>' in html


@pytest.mark.parametrize(
    "address",
    [
        "/shows/missions/series-01/",
        "/shows/missions/series-1/episode-01/",
        "/shows/missions/series-2/",
        "/shows/missions/series-1/episode-2/",
        "/shows/missions/series--1/",
        "/shows/missions/series-99999/",
        "/shows/missions/series-99999999999999999999/",
        "/shows/other/series-1/episode-1/",
        "/shows/missions/nothing/",
        "/people/nobody/",
    ],
)
def test_an_address_of_nothing_is_not_found(client, address):
    EpisodeFactory(series__show__slug="missions", series__number=1, number=1)

    assert client.get("/shows/missions/series-1/episode-1/").status_code == 200
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_pages_can_only_be_read(client, address):
    make_whole_record(1)

    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("number", [1, 3])
def test_titles_tell_pages_apart(client, number):
    make_whole_record(number)
    # With one show, its front page is the home page too.
    addresses = PAGES.keys() - {"/"}

    titles = {address: title_of(read(client, address)) for address in addresses}

    assert len(set(titles.values())) == len(addresses)


def title_of(html):
    return html.partition("<title>")[2].partition("</title>")[0].strip()
