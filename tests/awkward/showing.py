"""Versions of the series, and releases of all kinds with every precision of start and end."""

from itertools import cycle, islice

from catalog.models import Access, MinutesQualifier, ReleaseKind
from tests.awkward.words import EMOJI, JAPANESE_NAME, MARKDOWN_TRAPS, MARKUP, THAI_NAME, UNBROKEN
from tests.factories import (
    CompanyFactory,
    CountryFactory,
    CutFactory,
    LanguageFactory,
    ReleaseFactory,
)

SERVICES = (
    ("horizon-channel", "قناة الأفق", "broadcaster", "EG"),
    ("horizon-stream", f"{THAI_NAME} {EMOJI}", "streaming", "TH"),
    ("horizon-tv", UNBROKEN[:120], "broadcaster", None),
)
# Days in every month, years apart; a day that few years have; ends open, shut, and overlapping.
SPANS = (
    ("1998-09-27", None),
    ("1998-10-04", "1999-01-31"),
    ("2000-02-29", "2000-02-29"),
    ("1999-12", "2000-12"),
    ("2001", None),
    ("2001", "2019"),
    (None, "2003-01-05"),
    (None, None),
)


def make_cuts(show):
    """Lengths in every degree of certainty, for series of 120 episodes and of none."""
    longest, empty = show.series.get(number=1), show.series.get(number=2)
    shared = {"series": longest, "description": MARKDOWN_TRAPS}
    CutFactory(
        **shared,
        slug="whole",
        name="As made",
        is_original=True,
        episode_count=120,
        minutes=24,
        minutes_qualifier=MinutesQualifier.EXACTLY,
    )
    CutFactory(
        **shared,
        slug="folded",
        name=MARKUP,
        is_original=False,
        episode_count=40,
        minutes=72,
        minutes_qualifier=MinutesQualifier.ABOUT,
    )
    CutFactory(
        series=longest,
        slug="short",
        name=UNBROKEN[:255],
        episode_count=119,
        minutes=1,
        minutes_qualifier=MinutesQualifier.AS_SHORT_AS,
    )
    CutFactory(series=empty, slug="counted", name=JAPANESE_NAME, episode_count=1)
    CutFactory(series=empty, slug="timed", name="ז", minutes=45, minutes_qualifier="exactly")
    CutFactory(series=empty, slug="bare", name="Of which nothing is known")


def make_releases(show, sources):
    """Three of each kind and of each span, of the show, its series and an episode, by turns."""
    services = [
        CompanyFactory(slug=slug, name=name, kind=kind, country=code and CountryFactory(code=code))
        for slug, name, kind, code in SERVICES
    ]
    longest, special = show.series.get(number=1), show.series.get(number=0).episodes.get(number=0)
    cuts = cycle([*longest.cuts.order_by("slug"), None])
    works = cycle([{"series": longest}, {"show": show}, {"series": longest}, {"episode": special}])
    accesses, by_turns = cycle([*Access.values, ""]), cycle([*services, None])
    countries = cycle(["EG", "JP", None, "FJ", "NZ"])
    kinds = list(islice(cycle(ReleaseKind.values), 3 * len(SPANS)))
    # Steps of three meet every span, each time beside another kind.
    spans = [SPANS[(3 * n + n // len(SPANS)) % len(SPANS)] for n in range(len(kinds))]
    for n, (kind, (starts_on, ends_on)) in enumerate(zip(kinds, spans, strict=True)):
        work, cut, code = next(works), next(cuts), next(countries)
        ReleaseFactory(
            **work,
            slug=f"horizon-release-{n}",
            kind=kind,
            service=next(by_turns),
            cut=cut if "series" in work else None,
            access=next(accesses),
            country=code and CountryFactory(code=code),
            starts_on=starts_on,
            ends_on=ends_on,
            sources=sources[n % 4 :],
            **(spoken_and_written() if n == 0 else {}),
        )


def spoken_and_written():
    languages = [LanguageFactory(code=code) for code in ("ar", "he", "ja", "th", "en", "pt-BR")]
    return {
        "audio_languages": languages,
        "subtitle_languages": languages,
        "subtitles_cover": MARKUP,
        "description": MARKDOWN_TRAPS,
    }
