import pytest

from catalog.views.credits_and_places import MOST_GATHERED
from catalog.views.releases import MOST_RELEASES
from catalog.views.series import MOST_EPISODES
from tests.factories import (
    CompanyCreditFactory,
    CompanyFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    ProductionNoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db

ADDRESS = "/shows/missions/series-3/"


@pytest.fixture
def series():
    show = ShowFactory(slug="missions", title="Missions")
    return SeriesFactory(show=show, number=3, first_shown_on="2021")


def cuts_in(html):
    """The words of each cut: what it is called, then its facts."""
    parts = html.partition('<ul class="cuts">')[2].partition("</ul>")[0]
    return [words_of(part) for part in parts.split("<li ")[1:]]


def words_of(part):
    facts = part.replace("</dt>", "</h3>").replace("</div>", "</h3>").split("</h3>")[:-1]
    return [" ".join(without_tags(fact).split()) for fact in facts]


def without_tags(html):
    return "".join(f" {part.rpartition('>')[2]}" for part in html.split("<")).replace(" ,", ",")


def test_series_page_shows_its_cuts_side_by_side(client, series):
    parts = CutFactory(
        series=series,
        slug="ocs",
        name="OCS",
        episode_count=5,
        minutes=45,
        minutes_qualifier="exactly",
    )
    whole = CutFactory(
        series=series,
        slug="bbc",
        name="BBC",
        episode_count=10,
        minutes=22,
        minutes_qualifier="about",
    )
    CutFactory(series=series, slug="uncut", name="As made", is_original=True, description="Lost.")
    ocs, bbc = CompanyFactory(name="OCS"), CompanyFactory(name="BBC Four")
    shared = {"series": series, "kind": "broadcast"}
    ReleaseFactory(**shared, cut=parts, service=ocs, starts_on="2021-12")
    ReleaseFactory(**shared, cut=whole, service=bbc, starts_on="2022-04")
    ReleaseFactory(**shared, cut=whole, service=None, starts_on=None)

    assert cuts_in(read(client, ADDRESS)) == [
        ["As made", "Length", "Not known", "Original version", "Yes"]
        + ["Releases", "Not known", "Remarks", "Lost."],
        ["BBC", "Length", "10 × about 22 minutes", "Original version", "Not known"]
        + ["Releases", "Broadcast, BBC Four, April 2022 Broadcast"],
        ["OCS", "Length", "5 × 45 minutes", "Original version", "Not known"]
        + ["Releases", "Broadcast, OCS, December 2021"],
    ]


def test_series_page_gives_each_cut_its_anchor(client, series):
    CutFactory(series=series, slug="ocs", name="OCS")

    assert '<li id="cut-ocs">' in read(client, ADDRESS)


def test_series_page_lists_its_releases_whatever_their_cut(client, series):
    cut = CutFactory(series=series)
    ReleaseFactory(slug="in-a-cut", series=series, cut=cut)
    ReleaseFactory(slug="in-none", series=series)
    ReleaseFactory(slug="of-the-show", show=series.show)

    html = read(client, ADDRESS)
    table, _, listed = html.partition('<h2 id="releases">Releases</h2>')

    assert '"/releases/in-a-cut/"' in table
    assert '"/releases/in-none/"' not in table
    assert '"/releases/in-a-cut/"' in listed
    assert '"/releases/in-none/"' in listed
    assert "/releases/of-the-show/" not in html


def test_series_page_says_that_no_version_is_known(client, series):
    ReleaseFactory(slug="somewhere", series=series)

    html = read(client, ADDRESS)

    assert "Number and length of the episodes, as anybody showed them, are not known." in html
    assert '<h2 id="releases">Releases</h2>' in html
    assert '"/releases/somewhere/"' in html


def test_series_page_keeps_announced_facts_apart(client, series):
    assert "Filming announced for" not in read(client, ADDRESS)

    series.filming_announced_for = "2018"
    series.save()

    html = read(client, ADDRESS)
    assert_fact("Filming announced for", '<time datetime="2018">2018</time>', html)
    assert_fact("First shown", '<time datetime="2021">2021</time>', html)


def test_series_page_says_when_the_date_is_not_known(client, series):
    series.first_shown_on = None
    series.save()

    assert_fact("First shown", UNKNOWN, read(client, ADDRESS))


def test_series_page_links_what_was_recorded_of_its_making(client, series):
    ProductionNoteFactory(show=series.show, series=series, slug="shoot", subject="filming")
    amc = CompanyCreditFactory(series=series, role="co-production", company__name="AMC").company

    html = read(client, ADDRESS)

    note = '<a href="/shows/missions/production/#note-shoot">Filming</a>'
    assert_fact("How it was made", note, html)
    assert_fact("Co-production", f'<a href="{amc.get_absolute_url()}">AMC</a>', html)


def test_series_page_leads_to_the_other_public_series(client, series):
    SeriesFactory(show=series.show, number=1)
    SeriesFactory(show=series.show, number=0)
    SeriesFactory(show=series.show, number=2, draft=True)
    SeriesFactory(number=4)

    html = read(client, ADDRESS)
    siblings = html.partition('<nav class="siblings"')[2].partition("</nav>")[0]

    assert siblings.count("<li>") == 3
    assert '<li><a href="/shows/missions/series-0/">Specials</a></li>' in siblings
    assert '<li><a href="/shows/missions/series-1/">Series 1</a></li>' in siblings
    assert '<a href="/shows/missions/series-3/" aria-current="page">Series 3</a>' in siblings


def test_series_page_leaves_out_what_is_not_public(client, series):
    EpisodeFactory(series=series, title="Brouillon", draft=True)
    ReleaseFactory(series=series, slug="brouillon", draft=True)
    ReleaseFactory(
        series=series,
        cut=CutFactory(series=series),
        service=CompanyFactory(draft=True, slug="brouillon"),
    )
    ProductionNoteFactory(show=series.show, series=series, slug="brouillon", draft=True)
    CompanyCreditFactory(series=series, company=CompanyFactory(name="Brouillon", draft=True))

    html = read(client, ADDRESS)

    assert "rouillon" not in html
    assert "How it was made" not in html


def test_series_page_names_the_sources_of_its_cuts_too(client, series):
    CutFactory(series=series, sources=[SourceFactory(slug="of-cut")])
    series.sources.add(SourceFactory(slug="of-series"))

    html = read(client, ADDRESS)

    assert html.count('href="/sources/of-cut/"') == html.count('href="/sources/of-series/"') == 1


def test_series_page_has_credits_by_role_and_places_by_name(client, series):
    for role in ("composer", "creator"):
        CreditFactory(series=series, role=role)
    for role in ("funding", "production"):
        CompanyCreditFactory(series=series, role=role)
    for name in ("Tours", "Chartres"):
        FilmingLocationFactory(series=series, location__name=name)

    html = read(client, ADDRESS)

    pieces = ["Creator<", "Composer<", "Production</dt>", "Funding<", "Chartres", "Tours"]
    assert sorted(pieces, key=html.index) == pieces


def test_series_page_leaves_out_who_and_where_is_not_public(client, series):
    CreditFactory(series=series, person__name="Brouillon", person__draft=True)
    FilmingLocationFactory(series=series, location__name="Brouillon", location__draft=True)

    html = read(client, ADDRESS)

    assert "Brouillon" not in html
    assert 'id="credits"' not in html
    assert 'id="locations"' not in html


def test_series_page_keeps_episodes_releases_and_notes_in_order(client, series):
    for number in (2, 1):
        EpisodeFactory(series=series, number=number)
    for year in ("2022", None, "2021"):
        ReleaseFactory(slug=f"in-{year}", series=series, starts_on=year)
    for subject in ("filming", "origins"):
        ProductionNoteFactory(show=series.show, series=series, slug=subject, subject=subject)

    html = read(client, ADDRESS)

    pieces = [">Origins<", ">Filming<", "S3·E01", "S3·E02", "in-2021", "in-2022", "in-None"]
    assert sorted(pieces, key=html.index) == pieces


@pytest.mark.parametrize(
    ("factory", "most", "more"),
    [
        (EpisodeFactory, MOST_EPISODES, "/episodes/?show=missions&amp;series=3"),
        (ReleaseFactory, MOST_RELEASES, "/releases/?show=missions&amp;series=3"),
        (CreditFactory, MOST_GATHERED, "/people/?show=missions"),
        (CompanyCreditFactory, MOST_GATHERED, "/companies/?show=missions"),
        (FilmingLocationFactory, MOST_GATHERED, "/locations/?show=missions"),
    ],
)
def test_series_page_leads_to_what_it_has_no_room_for(client, series, factory, most, more):
    factory.create_batch(most, series=series)
    assert f'href="{more}"' not in read(client, ADDRESS)

    factory(series=series)

    assert f'<p class="more"><a href="{more}">' in read(client, ADDRESS)


def test_series_page_leads_to_releases_behind_those_of_its_cuts(client, series):
    cut = CutFactory(series=series)
    ReleaseFactory.create_batch(MOST_RELEASES, series=series, cut=cut, starts_on="2021")
    ReleaseFactory(slug="undated", series=series)

    html = read(client, ADDRESS)

    assert "/releases/undated/" not in html
    assert '<a href="/releases/?show=missions&amp;series=3">All releases</a>' in html
