import re

import pytest
from axes.models import AccessAttempt

from missionsite import sourced
from missionsite.sourced import Share, sourced_shares, together
from tests.factories import (
    AwardFactory,
    CharacterFactory,
    PersonFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return SourceFactory()


def words_of_rows(html):
    table = html.partition('<table class="shares">')[2].partition("</table>")[0]
    rows = re.findall("<tr>(.*?)</tr>", table)
    return [re.sub("<[^>]*>", " ", row).split() for row in rows]


def test_shares_count_public_records_and_those_that_name_a_source(source):
    PersonFactory(sources=[source, SourceFactory()])
    PersonFactory.create_batch(2)
    PersonFactory(draft=True, sources=[source])

    assert sourced_shares() == [Share("People", counted=3, sourced=1)]


def test_shares_have_every_kind_that_can_name_a_source(source):
    show = ShowFactory(sources=[source])
    CharacterFactory(show=show), AwardFactory(show=show, sources=[source])

    assert {(share.kind, share.counted, share.sourced) for share in sourced_shares()} == {
        ("Shows", 1, 1),
        ("Characters", 1, 0),
        ("Awards", 1, 1),
    }


def test_shares_are_summed_up_where_all_was_counted(source):
    PersonFactory(sources=[source])
    AwardFactory(show=ShowFactory(sources=[source]))

    summed = together(sourced_shares())

    assert (summed.kind, summed.counted, summed.sourced) == ("Together", 3, 2)
    assert together([Share("People", sourced.MOST_COUNTED, 1), Share("Shows", 1, 1)]) is None
    assert together([]) is None


def test_shares_count_no_further_than_lists_do(monkeypatch, source):
    PersonFactory(sources=[source])
    PersonFactory.create_batch(3)

    monkeypatch.setattr(sourced, "MOST_COUNTED", 3)

    [people] = sourced_shares()
    assert (people.counted, people.sourced, people.is_capped) == (3, 1, True)


@pytest.mark.parametrize("number", [1, 3])
def test_about_costs_one_query(client, source, number, django_assert_num_queries):
    PersonFactory.create_batch(number, sources=[source])

    with django_assert_num_queries(1):
        html = read(client, "/about/")

    assert words_of_rows(html)[1:] == [
        ["People", str(number), str(number)],
        ["Together", str(number), str(number)],
    ]


def test_about_says_what_was_counted_where_there_is_more(client, monkeypatch):
    PersonFactory.create_batch(2)
    monkeypatch.setattr(sourced, "MOST_COUNTED", 2)

    assert words_of_rows(read(client, "/about/"))[1:] == [["People", "0", "the", "first", "2"]]


def test_about_of_an_empty_record_has_no_numbers(client):
    html = read(client, "/about/")

    assert "<table" not in html
    assert "Nothing has been published here yet." in html


def test_about_names_who_is_responsible_and_where_to_report(client, settings):
    settings.SITE_PUBLISHER = "Ciné-club de Mars"
    settings.SITE_CONTACT = "editors@missions.example"

    html = read(client, "/about/")

    assert "<p>Ciné-club de Mars</p>" in html
    assert re.search(r'<a href="mailto:[^"]*">editors@missions.example</a>', html)


def test_about_says_where_nobody_is_named(client, settings):
    settings.SITE_PUBLISHER = settings.SITE_CONTACT = ""

    html = read(client, "/about/")

    assert "Nobody is named yet as responsible for this site." in html
    assert "This site has no address yet to report a mistake to." in html


def test_about_names_the_licence_of_the_content(client, settings):
    settings.SITE_LICENCE = "https://licence.example/"

    html = read(client, "/about/")

    assert '<a href="https://licence.example/" rel="license">https://licence.example/</a>' in html


@pytest.mark.parametrize("address", ["/", "/about/", "/quotes/", "/nowhere/"])
def test_no_page_sets_a_cookie_for_a_visitor(client, address):
    assert client.get(address).cookies == {}


def test_about_tells_all_that_is_kept_of_a_failed_attempt_to_sign_in(client):
    fields = {"username": "jeanne", "password": "Mars-2017", "next": "/admin/"}
    browser = {"user-agent": "Browser/1", "accept": "text/html"}

    client.post("/admin/login/", fields, headers=browser)

    kept = AccessAttempt.objects.values().get()
    assert kept.pop("attempt_time")
    assert kept.pop("post_data").split("\n") == [
        "username=********************",
        "password=********************",
        "next=/admin/",
    ]
    assert {name: value for name, value in kept.items() if value and name != "id"} == {
        "username": "jeanne",
        "ip_address": "127.0.0.1",
        "user_agent": "Browser/1",
        "http_accept": "text/html",
        "path_info": "/admin/login/",
        "failures_since_start": 1,
    }
    told = read(client, "/about/")
    assert (
        "it keeps, to stop the guessing of passwords, when and how often they were made, the name,"
        " the network address, the address of the page, and what the browser sent: which program it"
        " is, which formats it takes, and the fields of the form, with the name and the password"
        " masked in them."
    ) in told
