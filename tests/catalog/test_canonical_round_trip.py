"""Whatever content says, its text and the database can be turned into one another."""

import json
from contextlib import contextmanager
from datetime import UTC

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.models import Company, Credit, Location, Series, Show
from tests import factories
from tests.fixture_commands import dump, erase_content, load
from tests.strategies import partial_dates

pytestmark = pytest.mark.django_db

# Any text but NUL and halves of surrogate pairs, which cannot be stored.
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
optional_texts = st.just("") | texts
slugs = st.from_regex(r"[a-zA-Z0-9_-]{1,10}", fullmatch=True)
moments = st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
coordinates = st.fixed_dictionaries(
    {
        "latitude": st.decimals(-90, 90, places=5),
        "longitude": st.decimals(-180, 180, places=5),
    }
)
unknown_coordinates = st.just({"latitude": None, "longitude": None})

# The fields of records outside their keys, by model.
values = st.fixed_dictionaries(
    {
        Show: st.fixed_dictionaries(
            {
                "title": texts,
                "sort_title": optional_texts,
                "premise": optional_texts,
                "publish_at": moments,
            }
        ),
        Series: st.fixed_dictionaries(
            {"title": optional_texts, "first_shown_on": st.none() | partial_dates}
        ),
        Location: coordinates | unknown_coordinates,
        Credit: st.fixed_dictionaries({"credited_as": optional_texts}),
        Company: st.fixed_dictionaries({"name": texts, "city": optional_texts}),
    }
)
keys = st.fixed_dictionaries(
    {
        "show": slugs,
        "series": st.integers(0, 32767),
        "characters": st.lists(st.none() | slugs, unique=True, max_size=3),
        "companies": st.lists(slugs, unique=True, max_size=3),
    }
)


@contextmanager
def rolled_back():
    """Each example begins with an empty database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def store(keys, values):
    show = factories.ShowFactory(slug=keys["show"], **values[Show])
    factories.SeriesFactory(show=show, number=keys["series"], **values[Series])
    factories.LocationFactory(**values[Location])
    person = factories.PersonFactory()
    for slug in keys["characters"]:
        character = slug and factories.CharacterFactory(show=show, slug=slug)
        factories.CreditFactory(
            show=show, person=person, role="actor", character=character, **values[Credit]
        )
    parent = None
    for slug in keys["companies"]:
        parent = factories.CompanyFactory(slug=slug, parent=parent, **values[Company])


def edit(values):
    for model, edited in values.items():
        model.objects.update(**edited)
    Company.objects.update(parent=None)


@settings(max_examples=20, deadline=None)
@given(keys, values, values, st.randoms(use_true_random=False))
def test_text_and_database_can_be_turned_into_one_another(keys, values, edited_values, random):
    with rolled_back():
        store(keys, values)
        text = dump()
        shuffled = json.loads(text)
        random.shuffle(shuffled)

        erase_content()
        load(shuffled)
        assert dump() == text

        edit(edited_values)
        load(shuffled)
        assert dump() == text
