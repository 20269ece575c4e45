"""What the source tells of the show, its story, its series and episodes."""

import pytest

from catalog.models import Character, Episode, Genre, Series, Show
from catalog.partial_dates import PartialDate
from tests.content.prose import untold

pytestmark = pytest.mark.django_db

TITLES = {
    1: "Ulysse, Mars, Survivant, Pierre, Alliance, Irène, Faute, Phénix, Volodia, Orage",
    2: "Aube, Retours, Évolution, Passage, Réplique, Alice, Furie, Autres, Architectes, "
    "Singularité",
    3: "Le Rasoir d'Ockham, Samuel, La Clé, Dark Clouds, Empty Handed, A Separation, "
    "Le Sanctuaire, Le Cercle, Memories of the Future, Théogonie",
}
ENGLISH_TITLES = ["Samuel", "Dark Clouds", "Empty Handed", "A Separation", "Memories of the Future"]


def test_show_is_a_french_science_fiction_series():
    show = Show.objects.get()

    assert (show.slug, show.title) == ("missions", "Missions")
    assert show.original_language.code == "fr"
    assert [country.code for country in show.countries.all()] == ["FR"]
    assert [genre.name for genre in show.genres.all()] == ["Science fiction"]
    assert Genre.objects.count() == 1


def test_show_is_spoken_in_five_languages():
    languages = Show.objects.get().spoken_languages.values_list("code", flat=True)

    assert set(languages) == {"de", "en", "fr", "it", "ru"}


@pytest.mark.parametrize(
    ("field", "phrases"),
    [
        ("premise", "near future; first mission to carry people; Mars; Ulysses 1; European"),
        (
            "premise",
            "European Space Agency (ESA); William Meyer; Swiss billionaire; philanthropist",
        ),
        ("premise", "finest astronauts and European scientists; French, Italians and Germans"),
        ("premise", "Jeanne Renoir, its psychologist; mental health"),
        ("synopsis", "ten months; only hours away; Meyer; others will land on Mars before them"),
        ("synopsis", "American mission; jointly by NASA and a multinational computer company"),
        ("synopsis", "overtaken; faster vessel; single sign of life; alarming; video message"),
        ("synopsis", "warns against landing; “too dangerous”; Europeans decide to look into it"),
        ("spoiler", "On Mars; not the Americans but a Russian; Vladimir Komarov; 1967; Soyuz 1"),
    ],
)
def test_story_tells(field, phrases):
    assert untold(getattr(Show.objects.get(), field), phrases) == []


@pytest.mark.parametrize("field", ["tagline", "premise", "synopsis"])
def test_story_does_not_spoil(field):
    prose = getattr(Show.objects.get(), field)

    assert [word for word in ("Komarov", "Soyuz", "Russian", "1967") if word in prose] == []


@pytest.mark.parametrize(
    ("slug", "field", "phrases"),
    [
        ("jeanne-renoir", "description", "crew’s psychologist; mental health"),
        ("william-meyer", "description", "Swiss billionaire and philanthropist; pays for"),
        ("vladimir-komarov", "spoiler", "Russian; died in 1967; Soyuz 1; on Mars"),
    ],
)
def test_character_is_described(slug, field, phrases):
    assert untold(getattr(Character.objects.get(slug=slug), field), phrases) == []


def test_characters_are_those_named():
    characters = set(Character.objects.values_list("name", "show__slug"))

    assert characters == {
        ("Jeanne Renoir", "missions"),
        ("Vladimir Komarov", "missions"),
        ("William Meyer", "missions"),
    }


def test_series_are_dated_as_precisely_as_known():
    series = set(Series.objects.values_list("number", "first_shown_on", "filming_announced_for"))

    assert series == {
        (1, PartialDate(2017, 6), None),
        (2, PartialDate(2019), PartialDate(2018)),
        (3, PartialDate(2021), None),
    }


@pytest.mark.parametrize(
    ("number", "phrases"),
    [
        (1, "science fiction; adventure; mysticism; does not bring its story to a close"),
        (2, "2019; neither who showed it nor how long; ten episodes"),
        (3, "2021; ten episodes; five parts; which episodes made up a part is not recorded"),
    ],
)
def test_series_is_summed_up(number, phrases):
    assert untold(Series.objects.get(number=number).summary, phrases) == []


@pytest.mark.parametrize("number", TITLES)
def test_series_has_ten_episodes_in_order(number):
    episodes = Episode.objects.filter(series__number=number).in_story_order()

    numbered = list(enumerate(TITLES[number].split(", "), start=1))
    assert list(episodes.values_list("number", "title")) == numbered
    assert len(numbered) == 10


def test_titles_marked_english_are_english_and_all_others_french():
    english = Episode.objects.in_story_order().filter(language__code="en")

    assert [episode.title for episode in english] == ENGLISH_TITLES
    assert Episode.objects.filter(language__code="fr").count() == 25
    assert Episode.objects.count() == 30


def test_episodes_claim_no_more_than_number_and_title():
    empty = {"first_shown_on": None, "original_title": "", "original_language": None}

    assert Episode.objects.exclude(**empty, synopsis="", spoiler="").count() == 0
