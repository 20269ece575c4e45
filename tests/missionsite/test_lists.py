"""What all lists have in common, whichever app they are of."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.asserts import assertRedirects

from catalog.filters.people import CompanyFilter, PersonFilter
from catalog.filters.places import LocationFilter
from catalog.filters.releases import ReleaseFilter
from catalog.filters.sources import SourceFilter
from catalog.filters.text import TextFilter
from catalog.filters.works import EpisodeFilter, ShowFilter
from catalog.listing import PER_PAGE
from reviews.filters import AwardFilter, OutletFilter, QuoteFilter
from tests import factories
from tests.catalog.whole_record import make_whole_record
from tests.pages import read

pytestmark = pytest.mark.django_db

FILTERS = {
    "/shows/": ShowFilter,
    "/episodes/": EpisodeFilter,
    "/people/": PersonFilter,
    "/companies/": CompanyFilter,
    "/locations/": LocationFilter,
    "/releases/": ReleaseFilter,
    "/sources/": SourceFilter,
    "/quotes/": QuoteFilter,
    "/awards/": AwardFilter,
    "/outlets/": OutletFilter,
}
FACTORIES = {
    address: getattr(factories, f"{filters.Meta.model.__name__}Factory")
    for address, filters in FILTERS.items()
}
ABOUT_WORK = ("/releases/", "/quotes/", "/awards/")
WITH_DRAFTS = [each for each in FACTORIES.items() if each[0] != "/sources/"]
UNPUBLISHED = {
    "draft": {"draft": True},
    "in review": {"status": "in-review"},
    "withdrawn": {"status": "withdrawn"},
    "scheduled": {"publish_at": timezone.now() + timedelta(days=1)},
}
# As in an address; the last two are longer than words may be.
ODD_TEXTS = {
    "quotes": "%27%22%5C%25_",
    "invalid UTF-8": "%ff%ed%a0%80",
    "NUL": "a%00b",
    "huge number": "9" * 400,
    "10 kB": "%c3%a9" * 5_000,
}
WORDS = ("quotes", "invalid UTF-8")


def names_of_filters(address, kind=object):
    filters = FILTERS[address].base_filters.items()
    return {name for name, each in filters if isinstance(each, kind)}


WITH_WORDS = [each for each in FACTORIES.items() if names_of_filters(each[0], TextFilter)]
every_list = pytest.mark.parametrize("address", FILTERS)
lists_and_factories = pytest.mark.parametrize(("address", "factory"), FACTORIES.items())
odd_texts = pytest.mark.parametrize("text", ODD_TEXTS)


def make_sure_it_is_listed(factory, number=1):
    """Public records; sources are public as soon as something public rests on them."""
    records = factory.create_batch(number)
    if factory is factories.SourceFactory:
        factories.ShowFactory(sources=records)
    return records


def address_asking(address, names, text):
    return f"{address}?" + "&".join(f"{name}={ODD_TEXTS[text]}" for name in sorted(names))


@pytest.mark.parametrize("number", [1, 3])
@every_list
def test_list_costs_three_queries_with_one_of_each_record_and_with_three(
    client, address, number, django_assert_num_queries
):
    make_whole_record(number)
    factories.ShowFactory.create_batch(number)

    with django_assert_num_queries(3):
        response = client.get(address)

    assert len(response.context["page"]) >= number


@lists_and_factories
def test_list_has_numbered_pages(client, address, factory):
    make_sure_it_is_listed(factory, PER_PAGE + 1)

    first, second = client.get(address), client.get(f"{address}?page=2")

    assert len(first.context["page"]) == PER_PAGE
    assert len(second.context["page"]) == 1
    assert client.get(f"{address}?page=3").status_code == 404


@every_list
@pytest.mark.parametrize("number", ["0", "2", ODD_TEXTS["NUL"]])
def test_list_has_no_page_of_another_number(client, address, number):
    assert client.get(f"{address}?page={number}").status_code == 404


@lists_and_factories
def test_list_leaves_aside_what_it_does_not_know(client, address, factory):
    [record] = make_sure_it_is_listed(factory)

    html = read(client, f"{address}?unknown=1&utm_source=%FF%FE&%00=%00")

    assert f">1 {record._meta.verbose_name}<" in html


@pytest.mark.parametrize("unpublished", UNPUBLISHED.values(), ids=UNPUBLISHED)
@pytest.mark.parametrize(("address", "factory"), WITH_DRAFTS)
def test_list_has_nothing_that_is_not_published(client, address, factory, unpublished):
    record = factory(**unpublished)

    html = read(client, address)

    assert "Nothing has been published here yet." in html
    assert record.get_absolute_url() not in html


@pytest.mark.parametrize("draft", [{"draft": True}, {"show__draft": True}], ids=str)
@pytest.mark.parametrize("address", ["/episodes/", *ABOUT_WORK])
def test_list_has_nothing_of_a_series_that_is_not_public(client, address, draft):
    series = factories.SeriesFactory(**draft)
    record = FACTORIES[address](series=series)

    html = read(client, address)

    assert "Nothing has been published here yet." in html
    assert record.get_absolute_url() not in html
    assert series.show.title not in html


@pytest.mark.parametrize("draft", [{"draft": True}, {"series__show__draft": True}], ids=str)
@pytest.mark.parametrize("address", ABOUT_WORK)
def test_list_has_nothing_about_an_episode_that_is_not_public(client, address, draft):
    episode = factories.EpisodeFactory(**draft)
    record = FACTORIES[address](episode=episode)

    html = read(client, address)

    assert "Nothing has been published here yet." in html
    assert record.get_absolute_url() not in html
    assert episode.title not in html


@pytest.mark.parametrize("address", ABOUT_WORK)
def test_list_has_nothing_about_a_draft_show(client, address):
    record = FACTORIES[address](show__draft=True, show__title="Brouillon")

    html = read(client, address)

    assert "Nothing has been published here yet." in html
    assert record.get_absolute_url() not in html
    assert "Brouillon" not in html


@odd_texts
@lists_and_factories
def test_list_names_every_filter_whose_value_is_odd(client, address, factory, text):
    [record] = make_sure_it_is_listed(factory)
    names = names_of_filters(address)
    right = names_of_filters(address, TextFilter) if text in WORDS else set()

    response = client.get(address_asking(address, names, text))
    html = response.content.decode()

    assert response.context["form"].errors.keys() == names - right
    assert html.count('<ul class="errorlist"') == len(names - right)
    assert "Nothing is listed until then." in html
    assert record.get_absolute_url() not in html


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize(("address", "factory"), WITH_WORDS)
def test_list_finds_nothing_by_odd_words(client, address, factory, text):
    make_sure_it_is_listed(factory)
    names = names_of_filters(address, TextFilter)

    html = read(client, address_asking(address, names, text))

    assert "Nothing found with these filters." in html


@every_list
def test_list_can_only_be_read(client, address):
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@every_list
def test_first_page_of_a_list_has_an_address_without_a_number(client, address):
    assertRedirects(client.get(f"{address}?page=1"), address)
    assertRedirects(client.get(f"{address}?x=1&page=1"), f"{address}?x=1")


def test_titles_tell_lists_apart(client):
    titles = {re.search("<title>(.*?)</title>", read(client, address))[1] for address in FILTERS}

    assert len(titles) == len(FILTERS)
