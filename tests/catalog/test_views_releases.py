import re

import pytest
from lxml import html as markup

from catalog.filters.releases import ReleaseFilter
from tests.factories import (
    CompanyFactory,
    CountryFactory,
    CutFactory,
    EpisodeFactory,
    LanguageFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.filters import offered
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def series():
    return SeriesFactory(show__slug="missions", show__title="Missions", number=1)


def slugs(client, query):
    return [release.slug for release in client.get(f"/releases/?{query}").context["page"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["ocs", "bbc", "dr", "other"]),
        ("show=missions", ["ocs", "bbc", "dr"]),
        ("series=1", ["ocs", "bbc"]),
        ("series=1&service=bbc-four", ["bbc"]),
        ("service=ocs", ["ocs"]),
        ("country=FR", ["ocs"]),
        ("year=2017", ["ocs"]),
        ("year=2018", ["bbc"]),
        ("kind=rights", ["dr"]),
        ("access=free-to-air", ["bbc"]),
        ("subtitles=en", ["bbc"]),
        ("subtitles=en&year=2017", []),
    ],
)
def test_release_list_is_filtered(client, series, query, found):
    english = LanguageFactory(code="en")
    episode = EpisodeFactory(series=series)
    ReleaseFactory(
        slug="ocs",
        series=series,
        service=CompanyFactory(slug="ocs"),
        country=CountryFactory(code="FR"),
        starts_on="2017",
    )
    ReleaseFactory(
        slug="bbc",
        episode=episode,
        service=CompanyFactory(slug="bbc-four"),
        access="free-to-air",
        starts_on="2018-05",
        subtitle_languages=[english],
    )
    ReleaseFactory(slug="dr", show=series.show, kind="rights")
    ReleaseFactory(slug="other")

    assert slugs(client, query) == found


def test_release_list_offers_only_what_public_releases_have(series):
    service = CompanyFactory(slug="ocs", name="OCS")
    ReleaseFactory(series=series, service=service, starts_on="2017-06", access="pay-tv")
    ReleaseFactory(
        draft=True,
        show=ShowFactory(),
        service=CompanyFactory(),
        country=CountryFactory(code="DE"),
        starts_on="1999",
        kind="repeat",
        access="purchase",
        subtitle_languages=[LanguageFactory(code="de")],
    )
    ReleaseFactory(service=CompanyFactory(draft=True), series=SeriesFactory(number=9))

    names = ReleaseFilter.base_filters.keys() - {"source", "sort"}
    assert {name: offered(ReleaseFilter, name) for name in names} == {
        "show": [("missions", "Missions")],
        "series": [("1", "Series 1")],
        "service": [("ocs", "OCS")],
        "country": [],
        "year": [("2017", "2017")],
        "kind": [("first-broadcast", "First broadcast")],
        "access": [("pay-tv", "Pay TV")],
        "subtitles": [],
    }


def test_release_list_says_that_service_and_date_are_not_known(client, series):
    ReleaseFactory(slug="somewhere", series=series, kind="unspecified")

    html = read(client, "/releases/")

    assert '<a href="/releases/somewhere/">Release of an unknown kind</a>' in html
    assert "Date not known" in html
    assert "<li>Service not known</li>" in html
    assert '<a href="/shows/missions/series-1/">Missions: Series 1</a>' in html


def test_release_page_has_all_its_facts(client, series):
    cut = CutFactory(
        series=series, slug="bbc", name="BBC", minutes=20, minutes_qualifier="as-short-as"
    )
    ReleaseFactory(
        slug="bbc",
        series=series,
        kind="broadcast",
        service=CompanyFactory(slug="bbc-four", name="BBC Four"),
        cut=cut,
        access="free-to-air",
        country=CountryFactory(code="GB"),
        starts_on="2018-05",
        ends_on="2018-06-30",
        audio_languages=[LanguageFactory(code="fr"), LanguageFactory(code="it")],
        subtitle_languages=[LanguageFactory(code="en")],
        subtitles_cover="Dialogue in other languages",
        sources=[SourceFactory(slug="a")],
    )

    html = read(client, "/releases/bbc/")

    assert "<title>Broadcast, BBC Four, May 2018 · Missions: Series 1</title>" in html
    assert_fact("Work", '<a href="/shows/missions/series-1/">Missions: Series 1</a>', html)
    assert_fact("Service", '<a href="/companies/bbc-four/">BBC Four</a>', html)
    assert_fact("Access", "Free-to-air", html)
    assert_fact("Country", "United Kingdom", html)
    month = '<time datetime="2018-05">May 2018</time><p class="aside">Known to the month</p>'
    day = '<time datetime="2018-06-30">30 June 2018</time><p class="aside">Known to the day</p>'
    assert_fact("Start", month, html)
    assert_fact("End", day, html)
    assert_fact(
        "Version",
        '<a href="/shows/missions/series-1/#cut-bbc">BBC</a>'
        '<p class="aside">as short as 20 minutes</p>',
        html,
    )
    assert_fact("Audio", "French, Italian", html)
    assert_fact("Subtitles", 'English<p class="aside">Dialogue in other languages</p>', html)
    assert html.count('href="/sources/a/"') == 1


def test_release_page_calls_no_right_a_showing(client):
    work = SeriesFactory(number=1, show__title="Missions", show__slug="missions")
    ReleaseFactory(slug="rights", series=work, kind="rights", starts_on="2017-06")

    html = read(client, "/releases/rights/")

    assert_fact("Work", '<a href="/shows/missions/series-1/">Missions: Series 1</a>', html)
    for address in ("/releases/rights/", "/releases/"):
        assert re.findall(r".*\bshown\b.*", read(client, address), re.IGNORECASE) == []


@pytest.mark.parametrize(
    ("starts_on", "closely", "title", "bar"),
    [
        ("2017", "year", "2017", ("0.0%", "100.0%")),
        ("2017-06", "month", "2017", ("41.3699%", "8.2191%")),
        ("2017-06-01", "day", "June 2017", ("0.0%", "3.3333%")),
    ],
)
def test_release_page_draws_its_date_as_closely_as_it_is_known(
    client, starts_on, closely, title, bar
):
    ReleaseFactory(slug="ocs", starts_on=starts_on)

    html = read(client, "/releases/ocs/")

    scale = markup.fromstring(html).find_class("scale")[0]
    [drawn] = scale.find_class("bar")
    assert f'<p class="aside">Known to the {closely}</p>' in html
    assert scale.find("p").text == title
    assert (drawn.get("x"), drawn.get("width")) == bar


def test_release_page_says_what_is_not_known(client):
    ReleaseFactory(slug="somewhere")

    html = read(client, "/releases/somewhere/")

    for name in ("Service", "Access", "Country", "Start", "Version", "Audio", "Subtitles"):
        assert_fact(name, UNKNOWN, html)
    assert "<dt>End</dt>" not in html
    assert 'class="scale"' not in html
