"""In which versions it was shown, where and when, and where it was shot."""

from decimal import Decimal

import pytest

from catalog.models import Cut, FilmingLocation, Location, Release
from catalog.partial_dates import PartialDate
from tests.content.prose import untold

pytestmark = pytest.mark.django_db

NON_ENGLISH = "Dialogue in languages other than English"
NOT_MARS = "Scenes other than those of the planet Mars"


def test_cuts_keep_every_count_and_length():
    fields = ("series__number", "slug", "episode_count", "minutes", "minutes_qualifier")

    assert set(Cut.objects.values_list(*fields, "is_original")) == {
        (1, "26-minutes", 10, 26, "exactly", True),
        (1, "bbc", 10, 20, "as-short-as", None),
        (3, "ocs", 5, 45, "exactly", None),
        (3, "bbc-four", 10, 22, "about", None),
    }


def test_bbc_showed_series_1_without_adverts():
    cut = Cut.objects.get(series__number=1, slug="bbc")

    assert untold(cut.description, "without adverts in between; 20 minutes") == []


def test_releases_say_what_was_released_how_and_by_whom():
    fields = ("slug", "show__slug", "series__number", "kind", "service__name")

    assert set(Release.objects.values_list(*fields)) == {
        ("missions-series-1-ocs", None, 1, "first-broadcast", "OCS"),
        ("missions-series-1-shudder", None, 1, "streaming", "Shudder"),
        ("missions-series-1-bbc-four", None, 1, "broadcast", "BBC Four"),
        ("missions-series-1-bbc-four-repeat", None, 1, "repeat", "BBC Four"),
        ("missions-series-1-iplayer", None, 1, "on-demand", "iPlayer"),
        ("missions-rtl-passion", "missions", None, "rights", "RTL Passion"),
        ("missions-dr", "missions", None, "rights", "DR"),
        ("missions-series-2", None, 2, "unspecified", None),
        ("missions-series-3-ocs", None, 3, "broadcast", "OCS"),
        ("missions-series-3-bbc-four", None, 3, "broadcast", "BBC Four"),
        ("missions-series-3-iplayer", None, 3, "on-demand", "iPlayer"),
    }


def test_releases_say_when_and_to_whom_no_more_exactly_than_known():
    fields = ("slug", "access", "country__code", "starts_on")

    assert set(Release.objects.values_list(*fields)) == {
        ("missions-series-1-ocs", "pay-tv", "FR", PartialDate(2017, 6)),
        ("missions-series-1-shudder", "", None, PartialDate(2017, 9)),
        ("missions-series-1-bbc-four", "free-to-air", "GB", PartialDate(2018, 5)),
        ("missions-series-1-bbc-four-repeat", "free-to-air", "GB", PartialDate(2021, 7)),
        ("missions-series-1-iplayer", "", None, None),
        ("missions-rtl-passion", "pay-tv", "DE", None),
        ("missions-dr", "", "DK", None),
        ("missions-series-2", "", None, PartialDate(2019)),
        ("missions-series-3-ocs", "pay-tv", "FR", PartialDate(2021, 12)),
        ("missions-series-3-bbc-four", "free-to-air", "GB", PartialDate(2022, 4)),
        ("missions-series-3-iplayer", "", None, None),
    }


def test_releases_name_cut_and_subtitles_where_known():
    fields = ("slug", "cut__slug", "subtitle_languages__code", "subtitles_cover")
    releases = Release.objects.exclude(cut=None, subtitle_languages=None, subtitles_cover="")

    assert set(releases.values_list(*fields)) == {
        ("missions-series-1-bbc-four", "bbc", "en", NON_ENGLISH),
        ("missions-series-1-bbc-four-repeat", "bbc", None, ""),
        ("missions-series-3-ocs", "ocs", None, ""),
        ("missions-series-3-bbc-four", "bbc-four", "en", NON_ENGLISH),
    }


def test_releases_claim_neither_end_nor_audio():
    assert Release.objects.exclude(ends_on=None, audio_languages=None).count() == 0


def test_locations_are_as_exact_as_known():
    fields = ("name", "precision", "country__code", "latitude", "longitude")

    assert set(Location.objects.values_list(*fields)) == {
        ("La Rochelle", "locality", "FR", Decimal("46.16"), Decimal("-1.15")),
        ("Morocco", "country", "MA", None, None),
        ("Near Tours", "near", "FR", Decimal("47.39"), Decimal("0.69")),
        ("Open pit near Chartres", "near", "FR", Decimal("48.46"), Decimal("1.48")),
        ("Slopes of Mont Blanc", "region", "FR", Decimal("45.83"), Decimal("6.87")),
    }


def test_coordinates_say_that_they_are_general_knowledge():
    located = Location.objects.exclude(latitude=None)

    assert located.count() == 4
    assert located.filter(coordinates_note__startswith="General knowledge").count() == 4


def test_filming_locations_say_what_they_stand_for():
    fields = ("location__slug", "show__slug", "stands_for", "shot", "filmed_on")
    spacecraft = ("The inside of the spacecraft", "The scenes inside the spacecraft")

    assert set(FilmingLocation.objects.values_list(*fields)) == {
        ("morocco", "missions", "Mars", "The scenes set on the planet Mars", None),
        ("la-rochelle", "missions", *spacecraft, None),
        ("near-tours", "missions", "", NOT_MARS, None),
        ("open-pit-near-chartres", "missions", "", NOT_MARS, None),
        ("slopes-of-mont-blanc", "missions", "", NOT_MARS, None),
    }
