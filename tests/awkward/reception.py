"""What was said of it, in every form and stance, and what it won or did not win."""

from itertools import cycle, product

from reviews.models import AwardResult, OutletKind, QuoteForm, QuoteKind, Stance
from tests.awkward.words import (
    EMOJI,
    HEBREW_NAME,
    JAPANESE_NAME,
    MARKDOWN_TRAPS,
    MARKUP,
    SHOW_TITLE,
    THAI_NAME,
    UNBROKEN,
    prose,
)
from tests.factories import (
    AwardFactory,
    CountryFactory,
    LanguageFactory,
    OutletFactory,
    QuoteFactory,
)

# In the language of each: “A series that looks farther than others.”
REMARKS = {
    "en": "A series that looks farther than others.",
    "ar": "مسلسل ينظر أبعد من غيره.",
    "he": "סדרה שמביטה רחוק יותר מאחרות.",
    "ja": "他の作品より遠くを見つめるシリーズ。",
    "th": "ซีรีส์ที่มองไกลกว่าเรื่องอื่น",
}
SCORES = ("4/5", "★★★☆☆", "", "B−", MARKUP[:40])
DATES = ("1999", "1999-05", "1999-05-31", None)


def make_outlets(sources):
    """One of each kind in each language, and one of which only the name is known."""
    kinds = zip(OutletKind.values, ("ar", "he", "ja", "th"), ("EG", "IL", "JP", "TH"), strict=True)
    names = (SHOW_TITLE, HEBREW_NAME, JAPANESE_NAME, f"{THAI_NAME} {EMOJI}")
    known = [
        OutletFactory(
            slug=f"horizon-{kind}",
            name=name,
            kind=kind,
            language=LanguageFactory(code=language),
            country=CountryFactory(code=country),
            city=MARKUP[:30],
            edition=UNBROKEN[:100],
            website="https://example.org/?a=1&b=2",
            sources=sources,
        )
        for name, (kind, language, country) in zip(names, kinds, strict=True)
    ]
    return [*known, OutletFactory(slug="horizon-outlet", name=UNBROKEN[:200])]


def make_quotes(show, people, outlets, sources):
    """Every kind × form × stance, with no outlet, one, and two, by turns."""
    series = show.series.get(number=1)
    works = cycle([{"show": show}, {"series": series}, {"episode": series.episodes.get(number=3)}])
    carried = cycle([outlets[:1], outlets[1:3], [], outlets[4:], outlets[:2]])
    speakers, remarks = cycle([*people, None]), cycle(REMARKS.items())
    scores, dates = cycle(SCORES), cycle(DATES)
    every = product(QuoteKind.values, QuoteForm.values, [*Stance.values, ""])
    for n, (kind, form, stance) in enumerate(every):
        language, text = next(remarks)
        QuoteFactory(
            **next(works),
            slug=f"horizon-quote-{n}",
            kind=kind,
            form=form,
            stance=stance,
            text=text,
            language=LanguageFactory(code=language),
            speaker=next(speakers),
            outlets=next(carried),
            score=next(scores),
            published_on=next(dates),
            sources=sources[n % 4 :],
        )


def make_translations(show, people, outlets, sources):
    """Quotes with their originals; one as long as a page, one of nothing but markup."""
    shared = {"show": show, "language": LanguageFactory(code="en"), "sources": sources}
    for code, original in REMARKS.items():
        if code != "en":
            QuoteFactory(
                **shared,
                slug=f"horizon-from-{code}",
                text=REMARKS["en"],
                original_text=original,
                original_language=LanguageFactory(code=code),
                translator="סמדר לוי" if code == "he" else "",
                speaker=people[0],
                outlets=outlets[:2],
                context=MARKUP,
                url="https://example.org/review?id=1&page=2",
                archive_url="https://archive.example.org/review",
            )
    QuoteFactory(**shared, slug="horizon-long", text=prose(3000), speaker=people[4])
    QuoteFactory(**shared, slug="horizon-markup", text=MARKDOWN_TRAPS, outlets=outlets[4:])
    QuoteFactory(**shared, slug="horizon-emoji", text=EMOJI)


def make_awards(show, people, company, sources):
    """Won and nominated, with recipients and without, on dates of every precision."""
    received = cycle([(people[:1], []), (people[:3], [company]), ([], [company]), ([], [])])
    names = cycle(["Horizon Prize", JAPANESE_NAME, MARKUP, UNBROKEN[:200]])
    special = show.series.get(number=0).episodes.get(number=0)
    works = cycle([{"show": show}, {"series": show.series.get(number=1)}, {"episode": special}])
    for n, (result, awarded_on) in enumerate(product(AwardResult.values, DATES)):
        recipients, companies = next(received)
        AwardFactory(
            **next(works),
            slug=f"horizon-award-{n}",
            event=next(names),
            prize=f"Best series {EMOJI}" if n % 2 else HEBREW_NAME,
            category="" if n % 3 else MARKUP,
            edition="12th" if n % 2 else "",
            place="Alexandria" if n % 2 else "",
            awarding_body=UNBROKEN[:90] if n == 0 else "",
            result=result,
            awarded_on=awarded_on,
            recipients=recipients,
            recipient_companies=companies,
            description=MARKDOWN_TRAPS if n == 0 else "",
            sources=sources[n % 4 :],
        )
