import json

import pytest

from catalog.canonical.keys import key_from, stored_primary_keys
from catalog.models import Credit, Episode
from tests import factories
from tests.fixture_commands import dump

pytestmark = pytest.mark.django_db


def concrete_factories(base=factories.RecordFactory):
    for factory in base.__subclasses__():
        if not factory._meta.abstract:
            yield factory
        yield from concrete_factories(factory)


@pytest.mark.parametrize("factory", [*concrete_factories()], ids=lambda factory: factory.__name__)
def test_values_say_the_same_key_as_the_record(factory):
    record = factory()

    (written,) = json.loads(dump(record._meta.label))

    assert key_from(type(record), written["fields"]) == record.natural_key()


def test_stored_records_are_found_by_key_in_one_query(django_assert_num_queries):
    wanted = [factories.EpisodeFactory(series__number=1, number=n) for n in range(3)]
    factories.EpisodeFactory(series=wanted[0].series, number=2)
    keys = [episode.natural_key() for episode in wanted]

    with django_assert_num_queries(1):
        found = stored_primary_keys(Episode, [*keys, ("nowhere", 1, 1)], "default")

    assert found == {episode.natural_key(): episode.pk for episode in wanted}


def test_more_keys_than_one_query_takes_are_found():
    series = factories.SeriesFactory(show__slug="s", number=1)
    Episode.objects.bulk_create(Episode(series=series, number=n, title="E") for n in range(150))

    found = stored_primary_keys(Episode, [("s", 1, n) for n in range(150)], "default")

    assert len(found) == 150


def test_missing_parts_of_keys_are_found():
    credit = factories.CreditFactory(role="actor")
    factories.CreditFactory(series__show=credit.show, role="actor", person=credit.person)

    found = stored_primary_keys(Credit, [credit.natural_key()], "default")

    assert found == {credit.natural_key(): credit.pk}
