from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.filters import AwardFilter, OutletFilter, QuoteFilter
from tests.factories import (
    AwardFactory,
    CountryFactory,
    EpisodeFactory,
    LanguageFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.filters import found, offered

pytestmark = pytest.mark.django_db

CHOICES = (
    "show",
    "series",
    "outlet",
    "country",
    "language",
    "year",
    "stance",
    "kind",
    "form",
)


@pytest.mark.parametrize("field", ["text", "original_text"])
def test_quotes_are_found_by_their_words(field):
    quote = QuoteFactory(
        **{field: "Une élégante mise en scène"}, original_language=LanguageFactory()
    )
    QuoteFactory(text="Rather uneven")

    assert found(QuoteFilter, text="ELEGANTE") == {quote}


def test_quotes_are_found_by_the_name_of_who_said_it():
    quote = QuoteFactory(speaker=PersonFactory(name="Pierre Langlais"))
    QuoteFactory(speaker=PersonFactory(name="Constance Jamet"))
    QuoteFactory()

    assert found(QuoteFilter, speaker_name="langlais") == {quote}


def test_quotes_are_found_by_who_said_it_not_by_another_of_the_same_name():
    speaker, namesake = PersonFactory.create_batch(2, name="Pierre " + "L" * 248)
    quote = QuoteFactory(speaker=speaker)
    QuoteFactory(speaker=namesake)

    assert found(QuoteFilter, speaker=speaker.slug) == {quote}


@pytest.mark.parametrize("draft", ["quote", "show", "speaker"])
def test_quotes_cannot_be_asked_for_a_speaker_of_drafts(draft):
    speaker = PersonFactory(slug="lacombe", draft=draft == "speaker")
    QuoteFactory(speaker=speaker, draft=draft == "quote", show__draft=draft == "show")

    assert list(QuoteFilter({"speaker": "lacombe"}).errors) == ["speaker"]


@pytest.mark.parametrize(
    ("factory", "filterset_class"), [(QuoteFactory, QuoteFilter), (AwardFactory, AwardFilter)]
)
def test_records_are_found_by_series(factory, filterset_class):
    series = SeriesFactory(number=2)
    inside = {factory(series=series), factory(episode=EpisodeFactory(series=series))}
    factory(series=SeriesFactory(show=series.show, number=1))
    factory(show=series.show)

    assert found(filterset_class, show=series.show.slug, series="2") == inside


def test_quotes_are_found_by_year():
    quotes = {QuoteFactory(published_on="2017"), QuoteFactory(published_on="2017-06-01")}
    QuoteFactory(published_on="2018-06")
    QuoteFactory()

    assert found(QuoteFilter, year="2017") == quotes


@pytest.mark.parametrize(
    ("factory", "filterset_class"), [(QuoteFactory, QuoteFilter), (AwardFactory, AwardFilter)]
)
def test_records_are_found_by_the_show_that_they_are_about_or_about_a_part_of(
    factory, filterset_class
):
    show = ShowFactory(slug="missions")
    inside = {
        factory(show=show),
        factory(series=SeriesFactory(show=show)),
        factory(episode=EpisodeFactory(series__show=show)),
    }
    factory()

    assert found(filterset_class, show="missions") == inside


def test_quotes_are_found_by_outlet_once_although_two_carried_them():
    joint = QuoteFactory(outlets=[OutletFactory(slug="20-minutes"), OutletFactory()])
    QuoteFactory(outlets=[OutletFactory()])

    assert found(QuoteFilter, outlet="20-minutes") == {joint}


def test_quotes_are_found_by_the_country_of_one_of_their_outlets():
    swiss = OutletFactory(country=CountryFactory(code="CH"))
    french = OutletFactory(country=CountryFactory(code="FR"))
    joint = QuoteFactory(outlets=[swiss, french])
    QuoteFactory(outlets=[french])

    assert found(QuoteFilter, country="CH") == {joint}


def test_a_draft_outlet_does_not_help_to_find_its_quotes():
    belgium = CountryFactory(code="BE")
    QuoteFactory(outlets=[OutletFactory(draft=True, country=belgium)])
    shown = QuoteFactory(outlets=[OutletFactory(country=belgium)])

    assert found(QuoteFilter, country="BE") == {shown}


@pytest.mark.parametrize(
    ("name", "value", "other"),
    [
        ("stance", "mixed", "positive"),
        ("kind", "interview", "review"),
        ("form", "paraphrase", "quotation"),
    ],
)
def test_quotes_are_found_by_what_they_are(name, value, other):
    quote = QuoteFactory(**{name: value})
    QuoteFactory(**{name: other})

    assert found(QuoteFilter, **{name: value}) == {quote}


def test_quotes_are_found_by_language():
    quote = QuoteFactory(language=LanguageFactory(code="fr"))
    QuoteFactory(language=LanguageFactory(code="en"))

    assert found(QuoteFilter, language="fr") == {quote}


def test_filters_of_quotes_narrow_each_other_down():
    outlet = OutletFactory(slug="telerama")
    quote = QuoteFactory(stance="mixed", outlets=[outlet])
    QuoteFactory(stance="positive", outlets=[outlet])
    QuoteFactory(stance="mixed")

    assert found(QuoteFilter, outlet="telerama", stance="mixed") == {quote}


def test_quotes_offer_what_is_in_use_in_the_order_of_names():
    missions, bureau = ShowFactory(title="Missions"), ShowFactory(title="Le Bureau")
    belgium, germany = CountryFactory(code="BE"), CountryFactory(code="DE")
    metro = OutletFactory(name="Metro", country=belgium)
    evening = OutletFactory(name="Éventail", country=germany)
    french, german = LanguageFactory(code="fr"), LanguageFactory(code="de")
    second = SeriesFactory(show=missions, number=2)
    QuoteFactory(
        series=second, outlets=[metro], language=german, stance="negative", published_on="2018-05"
    )
    QuoteFactory(
        show=bureau, outlets=[metro, evening], language=french, stance="mixed", published_on="2021"
    )

    assert offered(QuoteFilter, "show") == [(bureau.slug, "Le Bureau"), (missions.slug, "Missions")]
    assert offered(QuoteFilter, "outlet") == [(evening.slug, "Éventail"), (metro.slug, "Metro")]
    assert offered(QuoteFilter, "series") == [("2", "Series 2")]
    assert offered(QuoteFilter, "year") == [("2021", "2021"), ("2018", "2018")]
    assert offered(QuoteFilter, "country") == [("BE", "Belgium"), ("DE", "Germany")]
    assert offered(QuoteFilter, "language") == [("fr", "French"), ("de", "German")]
    assert offered(QuoteFilter, "stance") == [("mixed", "Mixed"), ("negative", "Negative")]
    assert offered(QuoteFilter, "kind") == [("review", "Review")]
    assert offered(QuoteFilter, "form") == [("quotation", "Quotation")]


def test_quotes_offer_nothing_of_drafts():
    tomorrow = timezone.now() + timedelta(days=1)
    unseen = {
        "outlets": [OutletFactory(country=CountryFactory(code="BE"))],
        "language": LanguageFactory(code="fr"),
        "stance": "mixed",
        "published_on": "2018",
    }
    QuoteFactory(draft=True, **unseen)
    QuoteFactory(status="withdrawn", **unseen)
    QuoteFactory(publish_at=tomorrow, **unseen)
    QuoteFactory(series=SeriesFactory(draft=True), **unseen)
    QuoteFactory(speaker=PersonFactory(draft=True), **unseen)

    assert {name: offered(QuoteFilter, name) for name in CHOICES} == dict.fromkeys(CHOICES, [])


def test_quotes_do_not_offer_a_draft_outlet_nor_its_country():
    outlet = OutletFactory(draft=True, country=CountryFactory(code="BE"))
    QuoteFactory(outlets=[outlet])

    assert offered(QuoteFilter, "outlet") == []
    assert offered(QuoteFilter, "country") == []


@pytest.mark.parametrize("filterset_class", [QuoteFilter, AwardFilter, OutletFilter])
def test_one_query_reads_the_choices_of_all_filters(filterset_class, django_assert_num_queries):
    with django_assert_num_queries(1):
        filterset_class({}).form.as_p()


@pytest.mark.parametrize("name", CHOICES)
@pytest.mark.parametrize("value", ["nothing-of-the-kind", "9" * 5000, "\0"])
def test_a_value_that_is_not_offered_is_refused(name, value):
    QuoteFactory()

    assert QuoteFilter({name: value}).errors == {name: ["There is no such choice."]}


@pytest.mark.parametrize("name", ["text", "speaker_name"])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("a" * 101, "Ensure this value has at most 100 characters (it has 101)."),
        ("a\0b", "Null characters are not allowed."),
    ],
)
def test_words_that_no_text_can_contain_are_refused(name, value, message):
    assert QuoteFilter({name: value}).errors == {name: [message]}
