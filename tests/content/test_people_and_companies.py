"""Who made it, who paid for it, who showed it, and how it came about."""

import pytest

from catalog.models import Company, CompanyCredit, Credit, Person, ProductionNote
from tests.content.prose import untold

pytestmark = pytest.mark.django_db

CNC = "National Center of Cinematography and the moving image (CNC)"


def test_people_are_those_named():
    people = set(Person.objects.values_list("name", "sort_name"))

    assert people == {
        ("Ami Cohen", "cohen, ami"),
        ("Clelia Cohen", "cohen, clelia"),
        ("Constance Jamet", "jamet, constance"),
        ("Henri Debeurme", "debeurme, henri"),
        ("John Robinson", "robinson, john"),
        ("Julien Lacombe", "lacombe, julien"),
        ("Pierre Langlais", "langlais, pierre"),
    }


def test_credits_name_creators_director_and_producer():
    fields = ("show__slug", "role", "person__name")

    assert set(Credit.objects.values_list(*fields)) == {
        ("missions", "creator", "Ami Cohen"),
        ("missions", "creator", "Henri Debeurme"),
        ("missions", "creator", "Julien Lacombe"),
        ("missions", "director", "Julien Lacombe"),
        ("missions", "producer", "Henri Debeurme"),
    }


def test_companies_are_of_the_kind_and_place_named():
    fields = ("name", "kind", "country__code", "city", "parent__name")

    assert set(Company.objects.values_list(*fields)) == {
        ("AB International Distribution", "distribution", None, "", None),
        ("AMC Networks", "media-group", None, "", None),
        ("BBC Four", "broadcaster", "GB", "", None),
        ("DR", "broadcaster", "DK", "", None),
        ("Empreinte Digitale", "production", "FR", "Paris", None),
        (CNC, "public-body", None, "", None),
        ("OCS", "broadcaster", "FR", "", None),
        ("RTL Passion", "broadcaster", "DE", "", None),
        ("Shudder", "streaming", None, "", "AMC Networks"),
        ("iPlayer", "streaming", None, "", None),
    }


@pytest.mark.parametrize(
    ("slug", "description"),
    [
        ("ocs", "A French pay-TV channel."),
        ("shudder", "A streaming service."),
        ("bbc-four", "A British free-to-air channel."),
        ("iplayer", "A streaming service."),
        ("rtl-passion", "A German pay-TV channel."),
        ("dr", "The Danish public broadcaster."),
    ],
)
def test_service_is_described(slug, description):
    assert Company.objects.get(slug=slug).description == description


def test_company_credits_name_makers_distributor_and_funder():
    fields = ("show__slug", "series__number", "role", "company__slug", "detail")

    assert set(CompanyCredit.objects.values_list(*fields)) == {
        ("missions", None, "production", "empreinte-digitale", ""),
        (None, 2, "co-production", "empreinte-digitale", ""),
        (None, 2, "co-production", "amc-networks", ""),
        ("missions", None, "distribution", "ab-international-distribution", ""),
        ("missions", None, "funding", "cnc", "Through its sector “New technologies in production”"),
    }


def test_production_notes_have_subjects():
    notes = set(ProductionNote.objects.values_list("slug", "subject", "series__number"))

    assert notes == {
        ("origins", "origins", None),
        ("influences", "influences", None),
        ("financing", "financing", None),
        ("budget", "budget", None),
        ("filming", "filming", None),
        ("filming-of-series-2", "filming", 2),
    }


@pytest.mark.parametrize(
    ("slug", "phrases"),
    [
        ("origins", "Ami Cohen, Henri Debeurme and Julien Lacombe; Empreinte Digitale of Paris"),
        ("origins", "AB International Distribution; ten episodes"),
        ("influences", "Julien Lacombe, the director; love of science fiction; Isaac Asimov"),
        ("influences", "Genre cinema; *2001: A Space Odyssey*; *Interstellar*; *Alien*; *Lost*"),
        ("financing", "three local authorities, which are not named; New technologies in"),
        ("financing", f"{CNC}; Henri Debeurme, co-creator and producer"),
        ("financing", "French audiovisual institutions; nearly half of the budget"),
        ("budget", "Julien Lacombe; far below; “major chains”; limits; viewers; imagination"),
        ("filming", "planet Mars was shot in Morocco; France; spacecraft in La Rochelle"),
        ("filming", "near Tours; near Chartres, in an open pit; slopes of Mont Blanc"),
        ("filming-of-series-2", "to begin in 2018; co-production of Empreinte Digitale and AMC"),
        ("filming-of-series-2", "AMC Networks, the parent company of; Shudder"),
    ],
)
def test_production_note_tells(slug, phrases):
    assert untold(ProductionNote.objects.get(slug=slug).text, phrases) == []
