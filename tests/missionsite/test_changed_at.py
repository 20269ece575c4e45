"""When an entry changed: with the record, its links, and what stands on its page."""

from datetime import UTC, datetime

import pytest

from missionsite.models import Entry
from tests.factories import (
    CharacterFactory,
    CountryFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    OutletFactory,
    QuoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def changed_by(write):
    """The kinds of the entries whose moment the write moved."""
    Entry.objects.update(changed_at=LONG_AGO)
    write()
    return sorted({entry.kind for entry in Entry.objects.exclude(changed_at=LONG_AGO)})


@pytest.mark.django_db
def test_change_of_a_record_moves_its_moment_and_no_others():
    release = ReleaseFactory(series=SeriesFactory())
    release.access = "pay-tv"

    assert changed_by(release.save) == ["release"]


@pytest.mark.django_db
def test_write_that_changes_nothing_moves_no_moment():
    episode = EpisodeFactory()
    show = episode.series.show
    country, source = CountryFactory(), SourceFactory()
    show.countries.add(country)
    show.sources.add(source)

    def write():
        show.save()
        episode.save()
        show.countries.set([country])
        show.sources.add(source)

    assert changed_by(write) == []


@pytest.mark.django_db
def test_note_for_editors_moves_no_moment():
    show = ShowFactory()
    show.note = "The sources contradict each other."

    assert changed_by(show.save) == []


@pytest.mark.django_db
def test_new_address_of_a_show_moves_all_below_it():
    show = EpisodeFactory().series.show
    show.slug = "elsewhere"

    assert changed_by(show.save) == ["episode", "series", "show"]


@pytest.mark.django_db
def test_publication_of_a_show_moves_no_moment_below_it():
    show = EpisodeFactory(series__show__draft=True).series.show
    show.status, show.publish_at = "published", LONG_AGO

    assert changed_by(show.save) == ["show"]
    assert Entry.objects.live().count() == 3


@pytest.mark.django_db
def test_what_stands_on_a_page_moves_its_moment():
    series, show, episode = SeriesFactory(), ShowFactory(), EpisodeFactory()

    assert changed_by(lambda: CutFactory(series=series)) == ["cut", "series"]
    assert changed_by(lambda: CharacterFactory(show=show)) == ["character", "show"]
    assert changed_by(lambda: CreditFactory(episode=episode)) == ["credit", "episode", "person"]
    assert changed_by(lambda: FilmingLocationFactory(show=show)) == [
        *("filming_location", "location", "show")
    ]


@pytest.mark.django_db
def test_links_move_the_moment_of_their_record():
    quote, outlet, source = QuoteFactory(), OutletFactory(), SourceFactory()

    assert changed_by(lambda: quote.outlets.add(outlet)) == ["quote"]
    assert changed_by(lambda: quote.sources.add(source)) == ["quote"]
    assert changed_by(lambda: quote.outlets.clear()) == ["quote"]
    assert changed_by(lambda: quote.sources.remove(source)) == ["quote"]


@pytest.mark.django_db
def test_what_is_taken_from_a_page_moves_its_moment():
    cut, credit = CutFactory(), CreditFactory()

    assert changed_by(cut.delete) == ["series"]
    assert changed_by(credit.delete) == ["person", "show"]


@pytest.mark.django_db
def test_moments_are_whole_seconds():
    ShowFactory()

    moment = Entry.objects.get().changed_at

    assert moment.microsecond == 0
    assert abs((datetime.now(UTC) - moment).total_seconds()) < 60
