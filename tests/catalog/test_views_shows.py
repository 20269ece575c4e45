import re

import pytest

from catalog.models import Show
from catalog.views.credits_and_places import MOST_GATHERED
from catalog.views.releases import MOST_RELEASES
from catalog.views.shows import MOST_EPISODES, MOST_SERIES_WITH_EPISODES
from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CountryFactory,
    CreditFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    GenreFactory,
    LanguageFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return ShowFactory(slug="missions", title="Missions")


def test_show_list_gives_title_and_tagline(client):
    french = LanguageFactory(code="fr")
    ShowFactory(slug="missions", title="Missions", original_language=french, tagline="To Mars.")

    html = read(client, "/shows/")

    assert '<a href="/shows/missions/"><span lang="fr">Missions</span></a>' in html
    assert "To Mars." in html


@pytest.mark.parametrize(
    "query", ["title=MISS", "genre=drama", "country=FR", "language=fr", "genre=drama&country=FR"]
)
def test_show_list_is_filtered(client, query):
    french, english = LanguageFactory(code="fr"), LanguageFactory(code="en")
    france, britain = CountryFactory(code="FR"), CountryFactory(code="GB")
    drama, comedy = GenreFactory(slug="drama"), GenreFactory(slug="comedy")
    ShowFactory(title="Missions", original_language=french, countries=[france], genres=[drama])
    ShowFactory(title="Other", original_language=english, countries=[britain], genres=[comedy])

    response = client.get(f"/shows/?{query}")

    assert [show.title for show in response.context["page"]] == ["Missions"]


def test_show_page_opens_with_the_key_facts(client, show):
    show.genres.add(GenreFactory(name="Science fiction"))
    show.countries.add(CountryFactory(code="FR"))
    show.original_language = LanguageFactory(code="fr")
    show.save()
    show.spoken_languages.add(LanguageFactory(code="fr"), LanguageFactory(code="ru"))
    EpisodeFactory(series=SeriesFactory(show=show, first_shown_on="2017-06"))
    EpisodeFactory.create_batch(2, series=SeriesFactory(show=show, first_shown_on="2021"))
    ami = CreditFactory(show=show, role="creator", person__name="Ami Cohen").person
    studio = CompanyCreditFactory(show=show, company__name="Empreinte Digitale").company

    html = read(client, "/shows/missions/")

    assert "<li>Science fiction</li> <li>France</li> <li>2017–2021</li>" in html
    assert_fact("Episodes", "3 episodes</dd><dd>2 series", html)
    assert_fact("First shown", '<time datetime="2017-06">June 2017</time>', html)
    assert_fact("Created by", f'<a href="{ami.get_absolute_url()}">Ami Cohen</a>', html)
    assert_fact(
        "Produced by", f'<a href="{studio.get_absolute_url()}">Empreinte Digitale</a>', html
    )
    assert_fact("Original language", "French", html)
    assert_fact("Spoken languages", "French, Russian", html)


def test_show_page_says_what_is_not_known(client, show):
    html = read(client, "/shows/missions/")

    names = ("First shown", "Created by", "Produced by", "Original language", "Spoken languages")
    for name in names:
        assert_fact(name, UNKNOWN, html)
    assert_fact("Episodes", "0 episodes</dd><dd>0 series", html)


def test_show_page_lists_episodes_by_series(client, show):
    french = LanguageFactory(code="fr")
    second, first = (
        SeriesFactory(show=show, number=number, first_shown_on=None) for number in (2, 1)
    )
    EpisodeFactory(series=second, number=1, title="Aube", language=french)
    EpisodeFactory(series=first, number=2, title="Mars", language=french)
    EpisodeFactory(series=first, number=1, title="Ulysse", language=french)

    html = read(client, "/shows/missions/")

    pieces = ["Series 1</a>", ">Ulysse<", ">Mars<", "Series 2</a>", ">Aube<"]
    assert sorted(pieces, key=html.index) == pieces
    assert '<a href="/shows/missions/series-1/episode-2/"><span lang="fr">Mars</span></a>' in html
    assert '<span class="code">S1·E02</span>' in html
    assert '<span class="title-language">French title</span>' in html


def test_show_page_marks_titles_that_are_not_in_its_own_language(client, show):
    french, english = LanguageFactory(code="fr"), LanguageFactory(code="en")
    Show.objects.update(original_language=french)
    series = SeriesFactory(show=show, number=1)
    EpisodeFactory(series=series, number=1, title="Ulysse", language=french)
    EpisodeFactory(series=series, number=2, title="Dawn", language=english)
    EpisodeFactory(series=series, number=3, title="Sans", language=None)

    html = read(client, "/shows/missions/")

    assert re.findall('<span class="title-language">(.*?)</span>', html) == ["English title"]


def test_show_page_leaves_out_what_is_not_public(client, show):
    series = SeriesFactory(show=show, number=1)
    EpisodeFactory(series=series, title="Brouillon", draft=True)
    SeriesFactory(show=show, title="Brouillon", draft=True)
    CreditFactory(show=show, person__name="Brouillon", person__draft=True)
    CompanyCreditFactory(show=show, company__name="Brouillon", company__draft=True)
    FilmingLocationFactory(show=show, location__name="Brouillon", location__draft=True)
    FilmingLocationFactory(show=None, series=SeriesFactory(show=show, draft=True), shot="Brouillon")
    ReleaseFactory(show=show, service=CompanyCreditFactory(company__draft=True).company)
    ReleaseFactory(show=show, draft=True)

    html = read(client, "/shows/missions/")

    assert "Brouillon" not in html
    assert 'id="releases"' not in html
    assert 'id="locations"' not in html
    assert_fact("Episodes", "0 episodes</dd><dd>1 series", html)
    assert_fact("Created by", UNKNOWN, html)
    assert_fact("Produced by", UNKNOWN, html)


def test_show_page_folds_what_spoils(client, show):
    show.premise, show.spoiler = "They set out.", "It was a dream."
    show.save()
    CharacterFactory(show=show, slug="renoir", name="Renoir", description="Psychologist.")
    CharacterFactory(show=show, slug="ghost", name="Ghost", spoiler="He is dead.")

    html = read(client, "/shows/missions/")
    folded = "".join(part.partition("</details>")[0] for part in html.split("<details")[1:])

    assert '<div id="character-renoir">' in html
    assert '<div id="character-ghost">' in folded
    assert "It was a dream." in folded
    assert "He is dead." in folded
    assert html.count("It was a dream.") == html.count("Ghost") == 1
    assert "They set out." not in folded
    assert "Renoir" not in folded


def test_show_page_tells_where_it_was_filmed_within_it(client, show):
    other = FilmingLocationFactory(location__name="Elsewhere")
    series = SeriesFactory(show=show)
    FilmingLocationFactory(series=series, location__slug="morocco", stands_for="Mars")
    FilmingLocationFactory(show=show, location__slug="tours", shot="Other scenes")

    html = read(client, "/shows/missions/")

    assert '<a href="/locations/morocco/">' in html
    assert '<span class="visually-hidden">stands for:</span> Mars</span>' in html
    assert '<a href="/locations/tours/">' in html
    assert "Other scenes" in html
    assert other.location.name not in html


def test_show_page_leads_to_the_places_that_it_has_no_room_for(client, show):
    FilmingLocationFactory.create_batch(MOST_GATHERED + 1, show=show)

    html = read(client, "/shows/missions/")

    assert html.count('<li class="filmed">') == MOST_GATHERED
    assert '<a href="/locations/?show=missions">All locations</a>' in html


@pytest.mark.parametrize(
    ("number", "has_more"), [(MOST_RELEASES, False), (MOST_RELEASES + 1, True)]
)
def test_show_page_leads_to_the_releases_that_it_has_no_room_for(client, show, number, has_more):
    ReleaseFactory.create_batch(number, show=show)

    html = read(client, "/shows/missions/")

    assert html.count('<li class="release">') == MOST_RELEASES
    assert ('<a href="/releases/?show=missions">All releases</a>' in html) is has_more


@pytest.mark.parametrize(
    ("number", "has_more"), [(MOST_EPISODES, False), (MOST_EPISODES + 1, True)]
)
def test_show_page_leads_to_the_episodes_that_it_has_no_room_for(client, show, number, has_more):
    EpisodeFactory.create_batch(number, series=SeriesFactory(show=show, number=1))

    html = read(client, "/shows/missions/")

    more = f'<a href="/shows/missions/series-1/">All {number} episodes</a>'
    assert html.count('<li class="episode">') == MOST_EPISODES
    assert (more in html) is has_more
    assert_fact("Episodes", f"{number} episodes</dd><dd>1 series", html)


def test_show_page_with_many_series_only_leads_to_the_episodes_of_the_last(client, show):
    for number in range(1, MOST_SERIES_WITH_EPISODES + 2):
        EpisodeFactory(series=SeriesFactory(show=show, number=number))

    html = read(client, "/shows/missions/")

    last = MOST_SERIES_WITH_EPISODES + 1
    assert html.count('<li class="episode">') == MOST_SERIES_WITH_EPISODES
    assert f'<a href="/shows/missions/series-{last}/">All 1 episode</a>' in html
    assert_fact("Episodes", f"{last} episodes</dd><dd>{last} series", html)


def test_show_page_has_releases_by_date_and_characters_by_name(client, show):
    for year in ("2019", None, "2017"):
        ReleaseFactory(slug=f"in-{year}", show=show, starts_on=year)
    for name in ("Zoé", "Émile"):
        CharacterFactory(show=show, name=name)

    html = read(client, "/shows/missions/")

    pieces = ["Émile", "Zoé", "in-2017", "in-2019", "in-None"]
    assert sorted(pieces, key=html.index) == pieces
