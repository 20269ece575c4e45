import pytest

from catalog.filters.choices import (
    companies,
    countries,
    languages,
    read_together,
    series_numbers,
    shows,
    values,
    years,
)
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


def read(choices):
    return read_together({"name": choices})["name"]


def test_choices_of_several_filters_are_read_in_one_query(django_assert_num_queries):
    release = ReleaseFactory(service=CompanyFactory(), country=CountryFactory(), starts_on="2017")

    with django_assert_num_queries(1):
        choices = read_together(
            {
                "service": companies(Release, "service"),
                "country": countries(Release, "country"),
                "year": years(Release, "starts_on"),
                "kind": values(Release, "kind"),
            }
        )

    assert choices == {
        "service": [(release.service.slug, release.service.name)],
        "country": [("FR", "France")],
        "year": [("2017", "2017")],
        "kind": [("first-broadcast", "First broadcast")],
    }


def test_no_filters_have_no_choices(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert read_together({}) == {}


def test_names_are_sorted_as_people_do():
    for name in ("Zebra", "École", "echo", "École"):
        ReleaseFactory(service=CompanyFactory(name=name))

    assert [name for _slug, name in read(companies(Release, "service"))] == [
        *("echo", "École", "École", "Zebra")
    ]


def test_countries_and_languages_are_sorted_by_their_names():
    for code in ("GB", "DE", "AT"):
        ReleaseFactory(country=CountryFactory(code=code))
    for code in ("de", "fr", "en"):
        EpisodeFactory(language=LanguageFactory(code=code))

    assert read(countries(Release, "country")) == [
        ("AT", "Austria"),
        ("DE", "Germany"),
        ("GB", "United Kingdom"),
    ]
    assert read(languages(Episode, "language")) == [
        ("en", "English"),
        ("fr", "French"),
        ("de", "German"),
    ]


def test_series_are_sorted_by_number_and_named_once():
    for number in (10, 9, 0, 9):
        EpisodeFactory(series=SeriesFactory(number=number))

    assert read(series_numbers(Episode, "series")) == [
        ("0", "Specials"),
        ("9", "Series 9"),
        ("10", "Series 10"),
    ]


def test_years_are_those_of_partial_dates_the_latest_first():
    for date in ("2017-06", "2017", "2021-12-01", None, "0999"):
        ReleaseFactory(starts_on=date)

    assert read(years(Release, "starts_on")) == [
        ("2021", "2021"),
        ("2017", "2017"),
        ("0999", "0999"),
    ]


def test_years_of_a_linked_record_are_those_of_public_ones():
    EpisodeFactory(series=SeriesFactory(first_shown_on="2017-06"))
    EpisodeFactory(series=SeriesFactory(first_shown_on="2018"), draft=True)
    SeriesFactory(first_shown_on="2019")

    assert read(years(Episode, "series__first_shown_on")) == [("2017", "2017")]


def test_values_are_in_the_order_of_their_declaration():
    for kind in ("rights", "repeat", "first-broadcast", "repeat"):
        ReleaseFactory(kind=kind)

    assert read(values(Release, "kind")) == [
        ("first-broadcast", "First broadcast"),
        ("repeat", "Repeat"),
        ("rights", "Rights acquired"),
    ]


def test_choices_leave_out_what_only_drafts_have():
    EpisodeFactory(draft=True)
    ShowFactory()

    assert read(shows(Episode, "series__show")) == []
