import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from catalog.models import Character, Company, Person
from tests.factories import (
    CharacterFactory,
    CompanyFactory,
    CountryFactory,
    PersonFactory,
    QuoteFactory,
)
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("factory", [PersonFactory, CompanyFactory, CharacterFactory])
def test_people_companies_and_characters_read_as_their_names(factory):
    assert str(factory.build(name="Jeanne Renoir")) == "Jeanne Renoir"


def test_people_companies_and_characters_have_addresses():
    character = CharacterFactory.build(show__slug="missions", slug="jeanne")

    assert PersonFactory.build(slug="julien").get_absolute_url() == "/people/julien/"
    assert CompanyFactory.build(slug="ocs").get_absolute_url() == "/companies/ocs/"
    assert character.get_absolute_url() == "/shows/missions/#character-jeanne"


@pytest.mark.parametrize("factory", [PersonFactory, CompanyFactory, CharacterFactory])
def test_people_companies_and_characters_are_listed_by_sort_name(factory):
    zoe = factory(name="Zoé", sort_name="m")
    erik = factory(name="Érik", slug="b")
    twin = factory(name="erik", slug="a")
    nils = factory(name="Nils")

    assert list(type(zoe).objects.all()) == [twin, erik, zoe, nils]


@pytest.mark.parametrize("factory", [PersonFactory, CompanyFactory])
def test_slug_of_a_person_or_a_company_is_given_once(factory):
    name = type(factory(slug="ocs"))._meta.verbose_name.capitalize()
    again = factory.build(slug="ocs")

    assert errors_of(again) == {"slug": [f"{name} with this Slug already exists."]}
    with pytest.raises(IntegrityError):
        again.save()


def test_slug_of_a_character_is_given_once_in_a_show():
    character = CharacterFactory(slug="jeanne")
    again = CharacterFactory.build(show=character.show, slug="jeanne")

    CharacterFactory(slug="jeanne").full_clean()
    assert errors_of(again) == {"__all__": ["This show already has a character with this slug."]}
    with pytest.raises(IntegrityError):
        again.save()


def test_company_is_not_its_own_parent():
    company = CompanyFactory()
    CompanyFactory(parent=company).full_clean()
    company.parent = company

    assert errors_of(company) == {"__all__": ["A company cannot be its own parent company."]}
    with pytest.raises(IntegrityError, match="catalog_company_is_not_its_own_parent"):
        company.save()


def test_company_is_no_parent_of_a_company_above_it():
    owner = CompanyFactory()
    middle = CompanyFactory(parent=owner)
    owner.parent = CompanyFactory(parent=middle)

    assert errors_of(owner) == {
        "parent": ["That company belongs to this one, so it cannot be its parent."]
    }


def test_parent_company_is_kept():
    company = CompanyFactory(parent=CompanyFactory())

    with pytest.raises(ProtectedError):
        company.parent.delete()
    company.delete()
    company.parent.delete()
    assert not Company.objects.exists()


def test_country_of_a_company_is_kept():
    company = CompanyFactory(country=CountryFactory())

    with pytest.raises(ProtectedError):
        company.country.delete()


def test_person_who_is_quoted_is_kept():
    quote = QuoteFactory(speaker=PersonFactory())

    with pytest.raises(ProtectedError):
        quote.speaker.delete()
    quote.delete()
    quote.speaker.delete()
    assert not Person.objects.exists()


def test_characters_go_with_their_show():
    character = CharacterFactory()

    character.show.delete()

    assert not Character.objects.exists()


@pytest.mark.parametrize(
    ("said", "is_spoiler"),
    [
        ({"spoiler": "He is dead."}, True),
        ({"spoiler": "He is dead.", "description": "A cosmonaut."}, False),
        ({"description": "A cosmonaut."}, False),
        ({}, False),
    ],
)
def test_character_of_whom_all_spoils_is_a_spoiler(said, is_spoiler):
    assert CharacterFactory.build(**said).is_spoiler is is_spoiler
