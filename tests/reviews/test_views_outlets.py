import pytest

from reviews.templatetags.reviews import MOST_SHOWN
from tests.factories import (
    CountryFactory,
    OutletFactory,
    QuoteFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def huffpost(french):
    return OutletFactory(
        slug="huffpost",
        name="HuffPost",
        kind="online",
        country=CountryFactory(code="FR"),
        city="Paris",
        language=french,
        edition="French edition",
        website="https://huffpost.example/",
        same_as="https://one.example/huffpost\nhttps://two.example/huffpost",
        sources=[SourceFactory(title="Missions (TV series)")],
    )


def link(address):
    return f'<a href="{address}">{address}</a>'


def test_outlet_list_shows_what_each_is(client, huffpost):
    html = read(client, "/outlets/")

    assert "<h1>Outlets</h1>" in html
    assert '<a href="/outlets/huffpost/">HuffPost</a>' in html
    assert (
        '<ul class="details"> <li>Online</li> <li>Paris</li> <li>France</li> <li>in French</li> '
        "<li>French edition</li> </ul>"
    ) in html


def test_outlet_list_says_of_which_only_the_name_is_known(client):
    OutletFactory(name="Le Figaro")
    OutletFactory(name="Metro", kind="free-newspaper")

    html = read(client, "/outlets/")

    assert html.count('<ul class="details"> <li>Kind, place and language not known</li> </ul>') == 1


def test_outlet_list_is_in_the_order_of_names(client):
    for name in ("Télérama", "20 Minutes", "éventail", "Le Figaro"):
        OutletFactory(name=name)

    page = client.get("/outlets/").context["page"]

    assert [outlet.name for outlet in page] == ["20 Minutes", "éventail", "Le Figaro", "Télérama"]


def test_outlet_list_answers_to_words_in_the_address(client, huffpost):
    OutletFactory(name="Le Figaro", country=huffpost.country, kind="newspaper")

    html = read(client, "/outlets/?country=FR&kind=online")

    assert "1 outlet<" in html
    assert "HuffPost" in html


def test_outlet_detail_states_all_that_is_known(client, huffpost):
    html = read(client, "/outlets/huffpost/")

    assert "<title>HuffPost · Missions" in html
    assert "<h1>HuffPost</h1>" in html
    assert "Missions (TV series)" in html
    for name, value in [
        ("Kind", "Online"),
        ("Country", "France"),
        ("City", "Paris"),
        ("Language", "French"),
        ("Edition", "French edition"),
        ("Website", link("https://huffpost.example/")),
    ]:
        assert_fact(name, value, html)


def test_outlet_detail_leads_to_the_same_thing_elsewhere(client, huffpost):
    html = read(client, "/outlets/huffpost/")

    for address in ("https://one.example/huffpost", "https://two.example/huffpost"):
        assert f'<a href="{address}" rel="external">{address}</a>' in html


def test_outlet_list_says_nothing_of_what_is_not_known(client):
    OutletFactory(name="Le Figaro")

    html = read(client, "/outlets/")

    assert "Le Figaro" in html
    assert "<dl" not in html


def test_outlet_detail_says_what_is_not_known(client):
    OutletFactory(slug="metro")

    html = read(client, "/outlets/metro/")

    for name in ("Kind", "Country", "City", "Language"):
        assert_fact(name, UNKNOWN, html)


def test_outlet_detail_shows_its_quotes_but_no_drafts(client, huffpost):
    QuoteFactory(outlets=[huffpost], text="Worth seeing")
    QuoteFactory(outlets=[huffpost], text="Not yet", draft=True)
    QuoteFactory(outlets=[huffpost], text="Of a draft", show=ShowFactory(draft=True))
    QuoteFactory(outlets=[OutletFactory()], text="Elsewhere said")

    html = read(client, "/outlets/huffpost/")

    assert "<p>Worth seeing</p>" in html
    assert html.count("<figure") == 1


def test_outlet_detail_leads_to_all_its_quotes_where_they_are_many(client, huffpost):
    QuoteFactory.create_batch(MOST_SHOWN + 1, outlets=[huffpost])

    html = read(client, "/outlets/huffpost/")

    assert html.count("<figure") == MOST_SHOWN
    assert '<a href="/quotes/?outlet=huffpost">All quotes</a>' in html
    assert f"{MOST_SHOWN + 1} quotes" in read(client, "/quotes/?outlet=huffpost")
