"""A show with some of everything that the pages of the catalogue tell about it."""

from reviews.models import QuoteKind
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
    LanguageFactory,
    LocationFactory,
    OutletFactory,
    PersonFactory,
    ProductionNoteFactory,
    QuoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)

COUNTRY_CODES = ("FR", "GB", "MA")
LANGUAGE_CODES = ("fr", "en", "de")


def make_whole_record(number):
    """A show of which there are ``number`` of each; gives it with its first series and episode."""
    shared = {"sources": SourceFactory.create_batch(number)}
    countries = [CountryFactory(code=code) for code in COUNTRY_CODES[:number]]
    languages = [LanguageFactory(code=code) for code in LANGUAGE_CODES[:number]]
    show = ShowFactory(
        slug="missions",
        original_language=languages[0],
        spoken_languages=languages,
        countries=countries,
        genres=GenreFactory.create_batch(number),
        **shared,
    )
    all_series = [SeriesFactory(show=show, number=n + 1, **shared) for n in range(number)]
    for series in all_series:
        for n in range(number):
            EpisodeFactory(series=series, number=n + 1, language=languages[0], **shared)
    first = all_series[0].episodes.get(number=1)
    parent, person = CompanyFactory(slug="group"), PersonFactory(slug="person", **shared)
    location = LocationFactory(slug="location", country=countries[0], **shared)
    for n in range(number):
        CharacterFactory(show=show, **shared)
        ProductionNoteFactory(show=show, series=all_series[n], **shared)
        service = CompanyFactory(slug=f"service-{n}", parent=parent, country=countries[0])
        for work in ({"show": show}, {"series": all_series[0]}, {"episode": first}):
            fill_work(work, shared, service, person, location, languages)
    return show, all_series[0], first


def fill_work(work, shared, service, person, location, languages):
    CreditFactory(**work, **shared)
    CreditFactory(**work, person=person, role="actor", **character_of(work, shared))
    CompanyCreditFactory(**work, **shared)
    CompanyCreditFactory(**work, company=service, role="distribution", **shared)
    FilmingLocationFactory(**work, location=location, **shared)
    FilmingLocationFactory(**work, **shared)
    cut = CutFactory(series=work["series"], **shared) if "series" in work else None
    languages = {"audio_languages": languages, "subtitle_languages": languages}
    ReleaseFactory(**work, **shared, **languages, service=service, cut=cut)
    for kind in QuoteKind.values:
        QuoteFactory(
            **work, **shared, kind=kind, speaker=person, outlets=OutletFactory.create_batch(2)
        )
    AwardFactory(**work, **shared, recipients=[person], recipient_companies=[service])


def character_of(work, shared):
    [about] = work.values()
    return {"character": CharacterFactory(show=about.whole_show, **shared)}
