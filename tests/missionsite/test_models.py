from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import transaction
from hypothesis import given, settings

from catalog import models as catalog
from missionsite.models import Citation, Entry, EntryKind
from reviews import models as reviews
from tests import factories
from tests.catalog.test_publishing_worlds import NOON, build, worlds

MODELS = {
    kind: getattr(catalog, name, None) or getattr(reviews, name)
    for kind, name in (
        (kind.value, "".join(part.title() for part in kind.value.split("_"))) for kind in EntryKind
    )
}


def found(kind, at=None):
    return set(Entry.objects.live(at).filter(kind=kind).values_list("record_id", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "model"), MODELS.items())
def test_entry_of_a_record_has_its_address(kind, model):
    record = getattr(factories, f"{model.__name__}Factory")()

    entry = Entry.objects.get(kind=kind, record_id=record.pk)

    assert entry.path == record.get_absolute_url()


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(worlds)
def test_live_entries_are_the_published_records(world):
    with transaction.atomic():
        build(world)
        sources = [factories.SourceFactory() for _ in range(3)]
        for number, record in enumerate(
            [*catalog.Credit.objects.all(), *reviews.Quote.objects.all()]
        ):
            record.sources.add(sources[number % 3])

        for kind, model in MODELS.items():
            published = set(model.objects.published(NOON).values_list("pk", flat=True))
            assert found(kind, NOON) == published

        transaction.set_rollback(True)


@pytest.mark.django_db
def test_entry_is_called_what_it_is():
    show = factories.ShowFactory(title="Missions")
    series = factories.SeriesFactory(show=show, number=1)
    specials = factories.SeriesFactory(show=show, number=0)
    note = factories.ProductionNoteFactory(show=show, subject=catalog.Subject.BUDGET)
    episode = factories.EpisodeFactory(series=series, number=3, title="Survivant")

    called = {
        (entry.kind, entry.record_id): (entry.name, entry.code) for entry in Entry.objects.all()
    }

    assert called == {
        ("show", show.pk): ("Missions", ""),
        ("series", series.pk): ("Series 1", "S1"),
        ("series", specials.pk): ("Specials", "S0"),
        ("production_note", note.pk): ("Budget", ""),
        ("episode", episode.pk): ("Survivant", "S1·E03"),
    }


@pytest.mark.django_db
def test_entries_with_a_page_of_their_own_have_no_anchor():
    for model in MODELS.values():
        getattr(factories, f"{model.__name__}Factory")()

    own = {entry.pk for entry in Entry.objects.with_own_page()}

    assert own == {entry.pk for entry in Entry.objects.all() if "#" not in entry.path}


@pytest.mark.django_db
def test_update_of_an_entry_is_its_last_change_or_its_publication():
    early, late = datetime(2020, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC)
    factories.PersonFactory(publish_at=late)
    factories.PersonFactory(publish_at=early)
    factories.PersonFactory(draft=True)
    Entry.objects.update(changed_at=datetime(2023, 1, 1, tzinfo=UTC))

    moments = [entry.updated_at and entry.updated_at.year for entry in Entry.objects.order_by("pk")]

    assert moments == [2025, 2023, None]
    assert Entry.objects.live().latest_update() == late
    assert Entry.objects.none().latest_update() is None
    assert [e.live_from.year for e in Entry.objects.live().newest_first()] == [2025, 2020]


@pytest.mark.django_db
def test_dump_has_no_entries(capsys):
    factories.ShowFactory(sources=[factories.SourceFactory()])
    assert Entry.objects.exists()
    assert Citation.objects.exists()

    call_command("dumpdata", "missionsite")

    assert capsys.readouterr().out.strip() == "[]"
