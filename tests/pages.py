"""How tests read a page."""

from pytest_django.asserts import assertInHTML

UNKNOWN = '<span class="unknown">Not known</span>'


def read(client, address):
    """The HTML of a page that is there, in one line."""
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def assert_fact(name, value, html):
    """The page states this among the facts of its record; the value as HTML."""
    assertInHTML(f"<dt>{name}</dt><dd>{value}</dd>", html)
