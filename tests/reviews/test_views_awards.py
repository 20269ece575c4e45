import pytest

from tests.factories import (
    AwardFactory,
    CompanyFactory,
    PersonFactory,
    SeriesFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db

SHOW_LINK = '<a href="/shows/missions/"><span lang="fr">Missions</span></a>'
DIRECTOR = '<a href="/people/julien-lacombe/">Julien Lacombe</a>'
COMPANY = '<a href="/companies/empreinte/">Empreinte Digitale</a>'


@pytest.fixture
def jury_prize(show):
    return AwardFactory(
        slug="jury-prize",
        show=show,
        event="MIPTV Media Market",
        edition="54th",
        awarded_on="2017-04",
        awarding_body="Reed Midem",
        place="Cannes",
        prize="Jury Prize",
        category="Full episodes",
        recipients=[PersonFactory(name="Julien Lacombe", slug="julien-lacombe")],
        recipient_companies=[CompanyFactory(name="Empreinte Digitale", slug="empreinte")],
        description="The *first* of its kind.",
    )


def test_award_list_shows_what_was_won_where_and_when(client, jury_prize):
    html = read(client, "/awards/")

    assert "<h1>Awards</h1>" in html
    assert '<p class="label">Won</p>' in html
    assert '<p class="award-prize"><a href="/awards/jury-prize/">Jury Prize</a></p>' in html
    assert '<p class="award-category">Full episodes</p>' in html
    assert '<p class="award-event">MIPTV Media Market, 54th, Cannes</p>' in html
    assert '<p class="award-date"><time datetime="2017-04">April 2017</time></p>' in html
    assert f"For: {SHOW_LINK}" in html
    assert f"Received by: {DIRECTOR}, {COMPANY}" in html


def test_award_list_says_that_a_date_is_not_known(client):
    AwardFactory()

    assert '<span class="unknown">Date not known</span>' in read(client, "/awards/")


def test_award_list_answers_to_words_in_the_address(client, jury_prize):
    AwardFactory(event="MIPTV Media Market", awarded_on="2018", prize="Prize of the Press")
    AwardFactory(event="Emmys", awarded_on="2017", prize="Best drama")

    html = read(client, "/awards/?year=2017&event=miptv")

    assert "1 award<" in html
    assert "Jury Prize" in html


def test_award_detail_states_all_that_is_known(client, jury_prize):
    html = read(client, "/awards/jury-prize/")

    assert "<title>MIPTV Media Market 2017: Jury Prize · Missions" in html
    assert "<h1>MIPTV Media Market 2017: Jury Prize</h1>" in html
    assert '<div class="laurels won">' in html
    assert "<p>The <em>first</em> of its kind.</p>" in html
    for name, value in [
        ("Result", "Won"),
        ("For", SHOW_LINK),
        ("Event", "MIPTV Media Market"),
        ("Edition", "54th"),
        ("Date", '<time datetime="2017-04">April 2017</time>'),
        ("Place", "Cannes"),
        ("Awarding body", "Reed Midem"),
        ("Prize", "Jury Prize"),
        ("Category", "Full episodes"),
    ]:
        assert_fact(name, value, html)


def test_award_detail_says_what_is_not_known(client):
    AwardFactory(slug="best-series")

    html = read(client, "/awards/best-series/")

    for name in ("Date", "Place", "Awarding body", "Category", "Received by"):
        assert_fact(name, UNKNOWN, html)
    assert "No source is given yet." in html


def test_award_detail_links_to_those_who_received_it(client, jury_prize):
    html = read(client, "/awards/jury-prize/")

    assert_fact(
        "Received by",
        f"{DIRECTOR}, {COMPANY}",
        html,
    )


def test_award_detail_links_to_the_series_and_names_its_sources(client, show):
    series = SeriesFactory(show=show, number=2)
    source = SourceFactory(title="Missions (TV series)")
    AwardFactory(slug="nominated", series=series, result="nominated", sources=[source])

    html = read(client, "/awards/nominated/")

    assert_fact("Result", "Nominated", html)
    assert (
        '<a href="/shows/missions/series-2/"><span lang="fr">Missions</span>: Series 2</a>' in html
    )
    assert "Missions (TV series)" in html


@pytest.mark.parametrize("address", ["/awards/", "/awards/jury-prize/"])
def test_recipients_that_are_drafts_are_left_out(client, address):
    AwardFactory(
        slug="jury-prize",
        recipients=[PersonFactory(name="Jean Brouillon", draft=True)],
        recipient_companies=[CompanyFactory(name="Brouillon et fils", draft=True)],
    )

    html = read(client, address)

    assert "Brouillon" not in html
    assert "Received by" not in html
