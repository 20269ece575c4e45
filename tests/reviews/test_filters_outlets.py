import pytest

from reviews.filters import OutletFilter
from tests.factories import (
    CountryFactory,
    LanguageFactory,
    OutletFactory,
)
from tests.filters import found, offered

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "made_of"),
    [
        ({"name": "dépêche"}, {"name": "La Dépêche"}),
        ({"kind": "magazine"}, {"kind": "magazine"}),
    ],
)
def test_outlets_are_found_by_name_and_kind(asked, made_of):
    outlet = OutletFactory(**made_of)
    OutletFactory(name="Metro", kind="free-newspaper")

    assert found(OutletFilter, **asked) == {outlet}


def test_outlets_are_found_by_country_and_language():
    switzerland, french = CountryFactory(code="CH"), LanguageFactory(code="fr")
    outlet = OutletFactory(country=switzerland, language=french)
    OutletFactory(country=switzerland)
    OutletFactory(language=french)

    assert found(OutletFilter, country="CH", language="fr") == {outlet}


def test_outlets_offer_what_is_in_use_but_nothing_of_drafts():
    switzerland, french = CountryFactory(code="CH"), LanguageFactory(code="fr")
    OutletFactory(kind="magazine", country=switzerland, language=french)
    OutletFactory(
        draft=True,
        kind="online",
        country=CountryFactory(code="BE"),
        language=LanguageFactory(code="nl"),
    )

    assert offered(OutletFilter, "kind") == [("magazine", "Magazine")]
    assert offered(OutletFilter, "country") == [("CH", "Switzerland")]
    assert offered(OutletFilter, "language") == [("fr", "French")]
