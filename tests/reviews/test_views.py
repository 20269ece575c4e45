"""What the lists and pages of quotes, awards and outlets have in common."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import (
    AwardFactory,
    CompanyFactory,
    CountryFactory,
    EpisodeFactory,
    LanguageFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db

LISTS = [("/quotes/", QuoteFactory), ("/awards/", AwardFactory), ("/outlets/", OutletFactory)]
FACTORIES = [QuoteFactory, AwardFactory, OutletFactory]


def fill_the_record(show, number):
    """That many quotes, awards and outlets, each with that many of what it links to."""
    french = LanguageFactory(code="fr")
    episode = EpisodeFactory(series__show=show, language=french)
    works = [{"show": show}, {"series": SeriesFactory(show=show)}, {"episode": episode}]
    sources = SourceFactory.create_batch(number, language=french)
    shared = {"language": french, "sources": sources}
    outlets = OutletFactory.create_batch(number, country=CountryFactory(), **shared)
    people = PersonFactory.create_batch(number)
    companies = CompanyFactory.create_batch(number)
    for work in works[:number]:
        QuoteFactory(**work, **shared, outlets=outlets, speaker=people[0], original_language=french)
        AwardFactory(**work, sources=sources, recipients=people, recipient_companies=companies)


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"), [("/quotes/", 3), ("/awards/", 3), ("/outlets/", 3)]
)
def test_a_list_costs_the_same_for_one_record_and_for_three(
    client, show, address, queries, number, django_assert_num_queries
):
    fill_the_record(show, number)

    with django_assert_num_queries(queries):
        response = client.get(address)

    assert len(response.context["page"]) == number


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("factory", "queries"), [(QuoteFactory, 1), (AwardFactory, 1), (OutletFactory, 2)]
)
def test_a_page_costs_the_same_with_one_link_and_with_three(
    client, show, factory, queries, number, django_assert_num_queries
):
    fill_the_record(show, number)
    record = factory._meta.model.objects.first()

    with django_assert_num_queries(queries):
        response = client.get(record.get_absolute_url())

    assert len(response.context[record._meta.model_name].cited) == number


@pytest.mark.parametrize(("address", "factory"), LISTS)
def test_lists_have_numbered_pages(client, address, factory):
    factory.create_batch(31)

    first, second = client.get(address), client.get(f"{address}?page=2")

    assert len(first.context["page"]) == 30
    assert len(second.context["page"]) == 1
    assert client.get(f"{address}?page=3").status_code == 404


@pytest.mark.parametrize(("address", "factory"), LISTS)
@pytest.mark.parametrize(
    "unpublished",
    [
        {"draft": True},
        {"status": "in-review"},
        {"status": "withdrawn"},
        {"publish_at": timezone.now() + timedelta(days=1)},
    ],
    ids=["draft", "in review", "withdrawn", "scheduled"],
)
def test_what_is_not_published_is_nowhere(client, address, factory, unpublished):
    record = factory(slug="not-yet", **unpublished)

    html = read(client, address)

    assert "Nothing has been published here yet." in html
    assert "not-yet" not in html
    assert client.get(record.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(("address", "factory"), LISTS[:2])
@pytest.mark.parametrize("link", ["show", "series", "episode"])
def test_what_is_about_an_unpublished_show_is_nowhere(client, address, factory, link):
    draft = ShowFactory(draft=True, title="Brouillon")
    parts = {
        "show": draft,
        "series": SeriesFactory(show=draft),
        "episode": EpisodeFactory(series__show=draft),
    }
    record = factory(**{link: parts[link]})

    html = read(client, address)

    assert "Nothing has been published here yet." in html
    assert "Brouillon" not in html
    assert client.get(record.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(("address", "factory"), LISTS)
@pytest.mark.parametrize(
    "query",
    ["page=0", "page=-1", "page=abc", "page=%00", "page=" + "9" * 5000, "page=2"],
)
def test_a_page_number_that_is_none_is_not_found(client, address, factory, query):
    factory()

    assert client.get(f"{address}?{query}").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *(f"/quotes/?{name}=" for name in ("text", "speaker", "show", "outlet", "country")),
        *(f"/quotes/?{name}=" for name in ("language", "stance", "kind", "form")),
        *(f"/awards/?{name}=" for name in ("event", "recipient", "show", "year", "result")),
        *(f"/outlets/?{name}=" for name in ("name", "kind", "country", "language")),
    ],
)
@pytest.mark.parametrize("value", ["%00", "a" * 10_000, "9" * 5000], ids=["null", "10 kB", "huge"])
def test_a_value_that_makes_no_sense_gives_the_error_of_the_form(client, address, value):
    QuoteFactory(slug="a-quote"), AwardFactory(slug="an-award"), OutletFactory(slug="an-outlet")

    html = read(client, address + value)

    assert html.count('<ul class="errorlist"') == 1
    assert "Nothing is listed until it is changed." in html
    assert 'href="/quotes/a-quote/' not in html
    assert 'href="/awards/an-award/' not in html
    assert 'href="/outlets/an-outlet/' not in html


@pytest.mark.parametrize(("address", "factory"), LISTS)
@pytest.mark.parametrize("query", ["unknown=1", "utm_source=%FF%FE", "%00=%00", "page=1"])
def test_what_the_list_does_not_know_is_left_aside(client, address, factory, query):
    factory()

    assert "1 record<" in read(client, f"{address}?{query}")


@pytest.mark.parametrize("address", ["/quotes/", "/awards/", "/outlets/"])
@pytest.mark.parametrize("slug", ["nothing-here", "%00", "%FF", "a" * 10_000])
def test_a_page_that_is_not_there_is_not_found(client, address, slug):
    assert client.get(f"{address}{slug}/").status_code == 404
