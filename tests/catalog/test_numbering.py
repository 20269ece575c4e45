import pytest
from django.forms import modelform_factory

from tests.factories import CutFactory, EpisodeFactory, SeriesFactory
from tests.refusals import errors_of

numbers = pytest.mark.parametrize(
    ("factory", "name"),
    [
        (SeriesFactory, "number"),
        (EpisodeFactory, "number"),
        (CutFactory, "episode_count"),
        (CutFactory, "minutes"),
    ],
)


@numbers
@pytest.mark.django_db
def test_number_is_as_high_as_every_database_takes(factory, name):
    record = factory(minutes_qualifier="about", minutes=1) if factory is CutFactory else factory()
    setattr(record, name, 32_767)
    record.full_clean()
    record.save()
    setattr(record, name, 32_768)

    assert errors_of(record) == {name: ["Ensure this value is less than or equal to 32767."]}


@numbers
def test_browser_is_told_the_highest_number(factory, name):
    field = modelform_factory(factory._meta.model, fields=[name]).base_fields[name]

    assert field.widget.attrs == {"min": 0, "max": 32_767}
