"""The ways from a list to the same list otherwise: chips, orders, what rests on a source."""

import pytest
from pytest_django.asserts import assertInHTML

from tests.factories import (
    AwardFactory,
    EpisodeFactory,
    LanguageFactory,
    LocationFactory,
    QuoteFactory,
    ReleaseFactory,
    SeriesFactory,
    SourceFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db

CITING = [
    ("/episodes/", EpisodeFactory),
    ("/locations/", LocationFactory),
    ("/releases/", ReleaseFactory),
    ("/quotes/", QuoteFactory),
    ("/awards/", AwardFactory),
]


def chips(client, address):
    return [(str(chip), chip.address) for chip in client.get(address).context["chips"]]


@pytest.fixture
def episode():
    return EpisodeFactory(title="Ulysse", series__number=1, language=LanguageFactory(code="fr"))


def test_each_filter_in_use_has_a_chip_that_takes_just_it_off(client, episode):
    address = "/episodes/?title=uly&series=1&language=fr&sort=newest&page=1"

    assert chips(client, address.removesuffix("&page=1")) == [
        ("Title contains: uly", "/episodes/?series=1&language=fr&sort=newest"),
        ("Series: Series 1", "/episodes/?title=uly&language=fr&sort=newest"),
        ("Language of the title: French", "/episodes/?title=uly&series=1&sort=newest"),
    ]


def test_chip_says_what_it_does_to_those_who_cannot_see_its_cross(client, episode):
    html = read(client, "/episodes/?series=1")

    assertInHTML(
        '<li><a class="chip" href="/episodes/">Series: Series 1'
        '<span class="visually-hidden"> (take this filter off)</span>'
        '<span class="chip-cross" aria-hidden="true">×</span></a></li>',
        html,
    )
    assert "Take all filters off" not in html


def test_several_filters_are_taken_off_together_and_the_order_stays(client, episode):
    html = read(client, "/episodes/?series=1&language=fr&sort=newest")

    assertInHTML('<a href="/episodes/?sort=newest">Take all filters off</a>', html)
    assertInHTML('<span class="filters-chosen">2 chosen</span>', html)


def test_words_of_a_chip_are_escaped(client, episode):
    html = read(client, "/episodes/?title=%3Cb%3E%26")

    assert "Title contains: &lt;b&gt;&amp;" in html


def test_list_without_filters_in_use_has_no_chips(client, episode):
    assert chips(client, "/episodes/?sort=newest") == []


@pytest.mark.parametrize(
    ("address", "factory", "date", "latest_first", "earliest_first"),
    [
        ("/releases/", ReleaseFactory, "starts_on", "sort=latest", ""),
        ("/quotes/", QuoteFactory, "published_on", "", "sort=earliest"),
        ("/awards/", AwardFactory, "awarded_on", "", "sort=earliest"),
    ],
)
def test_list_can_be_read_from_either_end_and_ends_with_what_has_no_date(
    client, address, factory, date, latest_first, earliest_first
):
    old, new, unknown = (factory(**{date: day}) for day in ("2017", "2021-12", None))

    assert list(client.get(f"{address}?{latest_first}").context["page"]) == [new, old, unknown]
    assert list(client.get(f"{address}?{earliest_first}").context["page"]) == [old, new, unknown]


def test_episodes_of_the_newest_series_come_first_in_story_order(client):
    old, new = (
        SeriesFactory(number=1, first_shown_on="2017"),
        SeriesFactory(number=2, first_shown_on="2021"),
    )
    second, first = EpisodeFactory(series=new, number=2), EpisodeFactory(series=new, number=1)
    oldest, unknown = EpisodeFactory(series=old), EpisodeFactory()

    found = list(client.get("/episodes/?sort=newest").context["page"])

    assert found == [first, second, oldest, unknown]


def test_orders_are_links_that_keep_the_filters(client, episode):
    html = read(client, "/episodes/?series=1&sort=newest")

    assertInHTML('<a href="/episodes/?series=1">Story order</a>', html)
    newest = "/episodes/?series=1&amp;sort=newest"
    assertInHTML(f'<a href="{newest}" aria-current="true">Newest series first</a>', html)
    assertInHTML('<input type="hidden" name="sort" value="newest" id="id_sort">', html)


def test_an_order_that_there_is_not_is_an_error(client, episode):
    html = read(client, "/episodes/?sort=colour")

    assert "“Sort” has a choice that does not exist. Choose another or remove it." in html
    assert "Ulysse" not in html
    assert "colour" not in html


@pytest.mark.parametrize(("address", "factory"), CITING)
def test_list_is_asked_what_rests_on_a_source(client, address, factory):
    source = SourceFactory(slug="article", title="An article")
    record = factory(sources=[source])
    factory(sources=[SourceFactory()])

    response = client.get(f"{address}?source=article")

    assert list(response.context["page"]) == [record]
    assert chips(client, f"{address}?source=article") == [
        ("Rests on the source: An article", address)
    ]


def test_a_source_of_drafts_cannot_be_asked_for(client, episode):
    EpisodeFactory(sources=[SourceFactory(slug="secret")], draft=True)

    assert list(client.get("/episodes/?source=secret").context["form"].errors) == ["source"]
