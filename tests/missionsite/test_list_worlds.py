"""Whatever is recorded: the number beside a choice is that of the records listed after choosing."""

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.filters.counting import read_counts
from catalog.filters.people import PersonFilter
from catalog.filters.releases import ReleaseFilter
from catalog.filters.works import EpisodeFilter
from reviews.filters import QuoteFilter
from tests import factories
from tests.filters import valid

FILTERS = [EpisodeFilter, ReleaseFilter, QuoteFilter, PersonFilter]
# What every list leaves to links, or asks in words.
UNCOUNTED = {"sort", "source", "speaker", "title", "text", "speaker_name", "name"}

picks = st.integers(0, 3)
dates = st.sampled_from([None, "2017", "2017-06", "2018-01-02"])
drafts = st.sampled_from([False, False, False, True])
records = st.fixed_dictionaries(
    {"link": picks, "work": picks, "kind": picks, "date": dates, "draft": drafts, "other": picks}
)
worlds = st.lists(records, max_size=8)


def some_works():
    """A show, a series, an episode and a draft of a series, of two shows."""
    first = factories.SeriesFactory(number=1, first_shown_on="2017-06")
    second = factories.SeriesFactory(number=2, show=first.show, draft=True)
    return [
        {"show": first.show},
        {"series": first},
        {"episode": factories.EpisodeFactory(series__number=1)},
        {"series": second},
    ]


def build(world):
    works = some_works()
    countries = [factories.CountryFactory(code=code) for code in ("FR", "GB", "DE")]
    languages = [factories.LanguageFactory(code=code) for code in ("fr", "en")]
    outlets = [
        factories.OutletFactory(country=country, draft=country == countries[2])
        for country in countries
    ]
    people = factories.PersonFactory.create_batch(2)
    for each in world:
        work, link, other = works[each["work"]], each["link"], each["other"]
        factories.ReleaseFactory(
            kind=("first-broadcast", "repeat", "rights", "streaming")[each["kind"]],
            country=(*countries, None)[link],
            starts_on=each["date"],
            subtitle_languages=languages[: other % 3],
            draft=each["draft"],
            **work,
        )
        factories.QuoteFactory(
            stance=("positive", "mixed", "", "negative")[each["kind"]],
            outlets=outlets[:link],
            language=(*languages, None, None)[other],
            published_on=each["date"],
            draft=each["draft"],
            **work,
        )
        factories.CreditFactory(
            person=people[link % 2],
            role=("creator", "actor", "director", "actor")[each["kind"]],
            # A credit is given once; one for another character is another.
            character=factories.CharacterFactory(),
            **work,
        )
        if series := work.get("series"):
            factories.EpisodeFactory(
                series=series, language=(*languages, None, None)[link], draft=each["draft"]
            )


def check_numbers(filterset_class, chosen):
    filterset = valid(filterset_class, **chosen)
    counts = read_counts(filterset)
    for name in filterset.form.fields.keys() - UNCOUNTED:
        for value in values_of(filterset, name):
            listed = valid(filterset_class, **{**chosen, name: value}).qs
            assert counts.choices[name][value] == listed.count(), (name, value)
    assert counts.found == filterset.qs.count()
    for name, number in counts.without.items():
        left = {each: value for each, value in chosen.items() if each != name}
        assert number == valid(filterset_class, **left).qs.count(), name


def values_of(filterset, name):
    return [value for value, _words in filterset.form.fields[name].choices if value]


@pytest.mark.django_db
@settings(max_examples=8, deadline=None)
@given(worlds, st.sampled_from(FILTERS), st.data())
def test_number_beside_a_choice_is_that_of_the_records_it_lists(world, filterset_class, data):
    with transaction.atomic():
        build(world)
        filterset = valid(filterset_class)

        chosen = {}
        names = sorted(filterset.form.fields.keys() - UNCOUNTED)
        for name in data.draw(st.lists(st.sampled_from(names), unique=True, max_size=2)):
            if values := values_of(filterset, name):
                chosen[name] = data.draw(st.sampled_from(values))
        check_numbers(filterset_class, chosen)

        transaction.set_rollback(True)
