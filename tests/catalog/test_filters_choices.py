import pytest

from catalog.filters.by_choice import CountryFilter, LanguageFilter, LinkedFilter, YearFilter
from catalog.filters.releases import ReleaseFilter
from catalog.filters.works import EpisodeFilter
from catalog.gathering import read_together
from catalog.models import Episode, Release
from tests.factories import (
    CompanyFactory,
    CountryFactory,
    EpisodeFactory,
    LanguageFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db


def read(each):
    """All choices of a filter, as its list offers them."""
    choices = each.extra["choices"]
    return choices.arrange(read_together({"name": choices.read()})["name"])


def in_form(filterset_class, name):
    first, *choices = filterset_class({}).form.fields[name].choices
    assert first == ("", "Any")
    return choices


def test_choices_of_all_filters_are_read_in_one_query(django_assert_num_queries):
    release = ReleaseFactory(service=CompanyFactory(), country=CountryFactory(), starts_on="2017")

    with django_assert_num_queries(1):
        fields = ReleaseFilter({}).form.fields

    choices = {name: list(fields[name].choices)[1:] for name in ("service", "country", "year")}
    assert choices == {
        "service": [(release.service.slug, release.service.name)],
        "country": [("FR", "France")],
        "year": [("2017", "2017")],
    }


def test_nothing_is_read_together_without_a_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert read_together({}) == {}


def test_names_are_sorted_as_people_do():
    for name in ("Zebra", "École", "echo", "École"):
        ReleaseFactory(service=CompanyFactory(name=name))

    assert [name for _slug, name in read(LinkedFilter(Release, "service", "Service"))] == [
        *("echo", "École", "École", "Zebra")
    ]


def test_countries_and_languages_are_sorted_by_their_names():
    for code in ("GB", "DE", "AT"):
        ReleaseFactory(country=CountryFactory(code=code))
    for code in ("de", "fr", "en"):
        EpisodeFactory(language=LanguageFactory(code=code))

    assert read(CountryFilter(Release)) == [
        ("AT", "Austria"),
        ("DE", "Germany"),
        ("GB", "United Kingdom"),
    ]
    assert read(LanguageFilter(Episode)) == [("en", "English"), ("fr", "French"), ("de", "German")]


def test_series_are_sorted_by_number_and_named_once():
    for number in (10, 9, 0, 9):
        EpisodeFactory(series=SeriesFactory(number=number))

    assert in_form(EpisodeFilter, "series") == [
        ("0", "Specials"),
        ("9", "Series 9"),
        ("10", "Series 10"),
    ]


def test_series_without_a_public_episode_are_stepped_over():
    SeriesFactory(number=1), EpisodeFactory(series__number=2, draft=True)
    EpisodeFactory(series__number=3)

    assert in_form(EpisodeFilter, "series") == [("3", "Series 3")]


def test_years_are_those_of_partial_dates_the_latest_first():
    dates = ("2017-06", "2017", "2017-06-01", "2021-12-01", "2021", None, "0999", "0001-01", "9999")
    for date in dates:
        ReleaseFactory(starts_on=date)

    years = ["9999", "2021", "2017", "0999", "0001"]
    assert read(YearFilter(Release, "starts_on")) == [(year, year) for year in years]


def test_years_leave_out_those_of_drafts():
    for date in ("2016", "2017-06", "2018", "2019-01-01", "2020"):
        ReleaseFactory(starts_on=date, draft=date != "2018")

    assert read(YearFilter(Release, "starts_on")) == [("2018", "2018")]


def test_years_of_a_linked_record_are_those_of_public_ones():
    EpisodeFactory(series=SeriesFactory(first_shown_on="2017-06"))
    EpisodeFactory(series=SeriesFactory(first_shown_on="2018"), draft=True)
    SeriesFactory(first_shown_on="2019")

    assert in_form(EpisodeFilter, "year") == [("2017", "2017")]


def test_values_are_in_the_order_of_their_declaration():
    kinds = [value for value, _words in in_form(ReleaseFilter, "kind")]

    assert kinds[:4] == ["first-broadcast", "broadcast", "free-premiere", "repeat"]


def test_choices_leave_out_what_only_drafts_have():
    EpisodeFactory(draft=True)
    ShowFactory()

    assert in_form(EpisodeFilter, "show") == []
