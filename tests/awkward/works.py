"""The show with all its series and episodes, who plays whom, and who made it."""

from itertools import cycle, islice

from catalog.models import CompanyRole, Role, Subject
from tests.awkward.hidden import UNSEEN
from tests.awkward.words import (
    EMOJI,
    EPISODE_TITLES,
    HEBREW_NAME,
    JAPANESE_NAME,
    LONG_TITLE,
    MARKDOWN_TRAPS,
    MARKUP,
    SHOW_TITLE,
    THAI_NAME,
    UNBROKEN,
    prose,
)
from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CompanyFactory,
    CountryFactory,
    CreditFactory,
    EpisodeFactory,
    GenreFactory,
    LanguageFactory,
    PersonFactory,
    ProductionNoteFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)

SLUG = "horizon-line"
LANGUAGES = tuple(EPISODE_TITLES)
COUNTRIES = ("EG", "IL", "JP")
LONGEST_SERIES = 120
LONGEST_SYNOPSIS = 10_000
# Every precision, and nothing.
DATES = ("1998", "1999-04", "2000-02-29", None)

ODD_TITLES = (EMOJI, MARKUP, UNBROKEN, LONG_TITLE, "?", "…", "1", "  spaced   out  ".strip())


def make_sources():
    """One of which all is known, one of which nothing is, and one that is hard to print."""
    return [
        SourceFactory(
            slug="horizon-all-known",
            title=JAPANESE_NAME,
            author="Tanaka Hanako",
            publisher="Horizon Press",
            url="https://example.org/a?b=1&c=%22d%22",
            archive_url="https://archive.example.org/2001/https://example.org/a",
            language=LanguageFactory(code="ja"),
            published_on="2001-09",
            read_on="2026-11-23",
            licence="CC BY-SA 4.0",
        ),
        SourceFactory(slug="horizon-nothing-known", title="A cutting"),
        SourceFactory(slug="horizon-markup", title=MARKUP, publisher=UNBROKEN, published_on="2002"),
    ]


def make_works(sources):
    """The show and its series: specials, a long one, an empty one, one of a title of its own."""
    show = ShowFactory(
        slug=SLUG,
        title=SHOW_TITLE,
        original_language=LanguageFactory(code="ar"),
        spoken_languages=[LanguageFactory(code=code) for code in LANGUAGES],
        countries=[CountryFactory(code=code) for code in COUNTRIES],
        genres=[
            GenreFactory(slug=f"horizon-genre-{n}", name=name)
            for n, name in enumerate(("Sea story", MARKUP[:60], UNBROKEN[:80]))
        ],
        tagline=f"{EMOJI} Nobody comes home from the far side of the horizon the same.",
        premise=MARKDOWN_TRAPS,
        synopsis=prose(LONGEST_SYNOPSIS),
        spoiler="Everyone was aboard the other ship all along.",
        same_as="https://example.org/horizon\nhttps://example.com/horizon?a=1&b=2",
        sources=sources,
        note=UNSEEN,
    )
    shared = {"show": show, "sources": sources[:1]}
    specials = SeriesFactory(**shared, number=0, summary=prose(300))
    longest = SeriesFactory(**shared, number=1, first_shown_on="1998-10-04", summary=prose(900))
    SeriesFactory(**shared, number=2, first_shown_on="2004", filming_announced_for="2003-05")
    titled = SeriesFactory(**shared, number=32_000, title=HEBREW_NAME, first_shown_on="2005-11")
    make_specials(specials, sources)
    make_episodes(longest, LONGEST_SERIES)
    make_episodes(titled, 3)
    return show


def make_specials(series, sources):
    """One for each title that is hard to print, the first with all that an episode can have."""
    EpisodeFactory(
        series=series,
        number=0,
        title=JAPANESE_NAME,
        language=LanguageFactory(code="ja"),
        original_title=SHOW_TITLE,
        original_language=LanguageFactory(code="ar"),
        first_shown_on="1998-09-27",
        synopsis=prose(LONGEST_SYNOPSIS),
        spoiler=MARKDOWN_TRAPS,
        same_as="https://example.org/horizon/special",
        sources=sources,
    )
    for number, title in enumerate(ODD_TITLES, start=1):
        EpisodeFactory(
            series=series,
            number=number,
            title=title,
            synopsis=MARKDOWN_TRAPS if number == 1 else "",
            sources=sources[number % 3 :],
        )


def make_episodes(series, count):
    """Titles in five languages by turns, dates of every precision, spoilers in every third."""
    for index, code in enumerate(islice(cycle(LANGUAGES), count)):
        titles = EPISODE_TITLES[code]
        EpisodeFactory(
            series=series,
            number=index + 1,
            title=titles[index % len(titles)],
            language=LanguageFactory(code=code),
            first_shown_on=DATES[index % len(DATES)],
            synopsis=prose(60 + index * 7 % 400),
            spoiler=prose(90) if index % 3 == 0 else "",
        )


def make_people(show, sources):
    """People in every role, one of them in many, and characters of whom all or nothing spoils."""
    names = ("نجيب الصياد", "יעל כהן", "Tanaka Hanako", "สมชาย ใจดี", UNBROKEN[:255], EMOJI)
    texts = cycle([MARKDOWN_TRAPS, "", prose(80)])
    people = [
        PersonFactory(
            slug=f"horizon-person-{n}", name=name, description=next(texts), sources=sources
        )
        for n, name in enumerate(names)
    ]
    for role, person in zip(Role.values, cycle(people), strict=False):
        CreditFactory(show=show, person=person, role=role, sources=sources[:2])
    folded = {"spoiler": "She is the captain’s sister."}
    for n, fields in enumerate([{"description": prose(200)} | folded, folded, {}]):
        character = CharacterFactory(
            show=show, slug=f"who-{n}", name=f"{THAI_NAME} {n}", sources=sources[:n], **fields
        )
        CreditFactory(show=show, person=people[0], role="actor", character=character)
        CreditFactory(show=show, person=people[3], role="actor", character=character)
    special = show.series.get(number=0).episodes.get(number=0)
    CreditFactory(episode=special, person=people[1], role="director", credited_as=MARKUP)
    CreditFactory(series=show.series.get(number=1), person=people[2], role="writer")
    return people


def make_companies(show, sources):
    """A family of companies in every role, one of which nothing is known."""
    group = CompanyFactory(slug="horizon-group", name=HEBREW_NAME, kind="media-group")
    studio = CompanyFactory(
        slug="horizon-studio",
        name="استوديو الأفق",
        country=CountryFactory(code="EG"),
        city="القاهرة",
        parent=group,
        description=MARKDOWN_TRAPS,
        website="https://example.org/?q=%D8%A3&x=1",
        same_as="https://example.org/studio",
        sources=sources,
    )
    CompanyFactory(slug="horizon-alone", name=UNBROKEN[:255], kind="other")
    for role in CompanyRole.values:
        CompanyCreditFactory(show=show, company=studio, role=role, detail=MARKUP, sources=sources)
    CompanyCreditFactory(series=show.series.get(number=1), company=group, role="funding")
    return studio


def make_production_notes(show, sources):
    """Two on each subject: one on the whole show and long, one on a series."""
    for subject in Subject.values:
        text = f"{MARKDOWN_TRAPS}\n{prose(700)}"
        ProductionNoteFactory(
            show=show, slug=f"{subject}-whole", subject=subject, text=text, sources=sources
        )
        ProductionNoteFactory(
            show=show, series=show.series.get(number=1), slug=f"{subject}-part", subject=subject
        )
