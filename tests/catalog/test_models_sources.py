from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db.models import ProtectedError

from catalog.models import Source
from catalog.publishing import Publishable
from catalog.sourcing import Sourced
from tests import factories
from tests.factories import LanguageFactory, QuoteFactory, ShowFactory, SourceFactory
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SOURCED = [model for model in apps.get_models() if issubclass(model, Sourced)]


@pytest.fixture
def article():
    return SourceFactory()


def cite(model, source):
    return getattr(factories, f"{model.__name__}Factory")(sources=[source])


def withdraw(record):
    """Withdraw the record, or the first thing it follows."""
    while not isinstance(record, Publishable):
        record = getattr(record, record.FOLLOWS[0])
    type(record).objects.filter(pk=record.pk).update(status="withdrawn")


@pytest.mark.parametrize("model", SOURCED)
def test_source_is_public_as_long_as_something_public_rests_on_it(model, article):
    SourceFactory()
    record = cite(model, article)
    assert list(Source.objects.published(NOON)) == [article]

    withdraw(record)

    assert list(Source.objects.published(NOON)) == []


def test_source_without_records_is_not_public(article):
    ShowFactory()

    assert list(Source.objects.published()) == []


def test_source_of_many_records_is_listed_once(article):
    ShowFactory.create_batch(2, sources=[article])
    QuoteFactory(sources=[article])
    ShowFactory(draft=True, sources=[article])

    assert list(Source.objects.published()) == [article]
    assert Source.objects.published().count() == 1


def test_source_is_public_from_the_moment_of_the_first_record(article):
    ShowFactory(sources=[article], publish_at=NOON + timedelta(days=1))
    ShowFactory(sources=[article], publish_at=NOON)

    assert not Source.objects.published(NOON - timedelta(seconds=1)).exists()
    assert list(Source.objects.published(NOON)) == [article]


def test_source_of_a_record_of_a_draft_show_is_not_public(article):
    factories.EpisodeFactory(series__show__draft=True, sources=[article])

    assert not Source.objects.published().exists()


def test_published_sources_cost_one_query_and_no_in(article, django_assert_num_queries):
    ShowFactory(sources=[article])

    with django_assert_num_queries(1) as queries:
        assert list(Source.objects.published()) == [article]

    assert " IN (SELECT" not in queries[0]["sql"]
    assert queries[0]["sql"].count("EXISTS") == len(SOURCED)


def test_archived_copy_needs_the_address_it_was_taken_from():
    archived = "https://web.archive.org/web/2020/https://example.org/"
    messages = {"url": ["Give the address that the archived copy was taken from."]}

    assert errors_of(SourceFactory.build(archive_url=archived)) == messages
    SourceFactory.build(url="https://example.org/", archive_url=archived).full_clean()


@pytest.mark.parametrize("field", ["url", "archive_url"])
@pytest.mark.parametrize("address", ["ftp://example.org/", "javascript:alert(1)", "example.org"])
def test_address_of_a_source_is_one_of_the_web(field, address):
    source = SourceFactory.build(**{"url": "https://example.org/", field: address})

    assert errors_of(source) == {field: ["Enter a valid URL."]}


@pytest.mark.parametrize(
    ("publisher", "words"), [("", "Missions"), ("Wikipedia", "Missions, Wikipedia")]
)
def test_source_reads_as_title_and_publisher(publisher, words):
    assert str(SourceFactory.build(title="Missions", publisher=publisher)) == words


def test_address_of_a_source_holds_its_slug():
    assert SourceFactory.build(slug="wikipedia").get_absolute_url() == "/sources/wikipedia/"


def test_sources_are_listed_by_sort_title():
    second, first = SourceFactory(title="Évolution"), SourceFactory(title="Zéro", sort_title="a")

    assert list(Source.objects.all()) == [first, second]


def test_language_of_a_source_is_kept():
    source = SourceFactory(language=LanguageFactory())

    with pytest.raises(ProtectedError):
        source.language.delete()
