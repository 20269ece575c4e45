"""What others said of the show, what its makers said, and what it won."""

import pytest

from catalog.partial_dates import PartialDate
from reviews.models import Award, Outlet, Quote
from tests.content.prose import untold

pytestmark = pytest.mark.django_db

QUOTATIONS = {
    "missions-metro-format": (
        "Episodes of 26 minutes are more suitable for comedies than for SF series"
    ),
    "missions-telerama-pierre-langlais": (
        "Despite a tight budget, it manages to make a credible performance, thanks to an elegant "
        "staging and impeccable production. On the other hand, the dialogue is often unnatural, "
        "and the interpretation is rather uneven."
    ),
    "missions-liberation-clelia-cohen": (
        "From the first moments of viewing, one can see that there will be no question of lavish "
        "expenditure or special effects. But the result does not seem to be cut down, quite the "
        "opposite. It even has a deliberate simplicity, a visual elegance that is far from cheap."
    ),
    "missions-le-figaro-constance-jamet": (
        "The series, which borrows from Lost and Alien, shows that a successful fiction on the "
        "conquest of space does not need a big budget... as long as the good ideas are there."
    ),
    "missions-the-guardian-john-robinson": (
        "Entertaining French space drama about a problematic mission to Mars."
    ),
    "missions-julien-lacombe-lost": (
        "We tried to reproduce the same fascination for this series, being careful not to open too "
        "many doors to answer every question"
    ),
    "missions-julien-lacombe-budget": (
        "We are far from the budgets of the series brought to the screen by the major chains. We "
        "knew we would be budget-limited, but the audience should not feel these limits. And we do "
        "not want to complain, it forced us to be imaginative."
    ),
    "missions-henri-debeurme-financing": (
        "We tend to say that genre series have a harder time being supported by traditional "
        "sources, but the French audiovisual institutions have provided almost half of the budget."
    ),
}

# What each has to tell.
PARAPHRASES = {
    "missions-20-minutes-la-depeche": "borders of France; export; theme; cast of several "
    "nationalities; European languages (French, English, Italian, German and Russian)",
    "missions-huffpost": "deserves to be watched; small flaws",
    "missions-metro-look": "retro look; rather attractive; format; doubt",
    "missions-julien-lacombe-inspirations": "love of science fiction; Isaac Asimov; genre cinema; "
    "Alien; Interstellar; 2001: A Space Odyssey",
}


def test_outlets_say_no_more_than_the_source():
    fields = ("name", "kind", "country__code", "city", "language__code", "edition")

    assert set(Outlet.objects.values_list(*fields)) == {
        ("20 Minutes", "newspaper", "CH", "", None, ""),
        ("HuffPost", "", None, "", "fr", "French-language edition"),
        ("La Dépêche", "", "FR", "Toulouse", None, ""),
        ("Le Figaro", "", None, "", None, ""),
        ("Libération", "newspaper", "FR", "", None, ""),
        ("Metro", "free-newspaper", "BE", "", None, ""),
        ("The Guardian", "", None, "", None, ""),
        ("Télérama", "magazine", "FR", "", None, ""),
    }


def test_quotations_are_exact():
    quotations = Quote.objects.filter(form="quotation")

    assert dict(quotations.values_list("slug", "text")) == QUOTATIONS


def test_paraphrases_are_those_of_the_source():
    paraphrases = Quote.objects.filter(form="paraphrase")

    assert set(paraphrases.values_list("slug", flat=True)) == PARAPHRASES.keys()


@pytest.mark.parametrize("slug", PARAPHRASES)
def test_paraphrase_tells_all_that_was_said(slug):
    assert untold(Quote.objects.get(slug=slug).text, PARAPHRASES[slug]) == []


def test_reviews_name_outlet_and_critic():
    fields = ("slug", "outlets__name", "speaker__name", "stance")

    assert set(Quote.objects.reviews().values_list(*fields)) == {
        ("missions-20-minutes-la-depeche", "20 Minutes", None, "positive"),
        ("missions-20-minutes-la-depeche", "La Dépêche", None, "positive"),
        ("missions-huffpost", "HuffPost", None, "positive"),
        ("missions-metro-look", "Metro", None, "mixed"),
        ("missions-metro-format", "Metro", None, "negative"),
        ("missions-telerama-pierre-langlais", "Télérama", "Pierre Langlais", "mixed"),
        ("missions-liberation-clelia-cohen", "Libération", "Clelia Cohen", "positive"),
        ("missions-le-figaro-constance-jamet", "Le Figaro", "Constance Jamet", "positive"),
        ("missions-the-guardian-john-robinson", "The Guardian", "John Robinson", "positive"),
    }


def test_interviews_name_speaker_and_an_outlet_where_told():
    fields = ("slug", "outlets__name", "speaker__name", "stance")

    assert set(Quote.objects.interviews().values_list(*fields)) == {
        ("missions-julien-lacombe-inspirations", "20 Minutes", "Julien Lacombe", ""),
        ("missions-julien-lacombe-lost", None, "Julien Lacombe", ""),
        ("missions-julien-lacombe-budget", "20 Minutes", "Julien Lacombe", ""),
        ("missions-henri-debeurme-financing", None, "Henri Debeurme", ""),
    }


def test_quotes_tell_their_occasion():
    contexts = Quote.objects.exclude(context="").values_list("slug", "context")

    assert dict(contexts) == {
        "missions-metro-format": "On the format",
        "missions-the-guardian-john-robinson": "When the series opened on BBC Four",
        "missions-julien-lacombe-inspirations": "On what inspired him",
        "missions-julien-lacombe-lost": "On the influence of the television series Lost",
        "missions-julien-lacombe-budget": "On the budget",
        "missions-henri-debeurme-financing": "On financing",
    }


def test_quotes_are_english_texts_about_the_show():
    assert set(Quote.objects.values_list("language__code", "show__slug")) == {("en", "missions")}


def test_no_quote_claims_to_be_translated_dated_or_scored():
    unknown = {"original_language": None, "original_text": "", "translator": ""}
    printed = {"published_on": None, "score": "", "url": "", "archive_url": ""}

    assert Quote.objects.exclude(**unknown, **printed).count() == 0


def test_awards_name_event_place_prize_category_and_year():
    fields = ("event", "place", "prize", "category", "awarded_on", "result", "show__slug")
    prizes = set(Award.objects.values_list(*fields))

    year = PartialDate(2017)
    assert prizes == {
        ("MIPTV Media Market", "Cannes", "Jury Prize", "Full episodes", year, "won", "missions"),
        ("Series Mania", "", "Critics' Prize", "", year, "won", "missions"),
    }
