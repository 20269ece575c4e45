from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.models import Credit, Episode, Person, Series, Show
from catalog.publishing import Publishable
from reviews.models import Quote
from tests.factories import (
    CreditFactory,
    EpisodeFactory,
    PersonFactory,
    QuoteFactory,
    SeriesFactory,
    ShowFactory,
)

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
EARLIER, LATER = NOON - timedelta(seconds=1), NOON + timedelta(seconds=1)


def is_public(record, at):
    """The rule once more, for one record at a time."""
    if isinstance(record, Publishable):
        has_begun = record.publish_at is not None and record.publish_at <= at
        if record.status != "published" or not has_begun:
            return False
    followed = (getattr(record, name) for name in record.FOLLOWS)
    return all(other is None or is_public(other, at) for other in followed)


# Mostly public, or hardly anything deep down would be.
states = st.sampled_from(
    [
        *[{"status": "published", "publish_at": moment} for moment in (EARLIER, EARLIER, NOON)],
        {"status": "published", "publish_at": LATER},
        {"status": "draft", "publish_at": None},
        {"status": "withdrawn", "publish_at": EARLIER},
    ]
)
numbers = st.integers(0, 5)
works = st.tuples(st.sampled_from(["show", "series", "episode"]), numbers)


def some(*parts):
    return st.lists(st.tuples(*parts), max_size=3)


worlds = st.fixed_dictionaries(
    {
        "shows": st.lists(states, min_size=1, max_size=2),
        "people": st.lists(states, min_size=1, max_size=2),
        "series": some(states, numbers),
        "episodes": some(states, numbers),
        "credits": some(works, numbers),
        "quotes": some(states, works, st.none() | numbers),
    }
)


def build(world):
    """The records of a world; what each is of is picked by number from those made before."""
    made = {"show": [], "series": [], "episode": [], "person": []}
    for state in world["shows"]:
        made["show"].append(ShowFactory(**state))
    for state in world["people"]:
        made["person"].append(PersonFactory(**state))
    for state, number in world["series"]:
        made["series"].append(SeriesFactory(show=pick(made["show"], number), **state))
    for state, number in world["episodes"] if made["series"] else []:
        made["episode"].append(EpisodeFactory(series=pick(made["series"], number), **state))
    for work, number in world["credits"]:
        # Under roles of their own, for a credit is given once.
        role = f"role {Credit.objects.count()}"
        CreditFactory(role=role, person=pick(made["person"], number), **about(work, made))
    for state, work, number in world["quotes"]:
        QuoteFactory(speaker=pick(made["person"], number), **about(work, made), **state)


def about(work, made):
    link, number = work
    return {link: pick(made[link], number)} if made[link] else {"show": made["show"][0]}


def pick(records, number):
    return None if number is None else records[number % len(records)]


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(worlds)
def test_published_is_the_rule_applied_to_each_record(world):
    with transaction.atomic():
        build(world)

        for model in (Show, Series, Episode, Person, Credit, Quote):
            shown = {record for record in model.objects.all() if is_public(record, NOON)}
            assert set(model.objects.published(NOON)) == shown
            assert model.objects.published(NOON).count() == len(shown)

        transaction.set_rollback(True)
