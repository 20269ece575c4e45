import pytest
from django.db import IntegrityError

from catalog.models import ProductionNote
from tests.factories import ProductionNoteFactory, SeriesFactory, ShowFactory
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db


def test_note_is_about_a_series_of_its_show():
    series = SeriesFactory()

    ProductionNoteFactory(show=series.show, series=series).full_clean()
    ProductionNoteFactory(show=series.show).full_clean()
    strange = ProductionNoteFactory(show=ShowFactory(), series=series)
    assert errors_of(strange) == {"series": ["Choose a series of the same show."]}


def test_slug_of_a_note_is_given_once_in_a_show():
    note = ProductionNoteFactory(slug="budget")
    again = ProductionNoteFactory.build(show=note.show, slug="budget")

    ProductionNoteFactory(slug="budget").full_clean()
    assert errors_of(again) == {"__all__": ["This show already has a note with this slug."]}
    with pytest.raises(IntegrityError):
        again.save()


def test_notes_stand_in_the_order_of_subjects():
    subjects = ["filming", "budget", "financing", "influences", "origins"]
    notes = [ProductionNoteFactory(subject=subject) for subject in subjects]
    twin = ProductionNoteFactory(subject="filming", slug="a")

    assert list(ProductionNote.objects.by_subject()) == [*notes[:0:-1], twin, notes[0]]


def test_note_reads_as_show_and_subject():
    note = ProductionNoteFactory.build(show__title="Missions", subject="budget", slug="low")

    assert str(note) == "Missions: Budget (low)"


def test_address_of_a_note_is_an_anchor_on_the_page_of_production():
    note = ProductionNoteFactory.build(show__slug="missions", slug="low-budget")

    assert note.get_absolute_url() == "/shows/missions/production/#note-low-budget"
