import pytest

from catalog.views.sources import MOST_NAMED
from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    LanguageFactory,
    ProductionNoteFactory,
    QuoteFactory,
    ReleaseFactory,
    SeriesFactory,
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
    for kind, count in (("shows", 1), ("episodes", 2), ("quotes", 1)):
        name = f'{count}<span class="visually-hidden"> {kind}</span>'
        assert f'<a class="figures" href="/{kind}/?source=article">{name}</a>' in cited


@pytest.mark.parametrize(
    ("spoiling", "words"),
    [(0, ""), (1, "and one that gives the plot away"), (2, "and 2 that give the plot away")],
)
def test_source_page_says_that_it_leaves_out_who_gives_the_plot_away(client, spoiling, words):
    source, show = SourceFactory(slug="article"), ShowFactory()
    CharacterFactory(show=show, name="Renoir", description="Leads.", sources=[source])
    for number in range(spoiling):
        hidden = {"name": f"Hidden {number}", "description": "", "spoiler": "Was dead."}
        CharacterFactory(show=show, **hidden, sources=[source])

    cited = read(client, "/sources/article/").partition('id="cited"')[2]

    assert f'<span class="figures">{spoiling + 1}</span>' in cited
    assert "Renoir" in cited
    assert "Hidden" not in cited
    assert ("away" in cited) is bool(words)
    assert words in cited


def test_source_page_names_what_has_no_list_of_its_own(client):
    source = SourceFactory(slug="article")
    show = ShowFactory(slug="missions", title="Missions")
    series = SeriesFactory(show=show, number=2, sources=[source])
    sourced = {"series": series, "sources": [source]}
    CutFactory(**sourced, slug="bbc", name="As BBC Four showed it")
    CharacterFactory(show=show, slug="renoir", name="Renoir", sources=[source])
    CreditFactory(**sourced, person__slug="ami", person__name="Ami Cohen")
    CompanyCreditFactory(**sourced, company__slug="amc", company__name="AMC")
    FilmingLocationFactory(**sourced, slug="mars", stands_for="Mars", location__slug="morocco")
    ProductionNoteFactory(show=show, slug="money", subject="budget", sources=[source])

    cited = read(client, "/sources/article/").partition('id="cited"')[2]

    for address, name in [
        ("/shows/missions/series-2/", "Missions: Series 2"),
        ("/shows/missions/series-2/#cut-bbc", "Missions: Series 2: As BBC Four showed it"),
        ("/shows/missions/#character-renoir", "Renoir"),
        ("/people/ami/#credits", "Ami Cohen, Creator: Missions: Series 2"),
        ("/companies/amc/#credits", "AMC, Production: Missions: Series 2"),
        ("/shows/missions/production/#note-money", "Missions: Budget (money)"),
    ]:
        assert f'<dd class="citing"><a href="{address}">{name}</a></dd>' in cited
    assert '<a href="/locations/morocco/#use-missions.2.mars">' in cited


def test_source_page_does_not_name_a_character_whose_appearance_spoils(client):
    source = SourceFactory(slug="article")
    CharacterFactory(name="Ghost", spoiler="He is dead.", sources=[source])
    CharacterFactory(name="Renoir", sources=[source])

    html = read(client, "/sources/article/")

    assert '<dt>Characters</dt> <dd><span class="figures">2</span></dd>' in html
    assert "Renoir" in html
    assert "Ghost" not in html


@pytest.mark.parametrize(("number", "has_more"), [(MOST_NAMED, False), (MOST_NAMED + 1, True)])
def test_source_page_names_no_more_than_it_has_room_for(client, number, has_more):
    source = SourceFactory(slug="article")
    SeriesFactory.create_batch(number, sources=[source])

    html = read(client, "/sources/article/")

    assert html.count('<dd class="citing"><a') == MOST_NAMED
    assert ('<dd class="citing">and more</dd>' in html) is has_more


@pytest.mark.parametrize("number", [1, 3])
def test_source_page_costs_one_query(client, number, django_assert_num_queries):
    source = SourceFactory(slug="article")
    factories = (SeriesFactory, CutFactory, CreditFactory, CompanyCreditFactory, QuoteFactory)
    for factory in (*factories, FilmingLocationFactory, ProductionNoteFactory, CharacterFactory):
        factory.create_batch(number, sources=[source])

    with django_assert_num_queries(1):
        html = read(client, "/sources/article/")

    assert html.count('<dd class="citing">') == 7 * number
