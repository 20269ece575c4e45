import re

import pytest
from pytest_django.asserts import assertInHTML

from tests.factories import (
    CountryFactory,
    EpisodeFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db

QUOTATION = '<blockquote class="quote-text" lang="en" dir="auto"><p>Rather uneven</p></blockquote>'
PARAPHRASE = '<div class="quote-paraphrase" lang="en" dir="auto"><p>Rather uneven</p></div>'
UNKNOWN_OUTLET = '<span class="unknown">The outlet is not recorded.</span>'


@pytest.fixture
def review(show, english):
    """All that a review may say of itself, but what concerns a translation."""
    return QuoteFactory(
        slug="uneven",
        text="Rather uneven",
        language=english,
        show=show,
        speaker=PersonFactory(name="Pierre Langlais", slug="pierre-langlais"),
        outlets=[OutletFactory(name="Télérama", slug="telerama")],
        context="On the first series",
        stance="mixed",
        score="3/5",
        published_on="2017-06",
        url="https://telerama.example/missions",
        archive_url="https://archive.example/missions",
    )


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_quote_shows_its_words_who_said_them_and_where(client, review, address):
    html = read(client, address)

    assert '<p class="quote-form">Quotation</p>' in html
    assertInHTML(QUOTATION, html)
    assert '<a href="/people/pierre-langlais/">Pierre Langlais</a>, ' in html
    assert '<cite><a href="/outlets/telerama/">Télérama</a></cite>' in html
    assert '<a href="/shows/missions/"><span lang="fr">Missions</span></a>' in html
    assert '<time datetime="2017-06">June 2017</time>' in html
    assert "On the first series" in html


def test_quote_list_shows_what_is_known_in_words(client, review):
    html = read(client, "/quotes/")

    assert "<h1>Quotes</h1>" in html
    for name, value in [
        ("Kind", "Review"),
        ("Score as printed", "3/5"),
        ("Quoted in", "English"),
    ]:
        assert_fact(name, value, html)
    assert re.search(
        '<dt>Stance</dt> <dd> <svg class="stance-mark mixed" .*?</svg> Mixed</dd>', html
    )
    assert '<a href="/quotes/uneven/">Details and sources<span' in html


def test_quote_list_says_nothing_of_what_is_not_known(client):
    QuoteFactory(text="Rather uneven")

    html = read(client, "/quotes/")

    names = [part.partition("<")[0] for part in html.split("<dt>")[1:]]
    assert names == ["Kind", "About"]
    assert UNKNOWN_OUTLET in html


def test_quote_list_answers_to_words_in_the_address(client, review):
    QuoteFactory(outlets=review.outlets.all(), stance="positive", text="Far from cheap")
    QuoteFactory(stance="mixed", text="Worth seeing")

    html = read(client, "/quotes/?show=missions&outlet=telerama&stance=mixed")

    assert "1 quote<" in html
    assert "Rather uneven" in html
    assert '<option value="telerama" selected>Télérama (1)</option>' in html


def test_quote_list_names_the_wrong_value_and_lists_nothing(client, review):
    html = read(client, "/quotes/?outlet=no-such-paper")

    assert "There is no such choice." in html
    assert "Rather uneven" not in html


def test_quote_detail_states_all_that_is_known(client, review):
    html = read(client, "/quotes/uneven/")

    assert "<title>Pierre Langlais, Télérama: Rather uneven · Missions" in html
    assert "<h1>Pierre Langlais, Télérama</h1>" in html
    address, copy = review.url, review.archive_url
    for name, value in [
        ("Kind", "Review"),
        ("Context", "On the first series"),
        ("Published", '<time datetime="2017-06">June 2017</time>'),
        ("Quoted in", "English"),
        ("Stance (as our editors read it)", "Mixed"),
        ("Score, as printed", "3/5"),
        ("Published at", f'<a href="{address}">{address}</a>'),
        ("Archived copy", f'<a href="{copy}">{copy}</a>'),
    ]:
        assert_fact(name, value, html)


def test_quote_detail_says_what_is_not_known(client):
    QuoteFactory(slug="uneven", text="Rather uneven")

    html = read(client, "/quotes/uneven/")

    assert UNKNOWN_OUTLET in html
    assertInHTML(QUOTATION.replace('"en"', '""'), html)
    not_known = ["Published", "Quoted in", "Language of the original"]
    for name in (*not_known, "Stance (as our editors read it)"):
        assert_fact(name, UNKNOWN, html)


def test_quote_detail_does_not_miss_a_stance_of_an_interview(client):
    QuoteFactory(slug="budget", kind="interview")

    assert "Stance" not in read(client, "/quotes/budget/")


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_paraphrase_never_looks_like_a_quotation(client, english, address):
    QuoteFactory(slug="uneven", form="paraphrase", text="Rather uneven", language=english)

    html = read(client, address)

    assert '<p class="quote-form">Paraphrase</p>' in html
    assertInHTML(PARAPHRASE, html)
    assert "<blockquote" not in html
    assert "quote-text" not in html


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/joint/"])
def test_a_quote_names_both_outlets_that_carried_it(client, address):
    names = {"20-minutes": "20 Minutes", "la-depeche": "La Dépêche"}
    papers = [OutletFactory(slug=slug, name=name) for slug, name in names.items()]
    QuoteFactory(slug="joint", outlets=papers)

    html = read(client, address)

    assert (
        '<cite><a href="/outlets/20-minutes/">20 Minutes</a></cite> and '
        '<cite><a href="/outlets/la-depeche/">La Dépêche</a></cite>'
    ) in html


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_quote_says_nothing_of_a_translation_unless_it_is_known(client, review, address):
    html = read(client, address)

    assert "ranslat" not in html
    assert "riginal text" not in html


def test_a_translation_without_its_original_says_so(client, review, french):
    review.original_language = french
    review.translator = "Jane Doe"
    review.save()

    html = read(client, "/quotes/uneven/")

    assert_fact("Translated from", "French; the original text is not recorded", html)
    assert_fact("Translator", "Jane Doe", html)
    in_list = read(client, "/quotes/")
    assert_fact("Translated from", "French", in_list)
    assert_fact("Translator", "Jane Doe", in_list)


def test_a_translation_stands_beside_its_original(client, review, french):
    review.original_language, review.original_text = french, "Plutôt inégal"
    review.save()

    html = read(client, "/quotes/uneven/")

    assert_fact("Translated from", "French", html)
    assert_fact("Translator", UNKNOWN, html)
    assert '<p class="quote-form">Original text</p>' in html
    assertInHTML(
        '<blockquote class="quote-text" lang="fr" dir="auto"><p>Plutôt inégal</p></blockquote>',
        html,
    )


def test_quote_detail_names_its_sources_or_says_that_there_are_none(client):
    QuoteFactory(slug="sourced", sources=[SourceFactory(title="Missions (TV series)")])
    QuoteFactory(slug="unsourced")

    assert "Missions (TV series)" in read(client, "/quotes/sourced/")
    assert "No source is given yet." in read(client, "/quotes/unsourced/")


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_quote_links_to_the_episode_by_number_and_title(client, show, french, address):
    episode = EpisodeFactory(
        series__show=show, series__number=1, number=3, title="Survivant", language=french
    )
    QuoteFactory(slug="uneven", episode=episode)

    html = read(client, address)

    assert '<span lang="fr">Missions</span> <span class="code">S1·E03</span>' in html
    assert (
        '<a href="/shows/missions/series-1/episode-3/"><span lang="fr">Survivant</span></a>' in html
    )


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_draft_outlet_is_left_out_of_a_published_quote(client, address):
    draft = OutletFactory(
        draft=True, name="Brouillon", slug="brouillon", country=CountryFactory(code="BE")
    )
    QuoteFactory(slug="uneven", outlets=[draft])

    html = read(client, address)

    assert "quote-byline" not in html
    assert "rouillon" not in html
    assert "Belgium" not in html


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_quote_says_nothing_after_its_speaker_of_a_draft_outlet(client, review, address):
    review.outlets.set([OutletFactory(draft=True)])

    html = read(client, address)

    byline = '<p class="quote-byline"> <a href="/people/pierre-langlais/">Pierre Langlais</a> </p>'
    assert byline in html


@pytest.mark.parametrize("address", ["/quotes/", "/quotes/uneven/"])
def test_a_quote_names_its_speaker_and_says_that_the_outlet_is_unknown(client, review, address):
    review.outlets.clear()

    assert f">Pierre Langlais</a>. {UNKNOWN_OUTLET} </p>" in read(client, address)


def test_a_quote_is_not_shown_without_its_draft_speaker(client):
    QuoteFactory(slug="uneven", text="Rather uneven", speaker=PersonFactory(draft=True))

    assert "Rather uneven" not in read(client, "/quotes/")
    assert client.get("/quotes/uneven/").status_code == 404
