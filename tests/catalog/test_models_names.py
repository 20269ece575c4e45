import pytest
from django.db import IntegrityError
from django.utils.translation import override

from catalog.models import Country, Language
from tests.factories import CountryFactory, GenreFactory, LanguageFactory, ShowFactory
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "country", "words"),
    [("en-gb", "Morocco", "French"), ("fr", "Maroc", "français")],
)
def test_countries_and_languages_have_names_in_the_language_of_the_page(language, country, words):
    with override(language):
        assert str(Country(code="MA")) == Country(code="MA").name == country
        assert str(Language(code="fr")) == Language(code="fr").name == words


@pytest.mark.parametrize("code", ["XX", "UK", "fr", "F", "EU"])
def test_code_that_is_no_country_is_refused(code):
    assert errors_of(Country(code=code)) == {"code": [f"“{code}” is no ISO 3166-1 country code."]}


@pytest.mark.parametrize("code", ["FR", "french", "fr_FR", "xx", "fr-UK"])
def test_code_that_is_no_language_is_refused(code):
    assert errors_of(Language(code=code)) == {"code": [f"“{code}” is no BCP 47 language tag."]}


@pytest.mark.parametrize("code", ["fr", "pt-BR", "sr-Latn"])
def test_language_may_have_a_script_or_a_region(code):
    Language(code=code).full_clean()


@pytest.mark.parametrize(
    ("record", "messages"),
    [
        (Country(code="FR"), {"code": ["Country with this Code already exists."]}),
        (Language(code="fr"), {"code": ["Language with this Code already exists."]}),
    ],
)
def test_code_is_given_once(record, messages):
    CountryFactory(code="FR")
    LanguageFactory(code="fr")

    assert errors_of(record) == messages
    with pytest.raises(IntegrityError):
        record.save()


def test_names_are_listed_by_code():
    codes = ["MA", "FR", "BE"]
    for code in codes:
        CountryFactory(code=code)

    assert [country.code for country in Country.objects.all()] == ["BE", "FR", "MA"]


def test_genre_reads_as_its_name():
    assert str(GenreFactory.build(name="Science fiction")) == "Science fiction"


def test_genre_leaves_its_shows_behind():
    genre = GenreFactory()
    show = ShowFactory(genres=[genre])

    genre.delete()

    assert list(show.genres.all()) == []
