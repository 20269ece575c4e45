import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import example, given, settings
from hypothesis import strategies as st

from missionsite.models import EntryKind
from missionsite.search.finding import MOST_COUNTED, MOST_HITS, SHOWN_OF_EACH_KIND, find
from missionsite.search.words import words_in
from reviews.models import Outlet
from tests.factories import (
    AwardFactory,
    CharacterFactory,
    CompanyCreditFactory,
    CompanyFactory,
    CountryFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    GenreFactory,
    LocationFactory,
    OutletFactory,
    PersonFactory,
    ProductionNoteFactory,
    QuoteFactory,
    ReleaseFactory,
    ShowFactory,
    SourceFactory,
)


def titles(words, kind=""):
    return [hit.entry.name for group in find(words, kind) for hit in group.hits]


def totals(words):
    return {group.kind.value: group.total for group in find(words)}


# What a text has, what finds it, and what does not: the same on both databases.
AWKWARD = [
    (
        "Évolution",
        ["evolution", "ÉVOLUTION", "évol", "e\u0301volution"],
        ["volution", "evolutions"],
    ),
    ("Un cœur en hiver", ["coeur", "cœur", "CŒUR", "coe"], ["cour"]),
    ("Ægir", ["aegir", "ægir", "AEGIR"], ["agir"]),
    ("Straße der Größe", ["strasse", "STRASSE", "straße", "grosse"], ["strase"]),
    ("Smørrebrød på Ærø", ["smorrebrod", "smørrebrød", "pa aero"], []),
    ("Łódź", ["lodz", "łódź", "ŁÓDŹ"], []),
    ("İstanbul ve Iğdır", ["istanbul", "ISTANBUL", "igdir"], []),
    ("Việt Nam", ["viet", "việt nam"], ["vet"]),
    ("Οδύσσεια του ΟΔΥΣΣΕΑ", ["οδυσσεια", "ΟΔΎΣΣΕΙΑ", "οδυσσεα"], []),
    ("Война и мир, ещё", ["война", "ВОЙНА", "воина", "еще", "ещё"], []),
    ("火星の朝", ["火星", "火星の朝"], ["木星"]),
    ("สวัสดี ชาวโลก", ["สวัสดี", "ชาว"], ["ดาว"]),
    ("بعثات المريخ", ["المريخ", "بعثات"], ["القمر"]),
    ("משימות למאדים", ["משימות", "למאדים"], ["ירח"]),
    ("우주 비행사", ["우주", "비행"], ["지구"]),
    ("S1·E03, audio-visual (12th)", ["s1·e03", "audio-visual", "visual", "12TH", "12"], ["2th"]),
    ("L’étoile d'Orion", ["etoile", "l'étoile", "d’orion", "orion"], ["dorion"]),
    ("ﬁlm ½ № Ⅳ", ["film", "½", "№", "ⅳ"], []),
    ("Rock & Roll 🚀 Mars", ["rock roll", "🚀 mars", "roll&rock"], []),
    ("naïve café", ["naive cafe", "cafe naive", "NAÏVE", "nai caf"], ["naive tea"]),
    ('He said "stop" AND NOT or NEAR(x)', ['"stop"', "and not or near(x)", "(stop", "NEAR"], []),
    ("100% C++ a_b $x", ["100%", "c++", "a_b", "$x"], ["ab"]),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("title", "finding", "missing"), AWKWARD)
def test_words_are_found_however_they_are_written(title, finding, missing):
    PersonFactory(name=title)
    PersonFactory(name="Somebody")

    # № and ⅳ are what they are; № is a symbol, and no symbol is looked for.
    looked_for = [words for words in finding if words != "№"]
    assert {words: titles(words) for words in looked_for} == dict.fromkeys(looked_for, [title])
    assert {words: titles(words) for words in missing} == dict.fromkeys(missing, [])


anything = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.django_db
@settings(max_examples=150, deadline=None)
@given(anything)
@example("\x00")
@example('"')
@example("'")
@example("* ^ - + : ( ) { } \\ | & ! <->")
@example("a" * 10_000)
@example("a " * 5_000)
@example("\ud800\udfff")
@example("\u0301 \u0301\u0300")
@example("🚀👩‍🚀")
@example("\ue000fr \ue001show")
def test_no_words_give_an_error(words):
    with transaction.atomic():
        find(words)
        find(words, "person")


# Latin to Arabic; Devanagari; Thai; kana; Chinese; Hangul; punctuation and symbols between words.
# SQLite knows the signs of Unicode 6.1, and takes later ones for letters.
BLOCKS = [(0x20, 0x17F), (0x370, 0x4FF), (0x5D0, 0x5EA), (0x621, 0x64A), (0x904, 0x939)]
BLOCKS += [(0xE01, 0xE30), (0x3041, 0x3096), (0x30A1, 0x30FA), (0x4E00, 0x9FA5), (0xAC00, 0xD7A3)]
signs = st.one_of(st.characters(min_codepoint=first, max_codepoint=last) for first, last in BLOCKS)


@pytest.mark.django_db
@settings(max_examples=100, deadline=None)
@given(st.text(signs, min_size=1, max_size=12))
def test_any_title_is_found_by_itself(title):
    with transaction.atomic():
        ShowFactory(title=title)

        has_words = bool(words_in(title))
        assert not has_words or title[:90] in {name[:90] for name in titles(title, "show")}

        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["\x00", '"', "%00", "\ud83d", "x" * 5000, "<script>", "&amp;"])
def test_search_page_takes_any_words(client, words):
    query = words.encode("utf-8", "surrogatepass")

    assert client.get(reverse("search"), {"q": query}).status_code == 200


def make_one_of_every_kind():
    show = ShowFactory(title="Missions", tagline="zephyr", genres=[GenreFactory(name="Zephyrs")])
    series = EpisodeFactory(series__show=show, series__title="Zephyr", title="Zephyr").series
    CharacterFactory(name="Zephyr", show=show)
    CutFactory(name="Zephyr", series=series)
    PersonFactory(name="Zephyr")
    CreditFactory(credited_as="Zephyr", show=show)
    CompanyFactory(name="Zephyr")
    CompanyCreditFactory(detail="Zephyr", show=show)
    LocationFactory(name="Zephyr")
    FilmingLocationFactory(stands_for="Zephyr", show=show)
    ProductionNoteFactory(text="A **zephyr** blows.", show=show, series=series)
    ReleaseFactory(description="Zephyr", show=show)
    QuoteFactory(text="Like a zephyr.", show=show)
    AwardFactory(prize="Zephyr", show=show)
    OutletFactory(name="Zephyr")
    ShowFactory(title="Other", sources=[SourceFactory(title="Zephyr")])


@pytest.mark.django_db
def test_every_kind_is_found_by_its_words():
    make_one_of_every_kind()

    assert totals("zephyr") == dict.fromkeys(EntryKind.values, 1)
    assert list(totals("zephyr")) == EntryKind.values


@pytest.mark.django_db
def test_nothing_is_found_twice_where_hits_of_every_kind_stand_first():
    people = [PersonFactory.build(name=f"Zephyr {n}") for n in range(MOST_HITS)]
    type(people[0]).objects.bulk_create(people)
    make_one_of_every_kind()

    found = [hit.entry.pk for group in find("zephyr") for hit in group.hits]

    assert [group.kind for group in find("zephyr")] == list(EntryKind)
    assert len(found) == len(set(found)) == len(EntryKind) - 1 + SHOWN_OF_EACH_KIND


@pytest.mark.django_db
def test_whole_words_in_titles_stand_first():
    PersonFactory(name="Other", description="Mars")
    PersonFactory(name="Martian Mars")
    PersonFactory(name="Marsha")

    assert titles("mars") == ["Martian Mars", "Marsha", "Other"]


@pytest.mark.django_db
def test_all_words_are_required_wherever_they_stand():
    PersonFactory(name="Red", description="Planet")
    PersonFactory(name="Red planet")
    PersonFactory(name="Planet")

    assert titles("planet red") == ["Red planet", "Red"]


@pytest.mark.django_db
def test_places_are_found_by_the_name_of_their_country():
    LocationFactory(name="Erfoud", country=CountryFactory(code="MA"))
    LocationFactory(name="Tours", country=CountryFactory(code="FR"))

    assert titles("morocco") == ["Erfoud"]
    assert titles("erf moroc") == ["Erfoud"]
    assert titles("ma") == []


@pytest.mark.django_db
def test_quotes_are_found_by_the_names_of_their_outlets():
    quote, outlet = QuoteFactory(text="Very Martian"), OutletFactory(name="20 minutes")
    quote.outlets.add(outlet, OutletFactory(name="Hidden Post", draft=True))
    assert titles("20 minutes") == ["Very Martian", "20 minutes"]

    Outlet.objects.update(name="The Guardian")

    assert titles("guardian") == ["Very Martian", "The Guardian"]
    assert titles("20 minutes") == titles("hidden") == []
    quote.outlets.clear()
    assert titles("guardian") == ["The Guardian"]


@pytest.mark.django_db
def test_common_words_are_counted_so_far_and_other_kinds_found_as_well():
    award = AwardFactory(description="Orbit")
    people = [PersonFactory.build(name=f"Orbit {n}") for n in range(MOST_HITS + 20)]
    type(people[0]).objects.bulk_create(people)

    assert totals("orb") == {"person": MOST_COUNTED + 1, "award": 1}
    assert [group.is_counted for group in find("orb")] == [False, True]
    assert [hit.entry.record_id for hit in find("orb", "award")[0].hits] == [award.pk]
    assert len(find("orb", "person")[0].hits) == MOST_COUNTED


@pytest.mark.django_db
def test_words_longer_than_the_prefixes_of_the_index_are_found():
    PersonFactory(name="Internationalism", description="orbit")
    PersonFactory(name="Somebody", description="internationally")

    assert titles("international") == ["Internationalism", "Somebody"]
    assert titles("internationalism orb") == ["Internationalism"]


@pytest.mark.django_db
def test_find_costs_one_query(django_assert_num_queries):
    PersonFactory(name="Mars")

    with django_assert_num_queries(1):
        assert titles("mars") == ["Mars"]
    with django_assert_num_queries(0):
        assert titles("?!") == []
