import pytest

from tests.factories import LanguageFactory, ShowFactory


@pytest.fixture
def english():
    return LanguageFactory(code="en")


@pytest.fixture
def french():
    return LanguageFactory(code="fr")


@pytest.fixture
def show(french):
    return ShowFactory(slug="missions", title="Missions", original_language=french)
