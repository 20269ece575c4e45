import pytest
from django.template import Context, RequestContext, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from missionsite.templatetags.site import licence_name
from tests.pages import read

pytestmark = pytest.mark.django_db

REPORT = "{% load site %}{% report_address %}"


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = "https://missions.example"


@pytest.fixture
def mail_contact(settings):
    settings.SITE_CONTACT = "editors+site@missions.example"


def test_report_by_mail_names_the_page(mail_contact):
    request = RequestFactory().get("/quotes/?outlet=metro&page=2")

    assert Template(
        "{% load site %}{% autoescape off %}{% report_address %}{% endautoescape %}"
    ).render(RequestContext(request)) == (
        "mailto:editors%2Bsite@missions.example?subject=Mistake%20on%20"
        "https%3A%2F%2Fmissions.example%2Fquotes%2F%3Foutlet%3Dmetro%26page%3D2"
    )


def test_report_names_the_site_where_there_is_no_page(mail_contact):
    assert Template(REPORT).render(Context()) == (
        "mailto:editors%2Bsite@missions.example"
        "?subject=Mistake%20on%20https%3A%2F%2Fmissions.example%2F"
    )


def test_report_on_the_web_is_the_address_given(settings):
    settings.SITE_CONTACT = "https://missions.example/mistakes"

    assert Template(REPORT).render(Context()) == "https://missions.example/mistakes"


@pytest.mark.parametrize("address", ["/", "/about/", "/quotes/"])
def test_every_page_leads_to_where_mistakes_are_reported(client, settings, address):
    settings.SITE_CONTACT = "https://missions.example/mistakes"

    footer = read(client, address).partition("<footer")[2]

    assert '<a href="https://missions.example/mistakes">Report a mistake</a>' in footer


def test_page_that_is_not_there_leads_there_too(client, mail_contact):
    html = client.get("/nowhere/").content.decode()

    assert "subject=Mistake%20on%20https%3A%2F%2Fmissions.example%2Fnowhere%2F" in html


def test_no_page_offers_a_report_that_nobody_reads(client, settings):
    settings.SITE_CONTACT = ""

    assert "Report a mistake" not in read(client, "/about/")


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Missions", "show-title"),
        ("Missions!", "show-title long"),
        ("Missions to planet Mars", "show-title longer"),
        ("Missions " * 6, "show-title longest"),
    ],
)
def test_large_title_is_set_by_its_length(text, classes):
    html = render_to_string("_large_title.html", {"text": text})

    assert html.strip() == f'<h1 class="{classes}">{text}</h1>'


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0"),
        ("http://creativecommons.org/licenses/by/3.0", "CC BY 3.0"),
        ("https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr", "CC BY-NC-ND 4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://creativecommons.org/", "https://creativecommons.org/"),
        ("https://example.org/licenses/by/4.0/", "https://example.org/licenses/by/4.0/"),
    ],
)
def test_licence_of_creative_commons_has_a_name(address, name):
    assert licence_name(address) == name


@pytest.mark.parametrize("page", ["/about/", "/data/"])
def test_pages_name_the_licence(client, page):
    address = "https://creativecommons.org/licenses/by-sa/4.0/"

    assert f'<a href="{address}" rel="license">CC BY-SA 4.0</a>' in read(client, page)
