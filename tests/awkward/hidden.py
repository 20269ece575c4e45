"""What visitors must not see, each with the same word in all its texts."""

from datetime import UTC, datetime

from tests.factories import (
    AwardFactory,
    CharacterFactory,
    CompanyCreditFactory,
    CompanyFactory,
    CreditFactory,
    EpisodeFactory,
    FilmingLocationFactory,
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

UNSEEN = "Unseenword"

DRAFT = {"draft": True}
IN_REVIEW = {"status": "in-review", "publish_at": None}
WITHDRAWN = {"status": "withdrawn"}
SCHEDULED = {"publish_at": datetime(2999, 1, 1, tzinfo=UTC)}


def make_hidden_records(show):
    """Drafts, what is in review, withdrawn or scheduled; and what is linked with these."""
    series = show.series.get(number=1)
    episode = series.episodes.get(number=1)
    name, title = {"name": f"{UNSEEN} name"}, {"title": f"{UNSEEN} title"}
    source = SourceFactory(slug="unseen-source", **title)
    person = PersonFactory(slug="unseen-person", **name, **DRAFT, sources=[source])
    company = CompanyFactory(slug="unseen-company", **name, **IN_REVIEW)
    location = LocationFactory(slug="unseen-location", **name, **SCHEDULED)
    outlet = OutletFactory(slug="unseen-outlet", **name, **WITHDRAWN)
    EpisodeFactory(series=series, number=121, **title, **SCHEDULED)
    ProductionNoteFactory(show=show, slug="unseen-note", text=UNSEEN, **DRAFT)
    ReleaseFactory(series=series, slug="unseen-release", description=UNSEEN, **SCHEDULED)
    ReleaseFactory(series=series, slug="unseen-service", service=company, description=UNSEEN)
    QuoteFactory(episode=episode, slug="unseen-quote", text=UNSEEN, **IN_REVIEW)
    QuoteFactory(show=show, slug="unseen-speaker", text=UNSEEN, speaker=person)
    AwardFactory(show=show, slug="unseen-award", event=UNSEEN, prize=UNSEEN, **WITHDRAWN)
    CreditFactory(show=show, person=person, credited_as=UNSEEN)
    CompanyCreditFactory(show=show, company=company, detail=UNSEEN)
    FilmingLocationFactory(show=show, location=location, stands_for=UNSEEN, slug="unseen")
    QuoteFactory(show=show, slug="horizon-outlet-unseen", text="Said.", outlets=[outlet])
    AwardFactory(show=show, slug="horizon-recipient-unseen", event="Regatta", recipients=[person])
    CompanyFactory(slug="horizon-parent-unseen", name="Horizon Child", parent=company)
    make_hidden_show(title)


def make_hidden_show(title):
    """Public parts of a show that is none are not public, nor is what is about them."""
    show = ShowFactory(slug="unseen-show", **title, **DRAFT)
    series = SeriesFactory(show=show, number=1, **title)
    episode = EpisodeFactory(series=series, number=1, **title)
    CharacterFactory(show=show, slug="unseen-character", name=UNSEEN)
    ReleaseFactory(show=show, slug="unseen-show-release", description=UNSEEN)
    QuoteFactory(series=series, slug="unseen-show-quote", text=UNSEEN)
    AwardFactory(episode=episode, slug="unseen-show-award", event=UNSEEN)
