import pytest
from django.db import IntegrityError
from django.db.models import RestrictedError

from catalog.models import Company, CompanyCredit, Credit, Person
from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CompanyFactory,
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

SAME_CREDIT = {"__all__": ["This person already has this credit."]}
SAME_COMPANY_CREDIT = {"__all__": ["This company already has this credit."]}
STRANGE_CHARACTER = {"character": ["Choose a character of the show that the credit is about."]}


@pytest.fixture
def episode():
    return EpisodeFactory(series__show__title="Missions", series__number=1, number=3, title="Mars")


@pytest.fixture
def works(episode):
    return {"show": episode.series.show, "series": episode.series, "episode": episode}


@pytest.mark.parametrize("link", ["show", "series", "episode"])
def test_credit_is_given_once_for_a_work(link, works):
    credit = CreditFactory(**{link: works[link]})
    again = CreditFactory.build(**{link: works[link]}, person=credit.person)

    assert errors_of(again) == SAME_CREDIT
    with pytest.raises(IntegrityError, match="catalog_credit_once"):
        again.save()


def test_credit_is_given_once_for_a_character():
    judge = CharacterFactory()
    credit = CreditFactory(show=judge.show, role="actor", character=judge)
    again = CreditFactory.build(
        show=judge.show, person=credit.person, role="actor", character=judge
    )

    assert errors_of(again) == SAME_CREDIT
    with pytest.raises(IntegrityError, match="catalog_credit_once"):
        again.save()


def test_a_person_may_have_many_credits(works):
    person = PersonFactory()
    characters = CharacterFactory.create_batch(2, show=works["show"])
    credits = [
        CreditFactory(person=person, show=works["show"]),
        CreditFactory(person=person, series=works["series"]),
        CreditFactory(person=person, episode=works["episode"]),
        CreditFactory(person=person, series=SeriesFactory(show=works["show"])),
        CreditFactory(person=person, show=ShowFactory()),
        CreditFactory(person=person, show=works["show"], role="actor"),
        *(
            CreditFactory(person=person, show=works["show"], role="actor", character=character)
            for character in characters
        ),
        CreditFactory(show=works["show"]),
    ]

    for credit in credits:
        credit.full_clean()


@pytest.mark.parametrize("link", ["show", "series", "episode"])
def test_company_credit_is_given_once_for_a_work(link, works):
    credit = CompanyCreditFactory(**{link: works[link]})
    again = CompanyCreditFactory.build(**{link: works[link]}, company=credit.company)

    assert errors_of(again) == SAME_COMPANY_CREDIT
    with pytest.raises(IntegrityError, match="catalog_companycredit_once"):
        again.save()


def test_a_company_may_have_many_credits(works):
    company = CompanyFactory()
    credits = [
        CompanyCreditFactory(company=company, show=works["show"]),
        CompanyCreditFactory(company=company, series=works["series"]),
        CompanyCreditFactory(company=company, episode=works["episode"]),
        CompanyCreditFactory(company=company, show=ShowFactory()),
        CompanyCreditFactory(company=company, show=works["show"], role="funding"),
        CompanyCreditFactory(show=works["show"]),
    ]

    for credit in credits:
        credit.full_clean()


@pytest.mark.parametrize("link", ["show", "series", "episode"])
def test_character_is_of_the_show_that_the_credit_is_about(link, works):
    own = CharacterFactory(show=works["show"])
    other = CharacterFactory()

    CreditFactory(**{link: works[link]}, role="actor", character=own).full_clean()
    strange = CreditFactory(**{link: works[link]}, role="actor", character=other)
    assert errors_of(strange) == STRANGE_CHARACTER


def test_character_of_a_credit_about_nothing_is_not_asked_for_its_show():
    credit = CreditFactory.build(show=None, person=PersonFactory(), character=CharacterFactory())

    assert errors_of(credit) == {
        "__all__": [
            "Choose what it is about: a show, a series or an episode, and only one of them."
        ]
    }


def test_credits_read_as_who_did_what(episode):
    person = PersonFactory(name="Julien Lacombe")
    company = CompanyFactory(name="Empreinte Digitale")

    assert str(CreditFactory(person=person, show=episode.series.show, role="director")) == (
        "Julien Lacombe, Director: Missions"
    )
    assert str(CreditFactory(person=person, episode=episode, role="writer")) == (
        "Julien Lacombe, Writer: Missions S1·E03 Mars"
    )
    assert str(CompanyCreditFactory(company=company, series=episode.series)) == (
        "Empreinte Digitale, Production: Missions: Series 1"
    )


def test_addresses_of_credits_are_on_the_pages_of_who_has_them():
    credit = CreditFactory.build(show=None, person__slug="julien")
    company_credit = CompanyCreditFactory.build(show=None, company__slug="ocs")

    assert credit.get_absolute_url() == "/people/julien/#credits"
    assert company_credit.get_absolute_url() == "/companies/ocs/#credits"


def test_credits_stand_in_the_order_of_roles_and_names():
    zoe, erik = PersonFactory(name="Zoé"), PersonFactory(name="Érik")
    other = CreditFactory(person=erik, role="other")
    actor = CreditFactory(person=erik, role="actor")
    creators = [CreditFactory(person=person, role="creator") for person in (zoe, erik)]
    director = CreditFactory(person=zoe, role="director")

    assert list(Credit.objects.by_role()) == [*creators[::-1], director, actor, other]


def test_company_credits_stand_in_the_order_of_roles_and_names():
    zed, empreinte = CompanyFactory(name="Zed"), CompanyFactory(name="Empreinte")
    funding = CompanyCreditFactory(company=empreinte, role="funding")
    distribution = CompanyCreditFactory(company=empreinte, role="distribution")
    co_production = CompanyCreditFactory(company=empreinte, role="co-production")
    producers = [CompanyCreditFactory(company=company) for company in (zed, empreinte)]

    assert list(CompanyCredit.objects.by_role()) == [
        *producers[::-1],
        *(co_production, distribution, funding),
    ]


def test_character_with_a_credit_is_kept():
    character = CharacterFactory()
    CreditFactory(show=character.show, role="actor", character=character)

    with pytest.raises(RestrictedError):
        character.delete()


def test_credits_go_with_their_person_and_company():
    credit, company_credit = CreditFactory(), CompanyCreditFactory()

    credit.person.delete()
    company_credit.company.delete()

    assert not Person.objects.exists()
    assert not Credit.objects.exists()
    assert not Company.objects.exists()
    assert not CompanyCredit.objects.exists()
