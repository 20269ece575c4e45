import pytest

from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CreditFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    ProductionNoteFactory,
    QuoteFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db

ADDRESS = "/shows/missions/production/"


@pytest.fixture
def show():
    return ShowFactory(slug="missions", title="Missions")


def test_production_page_has_notes_by_subject_with_sources(client, show):
    source = SourceFactory(title="Dossier", publisher="Press", slug="dossier")
    ProductionNoteFactory(show=show, slug="money", subject="budget", text="*Little* of it.")
    ProductionNoteFactory(
        show=show, slug="how", subject="origins", text="A film.", sources=[source]
    )

    html = read(client, ADDRESS)

    assert html.index('id="origins">Origins</h2>') < html.index('id="budget">Budget</h2>')
    assert '<div id="note-money" class="note">' in html
    assert "<em>Little</em> of it." in html
    assert '<a href="#source-1">1<span class="visually-hidden">: Dossier, Press</span></a>' in html
    assert '<a href="#origins"><span aria-hidden="true">↑ </span>Origins</a>' in html


def test_production_page_says_which_series_a_note_is_about(client, show):
    series = SeriesFactory(show=show, number=2)
    ProductionNoteFactory(show=show, series=series)

    assert '<h3><a href="/shows/missions/series-2/">Series 2</a></h3>' in read(client, ADDRESS)


def test_production_page_credits_people_and_companies_by_role(client, show):
    character = CharacterFactory(show=show, name="Renoir")
    actor = CreditFactory(show=show, role="actor", character=character, credited_as="H. V.").person
    creator = CreditFactory(show=show, role="creator", person__name="Ami Cohen").person
    series = SeriesFactory(show=show, number=2)
    amc = CompanyCreditFactory(series=series, role="co-production", company__name="AMC").company

    html = read(client, ADDRESS)

    assert html.index(creator.name) < html.index(actor.name) < html.index(amc.name)
    assert_fact("Creator", f'<a href="{creator.get_absolute_url()}">Ami Cohen</a>', html)
    assert_fact(
        "Actor",
        f'<a href="{actor.get_absolute_url()}">{actor}</a>'
        '<span class="aside">as Renoir</span><span class="aside">credited as H. V.</span>',
        html,
    )
    assert_fact(
        "Co-production",
        f'<a href="{amc.get_absolute_url()}">AMC</a><span class="aside">'
        '<a href="/shows/missions/series-2/">Missions: Series 2</a></span>',
        html,
    )


def test_production_page_of_a_show_of_which_nothing_is_known(client, show):
    html = read(client, ADDRESS)

    assert UNKNOWN in html
    assert "No source is given yet." in html


def test_production_page_has_interviews_and_places_of_the_whole_show(client, show):
    episode = EpisodeFactory(series__show=show)
    QuoteFactory(episode=episode, kind="interview", text="We had little money.")
    FilmingLocationFactory(episode=episode, location__slug="morocco", stands_for="Mars")

    html = read(client, ADDRESS)

    assert "We had little money." in html
    assert '<a href="/locations/morocco/">' in html


def test_production_page_leaves_out_what_is_not_public(client, show):
    draft = SeriesFactory(show=show, draft=True, title="Brouillon")
    ProductionNoteFactory(show=show, text="Brouillon", draft=True)
    ProductionNoteFactory(show=show, text="Brouillon", series=draft)
    CreditFactory(show=show, person__draft=True, person__name="Brouillon")
    CreditFactory(series=draft, person__name="Brouillon")
    CompanyCreditFactory(show=show, company__draft=True, company__name="Brouillon")
    FilmingLocationFactory(show=show, location__draft=True, location__name="Brouillon")

    assert "Brouillon" not in read(client, ADDRESS)


def test_production_page_names_the_sources_of_credits_and_places(client, show):
    sources = [SourceFactory(slug=slug) for slug in ("credits", "companies", "places")]
    for factory, source in zip(
        (CreditFactory, CompanyCreditFactory, FilmingLocationFactory), sources, strict=True
    ):
        factory(show=show, sources=[source])

    html = read(client, ADDRESS)

    assert [html.count(f'href="/sources/{source.slug}/"') for source in sources] == [1, 1, 1]


def test_production_page_of_a_draft_is_not_found(client):
    ShowFactory(slug="missions", draft=True)

    assert client.get(ADDRESS).status_code == 404


def test_production_page_has_companies_by_role_and_places_by_name(client, show):
    for role in ("funding", "production"):
        CompanyCreditFactory(show=show, role=role)
    for name in ("Tours", "Chartres"):
        FilmingLocationFactory(show=show, location__name=name)

    html = read(client, ADDRESS)

    pieces = ["Production</dt>", "Funding<", "Chartres", "Tours"]
    assert sorted(pieces, key=html.index) == pieces
