import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from missionsite.calendars import folded
from tests.factories import CompanyFactory, ReleaseFactory, SeriesFactory
from tests.pages import read

pytestmark = pytest.mark.django_db


def events(address):
    response = Client().get(address)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def release(starts_on, **values):
    return ReleaseFactory(starts_on=starts_on, kind="first-broadcast", **values)


def test_release_known_to_the_day_is_a_day_of_the_calendar(settings):
    settings.SITE_URL = "https://missions.example"
    series = SeriesFactory(number=1, show__title="Missions; or, Mars")
    release("2017-06-01", series=series, service=CompanyFactory(name="OCS"), slug="ocs")

    (event,) = events("/releases.ics")

    assert event.decoded("dtstart").isoformat() == "2017-06-01"
    assert "dtend" not in event
    assert event["summary"] == "Missions; or, Mars: Series 1, First broadcast, OCS"
    assert event["uid"] == event["url"] == "https://missions.example/releases/ocs/"
    assert event.decoded("dtstamp").isoformat() == "2020-01-01T00:00:00+00:00"


def test_calendar_ends_with_the_last_day(client):
    release("2017-06-01", ends_on="2017-06-30")

    (event,) = events("/releases.ics")

    assert event.decoded("dtend").isoformat() == "2017-07-01"


def test_calendar_takes_the_first_and_the_last_day_of_the_record():
    release("0001-01-01", ends_on="9999-12-31")

    (event,) = events("/releases.ics")

    assert event.decoded("dtstart").isoformat() == "0001-01-01"
    assert "dtend" not in event


def test_calendar_guesses_no_last_day():
    release("2017-06-01", ends_on="2017-07")

    (event,) = events("/releases.ics")

    assert "dtend" not in event


def test_calendar_leaves_out_what_has_no_day():
    release("2017-06-01", slug="day")
    release("2017-06")
    release("2017")
    release(None)

    assert [str(event["uid"]).split("/")[-2] for event in events("/releases.ics")] == ["day"]


def test_calendar_takes_the_filters_of_the_list():
    release("2017-06-01", series=SeriesFactory(show__slug="missions"), slug="mine")
    release("2018-06-01", slug="other")

    found = events("/releases.ics?show=missions")

    assert [str(event["uid"]).split("/")[-2] for event in found] == ["mine"]


@pytest.mark.parametrize("query", ["", "?show=missions", "?year=nineteen"])
def test_calendar_is_there_only_if_it_has_a_day(client, query):
    release("2017-06", series=SeriesFactory(show__slug="missions"))

    assert client.get(f"/releases.ics{query}").status_code == 404


def test_calendar_keeps_line_breaks_and_no_other_control_signs():
    release("2017-06-01", series=SeriesFactory(number=1, show__title="A\nB\x0b\\n;C\tD\r"))

    (event,) = events("/releases.ics")

    assert event["summary"].startswith("A\nB\\n;C D: Series 1, ")


def test_calendar_does_not_tell_of_drafts(client):
    release("2017-06-01", draft=True)

    assert client.get("/releases.ics").status_code == 404


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"))))
def test_folded_line_is_short_and_the_same(line):
    parts = folded(line).split("\r\n")

    assert all(len(part.encode()) <= 75 for part in parts)
    assert "".join([parts[0], *(part.removeprefix(" ") for part in parts[1:])]) == line


def test_pages_with_a_day_lead_to_its_calendar(client):
    series = SeriesFactory(number=1, show__slug="missions")
    release("2017-06-01", series=series, slug="ocs", service=CompanyFactory(slug="ocs"))

    assert 'href="/releases.ics"' in read(client, "/releases/")
    assert 'href="/releases.ics?service=ocs"' in read(client, "/releases/?service=ocs")
    assert 'href="/releases.ics?show=missions"' in read(client, "/shows/missions/")
    address = "/releases.ics?show=missions&amp;series=1"
    assert f'href="{address}"' in read(client, "/shows/missions/series-1/")
    assert 'href="/releases.ics?service=ocs"' in read(client, "/companies/ocs/")


@pytest.mark.parametrize("address", ["/releases/", "/shows/missions/"])
def test_pages_without_a_day_lead_to_no_calendar(client, address):
    release("2017-06", series=SeriesFactory(show__slug="missions"))

    assert "releases.ics" not in read(client, address)
