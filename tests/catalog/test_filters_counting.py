"""The number beside a choice is that of the records it would give with the other filters."""

import pytest

from catalog.filters import counting, offering
from catalog.filters.counting import read_counts
from catalog.filters.people import PersonFilter
from catalog.filters.releases import ReleaseFilter
from catalog.filters.works import EpisodeFilter, ShowFilter
from tests.factories import (
    CountryFactory,
    CreditFactory,
    EpisodeFactory,
    LanguageFactory,
    PersonFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.filters import numbers, valid
from tests.pages import read

pytestmark = pytest.mark.django_db


def options(client, address, name):
    """The words of a select of the list's form."""
    field = client.get(address).context["form"].fields[name]
    return [words for _value, words in field.widget.choices]


@pytest.fixture
def three_releases():
    show = ShowFactory(slug="missions")
    french, english = LanguageFactory(code="fr"), LanguageFactory(code="en")
    france, britain = CountryFactory(code="FR"), CountryFactory(code="GB")
    both = [french, english]
    ReleaseFactory(show=show, country=france, starts_on="2017", subtitle_languages=both)
    ReleaseFactory(show=show, country=britain, starts_on="2017-06", subtitle_languages=[english])
    ReleaseFactory(country=britain, kind="repeat")


def test_choices_are_counted_among_all_records_of_the_list(three_releases):
    assert numbers(ReleaseFilter, "country") == {"FR": 1, "GB": 2}
    assert numbers(ReleaseFilter, "year") == {"2017": 2}
    assert numbers(ReleaseFilter, "kind") == {"first-broadcast": 2, "repeat": 1}
    assert numbers(ReleaseFilter, "subtitles") == {"en": 2, "fr": 1}


def test_choices_are_counted_together_with_the_other_filters(three_releases):
    assert numbers(ReleaseFilter, "year", country="GB") == {"2017": 1}
    assert numbers(ReleaseFilter, "subtitles", country="GB", year="2017") == {"en": 1}


def test_a_filter_in_use_counts_its_choices_as_if_it_were_not(three_releases):
    assert numbers(ReleaseFilter, "country", country="FR") == {"FR": 1, "GB": 2}
    assert numbers(ReleaseFilter, "country", country="FR", year="2017") == {"FR": 1, "GB": 1}


def test_what_is_about_a_part_counts_for_its_show_and_series():
    series = SeriesFactory(show__slug="missions", number=2)
    ReleaseFactory(show=series.show), ReleaseFactory(series=series)
    ReleaseFactory(episode=EpisodeFactory(series=series))

    assert numbers(ReleaseFilter, "show") == {"missions": 3}
    assert numbers(ReleaseFilter, "series") == {"2": 2}


def test_people_are_counted_once_by_what_one_credit_says():
    ami, julien = PersonFactory(), PersonFactory()
    missions, other = ShowFactory(slug="missions"), ShowFactory(slug="other")
    CreditFactory(person=ami, show=missions, role="creator")
    CreditFactory(person=ami, series=SeriesFactory(show=missions), role="creator")
    CreditFactory(person=ami, show=other, role="director")
    CreditFactory(person=julien, show=missions, role="director")

    assert numbers(PersonFilter, "role") == {"creator": 1, "director": 2}
    assert numbers(PersonFilter, "role", show="missions") == {"creator": 1, "director": 1}
    assert numbers(PersonFilter, "show", role="director") == {"missions": 1, "other": 1}


def test_nothing_is_counted_of_drafts():
    french = LanguageFactory(code="fr")
    EpisodeFactory(language=french, draft=True)
    EpisodeFactory(language=french, series__draft=True)
    EpisodeFactory(language=french)

    assert numbers(EpisodeFilter, "language") == {"fr": 1}


def test_one_query_counts_all_filters_and_the_list(three_releases, django_assert_num_queries):
    filterset = valid(ReleaseFilter, country="GB", year="2017")

    with django_assert_num_queries(1):
        counts = read_counts(filterset)

    assert counts.found == 1
    assert counts.without == {"country": 2, "year": 2}


def test_where_there_are_too_many_records_all_choices_are_without_numbers(
    client, three_releases, monkeypatch
):
    monkeypatch.setattr(counting, "MOST_COUNTED", 2)

    assert options(client, "/releases/", "country") == ["Any", "France", "United Kingdom"]
    assert options(client, "/releases/?year=2017", "country") == [
        *("Any", "France (1)", "United Kingdom (1)")
    ]
    assert options(client, "/releases/?year=2017", "year") == ["Any", "2017"]


def test_numbers_stand_beside_the_choices_in_words(client, three_releases):
    assert options(client, "/releases/", "country") == ["Any", "France (1)", "United Kingdom (2)"]


def test_choices_that_would_give_nothing_are_left_out(client, three_releases):
    assert options(client, "/releases/?kind=repeat", "country") == ["Any", "United Kingdom (1)"]


def test_a_chosen_value_stays_though_it_gives_nothing(client, three_releases):
    address = "/releases/?kind=repeat&country=FR"

    assert options(client, address, "country") == ["Any", "France (0)", "United Kingdom (1)"]
    assert "Nothing found with these filters." in read(client, address)


def test_a_filter_that_can_narrow_nothing_is_left_out(client):
    EpisodeFactory.create_batch(2, series__show=ShowFactory(), language=LanguageFactory())

    form = client.get("/episodes/").context["form"]

    assert list(form.fields) == ["title", "series", "sort"]


def test_a_filter_with_one_choice_stays_where_some_records_do_not_have_it(client):
    ShowFactory(original_language=LanguageFactory(code="fr"))
    ShowFactory()

    assert options(client, "/shows/", "language") == ["Any", "French (1)"]


def test_a_number_of_thousands_is_grouped():
    assert offering.with_number("France", 3000) == "France (3,000)"


def test_choices_are_counted_by_each_of_several_values():
    france, britain = CountryFactory(code="FR"), CountryFactory(code="GB")
    ShowFactory(countries=[france, britain]), ShowFactory(countries=[france]), ShowFactory()

    assert numbers(ShowFilter, "country") == {"FR": 2, "GB": 1}
