import re

import pytest
from django.template import Context, Template

from reviews.models import Quote
from reviews.reception import reception
from tests.factories import (
    EpisodeFactory,
    LanguageFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    SeriesFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db


def review(show, outlet, stance="positive", **values):
    outlets = [OutletFactory(name=name) for name in outlet.split(" + ")]
    return QuoteFactory(show=show, outlets=outlets, stance=stance, **values)


def drawn():
    """The names in each column, for all quotes that there are."""
    columns = reception(Quote.objects.with_links().order_by("pk"))
    return {
        str(column.label): [quote.outlet_names for quote in column.reviews] for column in columns
    }


def test_reception_parts_reviews_by_stance(show):
    for stance in ("positive", "negative", "mixed", "positive", "neutral"):
        review(show, stance.upper(), stance)

    assert drawn() == {
        "Positive": ["POSITIVE", "POSITIVE"],
        "Mixed": ["MIXED"],
        "Neutral": ["NEUTRAL"],
        "Negative": ["NEGATIVE"],
    }


def test_reception_keeps_stances_that_nobody_took_and_those_not_set_apart(show):
    review(show, "Metro"), review(show, "Télérama"), review(show, "Le Figaro", stance="")

    assert drawn() == {
        "Positive": ["Metro", "Télérama"],
        "Mixed": [],
        "Neutral": [],
        "Negative": [],
        "Not set": ["Le Figaro"],
    }


def test_reception_counts_a_review_once_however_many_outlets_carried_it(show):
    review(show, "20 Minutes + La Dépêche"), review(show, "Metro")

    assert drawn()["Positive"] == ["20 Minutes and La Dépêche", "Metro"]


def test_reception_sorts_by_language_then_by_outlet(show, english, french):
    review(show, "Zeit", language=english)
    review(show, "Télérama", language=french)
    review(show, "le Figaro", language=french)
    review(show, "Anon")

    assert drawn()["Positive"] == ["Anon", "Zeit", "le Figaro", "Télérama"]


def test_reception_is_of_reviews_alone(show):
    review(show, "Metro"), review(show, "Télérama")
    review(show, "20 Minutes", kind="interview")

    assert drawn()["Positive"] == ["Metro", "Télérama"]


@pytest.mark.parametrize("stances", [[], ["positive"], ["positive", ""], ["", "", ""]])
def test_reception_of_fewer_than_two_stances_is_none(show, stances):
    for stance in stances:
        review(show, "Metro", stance)

    assert drawn() == {}


def test_reception_is_of_one_show_and_all_its_parts(show):
    review(show, "Metro")
    series = SeriesFactory(show=show)
    QuoteFactory(series=series, stance="mixed", outlets=[OutletFactory(name="Zeit")])

    assert drawn()["Mixed"] == ["Zeit"]

    QuoteFactory(stance="mixed")
    assert drawn() == {}


def test_list_of_quotes_draws_the_reception_of_the_show_it_is_asked_for(client, show):
    review(show, "Metro"), review(show, "Zeit")
    QuoteFactory(stance="mixed")

    assert "reception" not in read(client, "/quotes/")
    assert '<figure class="reception">' in read(client, "/quotes/?show=missions")


def words_of_drawing(html):
    [drawing] = re.findall('<figure class="reception">(.*?)</figure>', html)
    columns = re.findall('<div class="stance">(.*?)</div>', drawing)
    return [" ".join(re.sub("<[^>]*>", " ", column).split()) for column in columns]


def test_drawing_names_outlet_and_language_of_each_review(client, show):
    review(show, "Télérama", language=LanguageFactory(code="fr"))
    review(show, "Metro", "negative")
    review(show, "", "mixed", speaker=PersonFactory(name="Jane Doe")).outlets.clear()

    assert words_of_drawing(read(client, "/shows/missions/")) == [
        "Positive 1 Télérama quoted in French",
        "Mixed 1 Jane Doe language not known",
        "Neutral 0 none",
        "Negative 1 Metro language not known",
    ]


def test_drawing_says_once_what_all_are_quoted_in(client, show, english):
    review(show, "Télérama", language=english), review(show, "Metro", "mixed", language=english)

    html = read(client, "/shows/missions/")

    caption = "Reviews by stance, as our editors read them. All are quoted in English."
    assert f"<figcaption>{caption}</figcaption>" in html
    assert words_of_drawing(html)[:2] == ["Positive 1 Télérama", "Mixed 1 Metro"]


def test_drawing_keeps_long_names_from_looking_like_many(client, show):
    review(show, "Long " * 40), review(show, "Metro")

    first = words_of_drawing(read(client, "/shows/missions/"))[0]

    assert first == (f"Positive 2 {'Long ' * 9}Lo… language not known Metro language not known")


@pytest.mark.parametrize("address", ["/shows/missions/", "/quotes/?show=missions"])
def test_drawing_leads_to_the_words_of_each_review(client, show, address):
    review(show, "Télérama"), review(show, "Metro", "mixed")

    html = read(client, address)
    drawing, _, quotes = html.partition("</figcaption>")[2].partition("</figure>")

    leads = re.findall(r'href="#([^"]*)"', drawing)
    assert len(leads) == 2
    assert all(f'<figure id="{anchor}" class="quote">' in quotes for anchor in leads)


def test_drawing_tells_stances_apart_by_shape(client, show):
    review(show, "Télérama"), review(show, "Metro", "mixed"), review(show, "HuffPost", "neutral")

    html = read(client, "/shows/missions/").partition('<figure class="reception">')[2]

    assert html.index('class="stance-mark positive"') < html.index('class="stance-mark mixed"')
    assert '<circle cx="8" cy="8" r="6.5"/><path d="M8 1.5a6.5 6.5 0 0 0 0 13z"/></svg>' in html
    assert '<circle cx="8" cy="8" r="6.5"/><path d="M1.5 8h13"/></svg>' in html


@pytest.mark.parametrize("work", ["series", "episode"])
def test_pages_of_parts_draw_their_own_reception(client, show, work):
    episode = EpisodeFactory(series=SeriesFactory(show=show))
    part = {"series": episode.series, "episode": episode}[work]
    review(show, "Metro")
    for stance in ("positive", "mixed"):
        QuoteFactory(**{work: part}, stance=stance, outlets=[OutletFactory(name="Zeit")])

    assert words_of_drawing(read(client, part.get_absolute_url())) == [
        "Positive 1 Zeit language not known",
        "Mixed 1 Zeit language not known",
        "Neutral 0 none",
        "Negative 0 none",
    ]


def test_drawing_of_some_says_so(show):
    for outlet in ("Metro", "Télérama", "Le Figaro"):
        review(show, outlet)
    tag = Template("{% load reviews %}{% reviews_within show limit=limit %}")

    some, every = (tag.render(Context({"show": show, "limit": limit})) for limit in (2, 3))

    assert "The reviews on this page by stance" in some
    assert "Reviews by stance" in every
