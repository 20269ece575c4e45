"""What the pages of quotes, awards and outlets have in common."""

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

pytestmark = pytest.mark.django_db

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


@pytest.mark.parametrize("factory", FACTORIES)
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
def test_what_is_not_published_has_no_page(client, factory, unpublished):
    record = factory(**unpublished)

    assert client.get(record.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("factory", [QuoteFactory, AwardFactory])
@pytest.mark.parametrize("link", ["show", "series", "episode"])
def test_what_is_about_an_unpublished_show_has_no_page(client, factory, link):
    draft = ShowFactory(draft=True)
    parts = {
        "show": draft,
        "series": SeriesFactory(show=draft),
        "episode": EpisodeFactory(series__show=draft),
    }
    record = factory(**{link: parts[link]})

    assert client.get(record.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("address", ["/quotes/", "/awards/", "/outlets/"])
@pytest.mark.parametrize("slug", ["nothing-here", "%00", "%FF", "a" * 10_000])
def test_a_page_that_is_not_there_is_not_found(client, address, slug):
    assert client.get(f"{address}{slug}/").status_code == 404
