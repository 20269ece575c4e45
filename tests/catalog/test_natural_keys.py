import copy
import json
from itertools import product

import pytest
from django.apps import apps
from django.db import IntegrityError, models

from catalog.models import Credit, Episode, Show
from catalog.natural_keys import NaturallyKeyed
from tests import factories
from tests.factories import (
    CharacterFactory,
    CompanyCreditFactory,
    CreditFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    PersonFactory,
    SeriesFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db

KEYED = [model for model in apps.get_models() if issubclass(model, NaturallyKeyed)]


def new(model, **values):
    return getattr(factories, f"{model.__name__}Factory")(**values)


def actor_credit():
    character = CharacterFactory()
    return CreditFactory(show=character.show, role="actor", character=character)


# Every model, and the keys in which other parts are missing.
MAKERS = {
    **{model.__name__: lambda model=model: new(model) for model in KEYED},
    "Credit in a series": lambda: CreditFactory(series=SeriesFactory()),
    "Credit in an episode": lambda: CreditFactory(episode=EpisodeFactory()),
    "Credit of a character": actor_credit,
    "CompanyCredit in a series": lambda: CompanyCreditFactory(series=SeriesFactory()),
    "CompanyCredit in an episode": lambda: CompanyCreditFactory(episode=EpisodeFactory()),
    "FilmingLocation of a series": lambda: FilmingLocationFactory(series=SeriesFactory()),
    "FilmingLocation of an episode": lambda: FilmingLocationFactory(episode=EpisodeFactory()),
}


def test_every_model_of_the_record_has_a_natural_key():
    named = [*apps.get_app_config("catalog").get_models()]
    named += apps.get_app_config("reviews").get_models()

    assert named == KEYED
    assert all(model.KEY for model in KEYED)


@pytest.mark.parametrize("name", MAKERS)
def test_natural_key_finds_its_record_among_others(name):
    for make in MAKERS.values():
        make()
    record = MAKERS[name]()

    found = type(record).objects.get_by_natural_key(*record.natural_key())

    assert found == record


@pytest.mark.parametrize("name", MAKERS)
def test_natural_key_survives_json(name):
    key = MAKERS[name]().natural_key()

    assert json.loads(json.dumps(key)) == list(key)


def double(record):
    """Another record with the same key, and as little else in common as there can be."""
    other = copy.copy(record)
    other.pk, other._state = None, models.base.ModelState()
    of_key = {lookup.partition("__")[0] for lookup in record.KEY}
    for field in record._meta.local_concrete_fields:
        is_free_text = isinstance(field, models.CharField | models.TextField) and not field.choices
        if is_free_text and field.name not in of_key:
            setattr(other, field.attname, "other")
    return other


@pytest.mark.parametrize("name", MAKERS)
def test_database_holds_a_natural_key_once(name):
    record = MAKERS[name]()
    other = double(record)
    assert other.natural_key() == record.natural_key()

    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        other.save()


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda: ShowFactory(slug="missions"), ("missions",)),
        (lambda: SeriesFactory(show__slug="missions", number=1), ("missions", 1)),
        (
            lambda: EpisodeFactory(series__show__slug="missions", series__number=1, number=3),
            ("missions", 1, 3),
        ),
        (
            lambda: CreditFactory(show__slug="missions", person__slug="j", role="director"),
            ("missions", None, None, None, None, None, "j", "director", None),
        ),
        (
            lambda: CompanyCreditFactory(
                series=SeriesFactory(show__slug="missions", number=2), company__slug="ocs"
            ),
            (None, "missions", 2, None, None, None, "ocs", "production"),
        ),
        (
            lambda: FilmingLocationFactory(
                location__slug="tours",
                episode=EpisodeFactory(series__show__slug="m", series__number=1, number=3),
                slug="mars",
            ),
            ("tours", None, None, None, "m", 1, 3, "mars"),
        ),
    ],
)
def test_natural_key_has_its_parts_in_order(make, key):
    assert make().natural_key() == key


def test_missing_part_matches_only_a_missing_value():
    credit = actor_credit()
    plain = CreditFactory(show=credit.show, person=credit.person, role="actor")

    assert Credit.objects.get_by_natural_key(*plain.natural_key()) == plain
    assert Credit.objects.get_by_natural_key(*credit.natural_key()) == credit


def test_key_of_another_work_finds_nothing():
    episode = EpisodeFactory()
    person = PersonFactory()
    in_show = CreditFactory(show=episode.series.show, person=person)
    in_series = CreditFactory.build(series=episode.series, person=person)

    assert Credit.objects.get_by_natural_key(*in_show.natural_key()) == in_show
    with pytest.raises(Credit.DoesNotExist):
        Credit.objects.get_by_natural_key(*in_series.natural_key())


@pytest.mark.parametrize("key", [(), ("missions", 1)])
def test_key_with_too_few_or_too_many_parts_is_an_error(key):
    ShowFactory(slug="missions")

    with pytest.raises(ValueError, match="zip"):
        Show.objects.get_by_natural_key(*key)


def test_natural_key_of_a_fetched_chain_costs_no_query(django_assert_num_queries):
    EpisodeFactory()
    episode = Episode.objects.select_related("series__show").get()

    with django_assert_num_queries(0):
        episode.natural_key()


def test_records_are_sorted_by_the_parts_of_their_key():
    for slug in ("missions", "alpha"):
        show = ShowFactory(slug=slug)
        for number in (10, 9):
            series = SeriesFactory(show=show, number=number)
            EpisodeFactory(series=series, number=10)
            EpisodeFactory(series=series, number=2)

    keys = [episode.natural_key() for episode in Episode.objects.order_by(*Episode.KEY)]

    assert keys == list(product(["alpha", "missions"], [9, 10], [2, 10]))
