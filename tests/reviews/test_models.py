from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from reviews.models import Award, Outlet, Quote
from tests.factories import (
    AwardFactory,
    CompanyFactory,
    EpisodeFactory,
    LanguageFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

FACTORIES = [OutletFactory, QuoteFactory, AwardFactory]
ABOUT_WORK = [QuoteFactory, AwardFactory]


def tomorrow():
    return timezone.now() + timedelta(days=1)


@pytest.mark.parametrize("factory", FACTORIES)
def test_a_slug_is_given_once(factory):
    factory(slug="telerama")

    with pytest.raises(IntegrityError), transaction.atomic():
        factory(slug="telerama")


@pytest.mark.parametrize("factory", FACTORIES)
def test_a_published_record_needs_its_moment(factory):
    with pytest.raises(IntegrityError), transaction.atomic():
        factory(publish_at=None)


@pytest.mark.parametrize("factory", FACTORIES)
def test_natural_key_is_the_slug_and_finds_the_record(factory):
    record = factory(slug="the-guardian")

    found = type(record).objects.get_by_natural_key("the-guardian")

    assert record.natural_key() == ("the-guardian",)
    assert found == record


@pytest.mark.parametrize("factory", ABOUT_WORK)
@pytest.mark.parametrize("works", [(), ("show", "series"), ("show", "series", "episode")])
def test_database_refuses_a_record_that_is_not_about_one_work(factory, works):
    parts = {"show": ShowFactory, "series": SeriesFactory, "episode": EpisodeFactory}
    record = factory.build(show=None)
    for link in works:
        setattr(record, link, parts[link]())

    with pytest.raises(IntegrityError), transaction.atomic():
        record.save()


@pytest.mark.parametrize("factory", ABOUT_WORK)
def test_clean_says_to_choose_one_work(factory):
    record = factory.build(show=ShowFactory(), series=SeriesFactory())

    assert errors_of(record) == {
        "__all__": [
            "Choose what it is about: a show, a series or an episode, and only one of them."
        ]
    }


def test_clean_asks_for_the_language_of_an_original_text():
    quote = QuoteFactory.build(show=ShowFactory(), original_text="Malgré un budget serré…")

    assert errors_of(quote) == {"original_language": ["Say what language the original text is in."]}


def test_clean_takes_a_language_without_original_text():
    quote = QuoteFactory.build(show=ShowFactory(), original_language=LanguageFactory(code="fr"))

    quote.full_clean()


@pytest.mark.parametrize("field", ["url", "archive_url"])
def test_clean_takes_only_web_addresses(field):
    quote = QuoteFactory.build(show=ShowFactory(), **{field: "ftp://example.org/review"})

    assert errors_of(quote) == {field: ["Enter a valid URL."]}


def test_str_of_an_outlet_is_its_name():
    assert str(OutletFactory.build(name="La Dépêche")) == "La Dépêche"


def test_str_of_a_quote_is_the_beginning_of_its_text():
    quote = QuoteFactory.build(show=None, text="Entertaining French space drama. " * 5)

    assert str(quote) == (
        "Entertaining French space drama. Entertaining French space drama. Entertaining …"
    )


@pytest.mark.parametrize(
    ("awarded_on", "text"),
    [("2017-04", "MIPTV 2017: Jury Prize"), (None, "MIPTV: Jury Prize")],
)
def test_str_of_an_award_has_the_year_if_it_is_known(awarded_on, text):
    award = AwardFactory.build(show=None, event="MIPTV", prize="Jury Prize", awarded_on=awarded_on)

    assert str(award) == text


@pytest.mark.parametrize(
    ("factory", "address"),
    [
        (OutletFactory, "/outlets/le-figaro/"),
        (QuoteFactory, "/quotes/le-figaro/"),
        (AwardFactory, "/awards/le-figaro/"),
    ],
)
def test_the_address_of_a_record_holds_its_slug(factory, address):
    assert factory(slug="le-figaro").get_absolute_url() == address


@pytest.mark.parametrize("factory", FACTORIES)
def test_published_leaves_out_what_is_not_live(factory):
    live = factory()
    factory(draft=True)
    factory(status="in-review")
    factory(status="withdrawn")
    factory(publish_at=tomorrow())

    assert list(type(live).objects.published()) == [live]


@pytest.mark.parametrize("factory", ABOUT_WORK)
def test_published_leaves_out_what_is_about_an_unpublished_work(factory):
    draft = ShowFactory(draft=True)
    scheduled = ShowFactory(publish_at=tomorrow())
    live = factory(episode=EpisodeFactory())

    factory(show=draft)
    factory(series=SeriesFactory(show=scheduled))
    factory(episode=EpisodeFactory(series__show=draft))
    factory(episode=EpisodeFactory(series=SeriesFactory(draft=True)))
    factory(episode=EpisodeFactory(draft=True))

    assert list(type(live).objects.published()) == [live]


def test_published_leaves_out_quotes_whose_speaker_is_not_public():
    anonymous = QuoteFactory(speaker=None)
    signed = QuoteFactory(speaker=PersonFactory())

    QuoteFactory(speaker=PersonFactory(draft=True))

    assert set(Quote.objects.published()) == {anonymous, signed}


def test_published_keeps_a_quote_whose_outlet_is_a_draft_without_the_outlet(
    django_assert_num_queries,
):
    public = OutletFactory(name="Télérama")
    quote = QuoteFactory(outlets=[public, OutletFactory(draft=True)])

    with django_assert_num_queries(1):
        shown = Quote.objects.published().with_links().get()

    assert shown == quote
    assert [str(outlet) for outlet in shown.public_outlets] == ["Télérama"]
    assert shown.public_outlets == [public]


@pytest.mark.parametrize("drafts", [[], [False], [True], [False, True]])
def test_has_outlets_counts_drafts_too(drafts):
    QuoteFactory(outlets=[OutletFactory(draft=draft) for draft in drafts])

    assert Quote.objects.with_links().get().has_outlets is bool(drafts)


def test_carried_by_finds_each_quote_once():
    papers = [OutletFactory(), OutletFactory()]
    joint = QuoteFactory(outlets=papers)
    QuoteFactory(outlets=[OutletFactory()])
    QuoteFactory()

    found = Quote.objects.carried_by(Outlet.objects.filter(pk__in=[paper.pk for paper in papers]))

    assert list(found) == [joint]


def test_reviews_and_interviews_are_told_apart():
    review = QuoteFactory(kind="review")
    interview = QuoteFactory(kind="interview")

    assert list(Quote.objects.reviews()) == [review]
    assert list(Quote.objects.interviews()) == [interview]


@pytest.mark.parametrize(
    ("speaker", "outlets", "byline"),
    [
        ("Pierre Langlais", ["Télérama"], "Pierre Langlais, Télérama"),
        (None, ["20 Minutes", "La Dépêche"], "20 Minutes and La Dépêche"),
        ("Henri Debeurme", [], "Henri Debeurme"),
        (None, [], "Review: Missions"),
        ("סמדר לוי", ["خط", "Le Monde"], "\u2068סמדר לוי\u2069, Le Monde and \u2068خط\u2069"),
    ],
)
def test_byline_names_who_is_known(speaker, outlets, byline):
    QuoteFactory(
        show__title="Missions",
        speaker=speaker and PersonFactory(name=speaker),
        outlets=[OutletFactory(name=name) for name in outlets],
    )

    assert Quote.objects.with_links().get().byline == byline


@pytest.mark.parametrize(
    ("factory", "field"), [(QuoteFactory, "published_on"), (AwardFactory, "awarded_on")]
)
def test_latest_first_has_unknown_dates_last(factory, field):
    unknown = factory()
    dates = ["2017", "2018-05", "2017-06-01"]
    year, latest, day = (factory(**{field: date}) for date in dates)

    assert list(type(unknown).objects.latest_first()) == [latest, day, year, unknown]


def test_with_recipients_leaves_out_drafts(django_assert_num_queries):
    person, company = PersonFactory(), CompanyFactory()
    AwardFactory(
        recipients=[person, PersonFactory(draft=True)],
        recipient_companies=[company, CompanyFactory(draft=True)],
    )

    with django_assert_num_queries(1):
        award = Award.objects.with_recipients().get()

    assert award.public_people == [person]
    assert award.public_companies == [company]


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize(
    ("link", "factory"), [("recipients", PersonFactory), ("recipient_companies", CompanyFactory)]
)
def test_has_recipients_counts_drafts_too(link, factory, draft):
    given = AwardFactory(**{link: [factory(draft=draft)]})
    not_given = AwardFactory()

    awards = Award.objects.with_recipients()

    assert awards.get(pk=given.pk).has_recipients is True
    assert awards.get(pk=not_given.pk).has_recipients is False
