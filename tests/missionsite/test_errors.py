"""The pages for errors, in the look of the site."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import path
from django.views.defaults import server_error

from missionsite.urls import urlpatterns as site_urlpatterns


def raising(error):
    def view(request):
        raise error

    return view


urlpatterns = [
    *site_urlpatterns,
    path("test-400/", raising(SuspiciousOperation("secret detail"))),
    path("test-403/", raising(PermissionDenied("secret detail"))),
    path("test-404/", raising(Http404("secret detail"))),
    path("test-500/", raising(ValueError("secret detail"))),
]

HEADINGS = {
    400: "This address makes no sense",
    403: "This is closed to you",
    404: "There is no such page",
    500: "Something went wrong on our side",
}


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("status", "heading"), HEADINGS.items())
def test_error_has_a_page_of_its_own(client, status, heading):
    client.raise_request_exception = False

    response = client.get(f"/test-{status}/")
    html = response.content.decode()

    assert response.status_code == status
    assert f"<h1>{heading}</h1>" in html
    assert f"<title>{heading} · Missions" in html
    assert '<a href="/">To the home page</a>' in html
    assert 'href="/static/missionsite/site.css"' in html
    assert "secret detail" not in html


def test_page_for_errors_of_the_server_needs_no_database_and_no_context():
    response = server_error(RequestFactory().get("/"))

    assert response.status_code == 500
    assert "<h1>Something went wrong on our side</h1>" in response.content.decode()


@pytest.mark.parametrize("status", HEADINGS)
def test_error_names_the_site_without_the_database(settings, status):
    settings.SITE_NAME = "Séries & co"

    html = render_to_string(f"{status}.html")

    assert f"<title>{HEADINGS[status]} · Séries &amp; co" in html


def test_page_for_too_many_attempts_says_how_long_it_lasts():
    assert "Try again in ten minutes." in render_to_string("429.html")


def test_page_for_a_form_that_was_open_too_long_is_the_one_for_closed_pages(client):
    client.handler.enforce_csrf_checks = True

    response = client.post("/admin/login/", {"username": "a", "password": "b"})

    assert response.status_code == 403
    assert "<h1>This is closed to you</h1>" in response.content.decode()
