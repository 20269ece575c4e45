import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from catalog.models import Show, Source
from catalog.sourcing import (
    SameAs,
    Sourced,
    cited_by,
    gathered_sources,
    validate_web_addresses,
)
from tests import factories
from tests.factories import LocationFactory, ShowFactory, SourceFactory
from tests.refusals import errors_of

IMDB = "https://www.imdb.com/title/tt6143796/"
WIKIDATA = "https://www.wikidata.org/wiki/Q29964144"
REFUSAL = "“{}” is not a web address. Write one on each line, with https://."

SOURCED = [model for model in apps.get_models() if issubclass(model, Sourced)]
DESCRIBED_ELSEWHERE = [model for model in apps.get_models() if issubclass(model, SameAs)]


def new(model, **values):
    return getattr(factories, f"{model.__name__}Factory")(**values)


@pytest.mark.parametrize(
    "text",
    [
        "",
        IMDB,
        f"{IMDB}\n{WIKIDATA}",
        f"{IMDB}\r\n{WIKIDATA}\r\n",
        "http://example.org",
        "https://example.org:8000/a?b=c#d",
        "https://fr.wikipedia.org/wiki/Missions_(série_télévisée)",
        "https://例え.テスト/",
    ],
)
def test_web_addresses_stand_one_on_each_line(text):
    validate_web_addresses(text)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("www.example.org", "www.example.org"),
        ("https://", "https://"),
        ("ftp://example.org/", "ftp://example.org/"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://example.org/ https://b.example", "https://example.org/ https://b.example"),
        (f"{IMDB}\nnowhere\n{WIKIDATA}", "nowhere"),
        (f"{IMDB}\n {WIKIDATA}", f" {WIKIDATA}"),
        (f"{IMDB}\n\n{WIKIDATA}", ""),
        (f"https://example.org/{'a' * 2048}", f"https://example.org/{'a' * 2048}"),
    ],
)
def test_line_that_is_no_web_address_is_refused(text, refused):
    with pytest.raises(ValidationError) as refusal:
        validate_web_addresses(text)

    assert refusal.value.messages == [REFUSAL.format(refused)]
    assert refusal.value.code == "invalid_address"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("https://example.org/", "https://example.org/"),
        ("http://example.org/", "http://example.org/"),
        ("example.org", "https://example.org"),
    ],
)
def test_form_takes_a_web_address_without_its_beginning(typed, stored):
    form = modelform_factory(Source, fields=["url"])({"url": typed})

    assert form.is_valid()
    assert form.cleaned_data == {"url": stored}


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("ftp://example.org/", "Enter a valid URL."),
        ("javascript:alert(1)", "Enter a valid URL."),
        (
            f"https://example.org/{'a' * 481}",
            "Ensure this value has at most 500 characters (it has 501).",
        ),
    ],
)
def test_form_refuses_what_is_no_web_address(typed, message):
    form = modelform_factory(Source, fields=["url"])({"url": typed})

    assert form.errors == {"url": [message]}


def test_addresses_elsewhere_are_read_line_by_line():
    assert ShowFactory.build(same_as="").same_as_addresses == []
    assert ShowFactory.build(same_as=f"{IMDB}\r\n{WIKIDATA}").same_as_addresses == [IMDB, WIKIDATA]


def test_things_that_others_describe_have_addresses_elsewhere():
    assert {model.__name__ for model in DESCRIBED_ELSEWHERE} == {
        *("Show", "Series", "Episode", "Person", "Company", "Location", "Outlet")
    }


@pytest.mark.django_db
@pytest.mark.parametrize("model", DESCRIBED_ELSEWHERE)
def test_cleaning_refuses_an_address_elsewhere_that_is_none(model):
    record = new(model, same_as="nowhere")

    assert errors_of(record) == {"same_as": [REFUSAL.format("nowhere")]}


@pytest.mark.django_db
@pytest.mark.parametrize("model", SOURCED)
def test_record_and_source_know_each_other(model):
    article = SourceFactory()
    record = new(model, sources=[article])

    records = getattr(article, f"{model._meta.model_name}_records")

    assert list(record.sources.all()) == [article]
    assert list(records.all()) == [record]


@pytest.mark.django_db
def test_record_outlives_its_source():
    article = SourceFactory()
    location = LocationFactory(sources=[article])

    article.delete()

    location.refresh_from_db()
    assert list(location.sources.all()) == []


def test_every_record_that_states_a_fact_has_sources():
    models = {
        *apps.get_app_config("catalog").get_models(),
        *apps.get_app_config("reviews").get_models(),
    }

    assert {model.__name__ for model in models - set(SOURCED)} == {
        *("Country", "Language", "Genre", "Source")
    }


@pytest.mark.django_db
def test_sources_are_named_once_and_in_order():
    second, first = SourceFactory(title="Zebra"), SourceFactory(title="Ärzteblatt")
    ShowFactory(sources=[second])
    ShowFactory(sources=[first, second])

    shows = Show.objects.annotate(cited=gathered_sources(Show))

    assert cited_by(*shows) == [first, second]
    assert [str(source) for source in cited_by(*shows)] == ["Ärzteblatt", "Zebra"]
    assert Source.objects.count() == 2
