import pytest
from pytest_django.asserts import assertInHTML

from catalog.filters.works import EpisodeFilter
from tests.factories import (
    CompanyFactory,
    EpisodeFactory,
    LanguageFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.filters import offered
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def french():
    return LanguageFactory(code="fr")


@pytest.fixture
def english():
    return LanguageFactory(code="en")


@pytest.fixture
def series(french):
    show = ShowFactory(slug="missions", title="Missions", original_language=french)
    return SeriesFactory(show=show, number=3, first_shown_on="2021")


def titles(client, query):
    return [episode.title for episode in client.get(f"/episodes/?{query}").context["page"]]


def test_episode_list_gives_number_title_and_language_together(client, series, french, english):
    EpisodeFactory(series=series, number=2, title="Samuel", language=english)
    EpisodeFactory(series=series, number=1, title="Le Rasoir d'Ockham", language=french)
    EpisodeFactory(series=series, number=3, title="Sans", language=None)

    html = read(client, "/episodes/")

    assertInHTML(
        '<span class="code">S3·E02</span> <span class="episode-title">'
        '<a href="/shows/missions/series-3/episode-2/"><span lang="en">Samuel</span></a></span>'
        '<span class="title-language">English title</span>',
        html,
    )
    assert '<span lang="fr">Le Rasoir d&#x27;Ockham</span>' in html
    assert '<span class="episode-show"><span lang="fr">Missions</span></span>' in html
    assert html.count("title-language") == 1
    assert html.index("S3·E01") < html.index("S3·E02") < html.index("S3·E03")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Aube", "Samuel", "Other"]),
        ("show=missions", ["Aube", "Samuel"]),
        ("series=3", ["Samuel"]),
        ("year=2021", ["Samuel"]),
        ("year=2019", ["Aube", "Other"]),
        ("language=en", ["Samuel", "Other"]),
        ("language=en&show=missions", ["Samuel"]),
        ("title=aMu", ["Samuel"]),
        ("title=clé", ["Aube"]),
        ("title=SAMUËL", ["Samuel"]),
        ("title=cle", ["Aube"]),
        ("title=%25", []),
        ("language=fr&series=3", []),
    ],
)
def test_episode_list_is_filtered(client, series, french, english, query, found):
    second = SeriesFactory(show=series.show, number=2, first_shown_on="2019-03")
    EpisodeFactory(series=second, title="Aube", language=french, original_title="La clé")
    EpisodeFactory(series=series, title="Samuel", language=english)
    other = SeriesFactory(show__title="Z", number=2, first_shown_on="2019")
    EpisodeFactory(series=other, title="Other", language=english)

    assert titles(client, query) == found


def test_episode_list_offers_only_what_public_episodes_have(series, french):
    EpisodeFactory(series=series, language=french)
    LanguageFactory(code="it")
    ShowFactory(slug="without-episodes")
    draft = SeriesFactory(show=series.show, number=9, first_shown_on="2030", draft=True)
    EpisodeFactory(series=draft, language=LanguageFactory(code="de"))
    EpisodeFactory(series=series, language=LanguageFactory(code="ru"), draft=True)
    EpisodeFactory(series__show=ShowFactory(draft=True), series__number=8)

    names = ("show", "series", "year", "language")
    assert {name: offered(EpisodeFilter, name) for name in names} == {
        "show": [("missions", "Missions")],
        "series": [("3", "Series 3")],
        "year": [("2021", "2021")],
        "language": [("fr", "French")],
    }


def test_episode_page_has_number_title_and_language_in_its_heading(client, series, english):
    EpisodeFactory(series=series, number=2, title="Samuel", language=english)

    html = read(client, "/shows/missions/series-3/episode-2/")

    assert html.count("<h1") == 1
    assertInHTML(
        '<h1 class="episode-heading"><span class="code">S3·E02</span>'
        '<span class="episode-title"><span lang="en">Samuel</span></span>'
        '<span class="title-language">English title</span></h1>',
        html,
    )
    assert "<title>Samuel · S3·E02 · Missions</title>" in html
    assert '<li><a href="/shows/missions/"><span lang="fr">Missions</span></a></li>' in html
    assert '<li><a href="/shows/missions/series-3/">Series 3</a></li>' in html


def test_episode_page_leads_to_its_public_neighbours(client, series):
    for number in (1, 2, 3, 4, 5):
        EpisodeFactory(series=series, number=number, draft=number in (2, 4))
    EpisodeFactory(series__show=series.show, series__number=2, number=8)
    EpisodeFactory(series__show=series.show, series__number=4, series__draft=True, number=1)

    middle = read(client, "/shows/missions/series-3/episode-3/")
    first = read(client, "/shows/missions/series-3/episode-1/")
    last = read(client, "/shows/missions/series-3/episode-5/")

    assert 'rel="prev" href="/shows/missions/series-3/episode-1/"' in middle
    assert 'rel="next" href="/shows/missions/series-3/episode-5/"' in middle
    assert 'rel="prev" href="/shows/missions/series-2/episode-8/"' in first
    assert 'rel="next" href="/shows/missions/series-3/episode-3/"' in first
    assert 'rel="next"' not in last


def test_episode_page_says_what_is_not_known(client, series, english):
    EpisodeFactory(series=series, number=1, language=english)

    html = read(client, "/shows/missions/series-3/episode-1/")

    assert_fact("First shown", UNKNOWN, html)
    assert_fact("Original title", UNKNOWN, html)
    assert_fact("Synopsis", UNKNOWN, html)
    assert_fact("Language of the title", "English", html)


def test_episode_page_says_that_the_language_of_the_title_is_not_known(client, series):
    EpisodeFactory(series=series, number=1, language=None)

    html = read(client, "/shows/missions/series-3/episode-1/")

    assert_fact("Language of the title", UNKNOWN, html)


@pytest.mark.parametrize(
    ("language", "language_of_show"), [("fr", "fr"), (None, "fr"), ("fr", None), (None, None)]
)
def test_episode_page_does_not_ask_for_the_original_of_a_title_that_may_be_it(
    client, language, language_of_show
):
    language, of_show = (
        code and LanguageFactory(code=code) for code in (language, language_of_show)
    )
    episode = EpisodeFactory(series__show__original_language=of_show, language=language)

    assert "Original title" not in read(client, episode.get_absolute_url())


def test_episode_page_tells_its_story_and_folds_what_spoils(client, series, french, english):
    EpisodeFactory(
        series=series,
        number=1,
        language=english,
        original_title="Nuages",
        original_language=french,
        first_shown_on="2021-12-02",
        synopsis="They *land*.",
        spoiler="He is dead.",
    )

    html = read(client, "/shows/missions/series-3/episode-1/")

    folded = html.partition("<details")[2].partition("</details>")[0]
    assert "They <em>land</em>." in html
    assert "He is dead." in folded
    assert html.count("He is dead.") == 1
    assert_fact("First shown", '<time datetime="2021-12-02">2 December 2021</time>', html)
    original = '<span lang="fr">Nuages</span> <span class="aside">French</span>'
    assert_fact("Original title", original, html)


def test_episode_page_has_its_public_releases_by_date(client, series):
    episode = EpisodeFactory(series=series, number=1)
    for year in ("2019", None, "2017"):
        ReleaseFactory(slug=f"in-{year}", episode=episode, starts_on=year)
    ReleaseFactory(slug="draft", episode=episode, draft=True)
    ReleaseFactory(slug="secret", episode=episode, service=CompanyFactory(draft=True))
    ReleaseFactory(slug="of-series", series=series)

    html = read(client, "/shows/missions/series-3/episode-1/")

    releases = html.partition('<ol class="records">')[2].partition("</ol>")[0]
    slugs = [part.partition("/")[0] for part in releases.split('href="/releases/')[1:]]
    assert slugs == ["in-2017", "in-2019", "in-None"]
