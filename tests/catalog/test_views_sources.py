import pytest

from tests.factories import (
    EpisodeFactory,
    LanguageFactory,
    QuoteFactory,
    ReleaseFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


def titles(client, query=""):
    return [source.title for source in client.get(f"/sources/?{query}").context["page"]]


def test_source_list_has_what_something_public_rests_on(client):
    cited, of_draft = SourceFactory(title="Cited"), SourceFactory(title="Of a draft")
    SourceFactory(title="Of nothing")
    ShowFactory(sources=[cited])
    ShowFactory(sources=[of_draft], draft=True)

    assert titles(client) == ["Cited"]
    assert client.get(cited.get_absolute_url()).status_code == 200
    assert client.get(of_draft.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("title=miss", ["Missions"]),
        ("publisher=le+monde", ["Entretien"]),
        ("language=en", ["Missions"]),
    ],
)
def test_source_list_is_filtered(client, query, found):
    english, french = LanguageFactory(code="en"), LanguageFactory(code="fr")
    sources = [
        SourceFactory(title="Missions", publisher="Wikipedia", language=english),
        SourceFactory(title="Entretien", publisher="Le Monde", language=french),
    ]
    ShowFactory(sources=sources)

    assert titles(client, query) == found


def test_source_page_says_where_it_can_be_read(client):
    source = SourceFactory(
        slug="entretien",
        title="Entretien",
        author="A. B.",
        publisher="Le Monde",
        url="https://example.org/entretien",
        language=LanguageFactory(code="fr"),
        published_on="2017-05",
        licence="All rights reserved",
        note="Secret doubts",
    )
    ShowFactory(sources=[source])

    html = read(client, "/sources/entretien/")

    assert '<h1><span lang="fr">Entretien</span></h1>' in html
    assert_fact("Author", "A. B.", html)
    assert_fact("Publisher", "Le Monde", html)
    address = "https://example.org/entretien"
    assert_fact("Address", f'<a href="{address}">{address}</a>', html)
    assert_fact("Language", "French", html)
    assert_fact("Published", '<time datetime="2017-05">May 2017</time>', html)
    assert_fact("Read for this record", UNKNOWN, html)
    assert_fact("Licence", "All rights reserved", html)
    assert "Secret doubts" not in html


def test_source_page_counts_what_is_public_and_rests_on_it(client):
    source = SourceFactory(slug="article")
    show = ShowFactory(sources=[source])
    EpisodeFactory.create_batch(2, series__show=show, sources=[source])
    EpisodeFactory(series__show=show, sources=[source], draft=True)
    EpisodeFactory(series__show=show, sources=[SourceFactory()])
    ReleaseFactory(show=show, sources=[source], draft=True)
    QuoteFactory(show=show, sources=[source])

    html = read(client, "/sources/article/")
    cited = html.partition('id="cited"')[2]

    assert cited.count("<dt>") == 3
    for name, count in (("Shows", 1), ("Episodes", 2), ("Quotes", 1)):
        assert f'<div><dt>{name}</dt><dd class="figures">{count}</dd></div>' in cited
