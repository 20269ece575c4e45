import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError, RestrictedError

from catalog.models import Cut, Release, Series
from catalog.partial_dates import PartialDate
from tests.factories import (
    CompanyFactory,
    CutFactory,
    EpisodeFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

UNQUALIFIED = (
    "Say whether the minutes are exact, about, or the least; without minutes, leave that empty."
)
STRANGE_CUT = {"cut": ["Choose a version of the series that this release is of."]}
ENDS_TOO_SOON = {"ends_on": ["The end lies before the start: correct one."]}
NO_SUCH_MONTH = "There is no 2017-13: write a year, a month or a day that exists."


@pytest.mark.parametrize("length", [{"minutes": 45}, {"minutes_qualifier": "about"}])
def test_cut_has_minutes_and_what_they_are_or_neither(length):
    cut = CutFactory.build(series=SeriesFactory(), **length)

    assert errors_of(cut) == {"__all__": [UNQUALIFIED]}
    with pytest.raises(IntegrityError, match="catalog_cut_minutes_are_qualified"):
        cut.save()


def test_slug_of_a_cut_is_given_once_in_a_series():
    cut = CutFactory(slug="ocs")
    again = CutFactory.build(series=cut.series, slug="ocs")

    CutFactory(slug="ocs").full_clean()
    assert errors_of(again) == {"__all__": ["This series already has a version with this slug."]}
    with pytest.raises(IntegrityError):
        again.save()


@pytest.mark.parametrize(
    ("count", "minutes", "qualifier", "length"),
    [
        (None, None, "", ""),
        (10, None, "", "10 episodes"),
        (1, None, "", "1 episode"),
        (5, 45, "exactly", "5 × 45 minutes"),
        (10, 22, "about", "10 × about 22 minutes"),
        (10, 18, "as-short-as", "10 episodes, as short as 18 minutes"),
        (None, 45, "exactly", "45 minutes"),
        (None, 22, "about", "about 22 minutes"),
        (None, 18, "as-short-as", "as short as 18 minutes"),
        (3, 1, "exactly", "3 × 1 minute"),
        (3, 1, "about", "3 × about 1 minute"),
        (3, 1, "as-short-as", "3 episodes, as short as 1 minute"),
    ],
)
def test_length_of_a_cut_says_what_is_known(count, minutes, qualifier, length):
    cut = CutFactory.build(episode_count=count, minutes=minutes, minutes_qualifier=qualifier)

    assert cut.length == length


def test_cut_reads_as_series_and_name():
    cut = CutFactory.build(
        series__show__title="Missions", series__number=3, name="As shown by OCS", slug="ocs"
    )

    assert str(cut) == "Missions: Series 3: As shown by OCS"


def test_release_keeps_names_to_themselves_that_run_from_right_to_left():
    release = ReleaseFactory.build(
        show__title="خط الأفق",
        service=CompanyFactory.build(name="קול"),
        starts_on=PartialDate.parse("2017"),
    )

    assert str(release) == "\u2068خط الأفق\u2069, First broadcast, \u2068קול\u2069, 2017"


def test_address_of_a_cut_is_an_anchor_on_the_page_of_its_series():
    cut = CutFactory.build(series__show__slug="missions", series__number=3, slug="ocs")

    assert cut.get_absolute_url() == "/shows/missions/series-3/#cut-ocs"


def test_release_shows_a_cut_of_its_own_series():
    cut = CutFactory()

    ReleaseFactory(series=cut.series, cut=cut).full_clean()
    sibling = SeriesFactory(show=cut.series.show)
    assert errors_of(ReleaseFactory(series=sibling, cut=cut)) == STRANGE_CUT
    assert errors_of(ReleaseFactory(show=cut.series.show, cut=cut)) == STRANGE_CUT
    episode = EpisodeFactory(series=cut.series)
    assert errors_of(ReleaseFactory(episode=episode, cut=cut)) == STRANGE_CUT


@pytest.mark.parametrize(
    ("starts_on", "ends_on"),
    [
        ("2017-06-01", "2017-05-31"),
        ("2017-06-01", "2017-05"),
        ("2017-06", "2017-05-31"),
        ("2017", "2016"),
        ("2017", "2016-12-31"),
    ],
)
def test_release_that_surely_ends_before_it_starts_is_refused(starts_on, ends_on):
    release = ReleaseFactory(starts_on=starts_on, ends_on=ends_on)

    assert errors_of(release) == ENDS_TOO_SOON


@pytest.mark.parametrize(
    ("starts_on", "ends_on"),
    [
        ("2017-06-01", "2017-06-01"),
        ("2017-06-15", "2017-06"),
        ("2017-06-15", "2017"),
        ("2017", "2017-01-01"),
        ("2017", "2017"),
        ("2017-06", None),
        (None, "2017-06"),
        (None, None),
    ],
)
def test_release_that_may_end_after_it_starts_is_kept(starts_on, ends_on):
    ReleaseFactory(starts_on=starts_on, ends_on=ends_on).full_clean()


@pytest.mark.parametrize(
    ("dates", "refused"),
    [
        ({"starts_on": "2017-13", "ends_on": "2018"}, "starts_on"),
        ({"starts_on": "2017", "ends_on": "2017-13"}, "ends_on"),
    ],
)
def test_release_with_a_date_that_is_none_is_refused_for_that(dates, refused):
    release = ReleaseFactory.build(show=ShowFactory(), **dates)

    assert errors_of(release) == {refused: [NO_SUCH_MONTH]}


@pytest.mark.parametrize(
    ("service", "starts_on", "words"),
    [
        (None, None, "Missions, Repeat"),
        ("OCS", None, "Missions, Repeat, OCS"),
        (None, "2017-06", "Missions, Repeat, June 2017"),
        ("OCS", "2017", "Missions, Repeat, OCS, 2017"),
    ],
)
def test_release_reads_as_what_is_known(service, starts_on, words):
    company = service and CompanyFactory(name=service)
    release = ReleaseFactory(
        show__title="Missions", kind="repeat", service=company, starts_on=starts_on
    )

    assert str(release) == words


def test_address_of_a_release_holds_its_slug():
    assert ReleaseFactory.build(slug="ocs-2017").get_absolute_url() == "/releases/ocs-2017/"


def test_releases_stand_in_the_order_shown():
    dates = [None, "2018", "2017-06-01", "2017", "2017-06"]
    unknown, eighteen, day, year, month = (ReleaseFactory(starts_on=date) for date in dates)
    same_year = ReleaseFactory(starts_on="2017", slug="a")

    in_order = list(Release.objects.in_order_shown())

    assert in_order == [same_year, year, month, day, eighteen, unknown]


def test_releases_come_with_their_links(django_assert_num_queries):
    cut = CutFactory()
    ReleaseFactory(series=cut.series, cut=cut, service=CompanyFactory())
    ReleaseFactory(episode=EpisodeFactory())

    with django_assert_num_queries(1):
        releases = list(Release.objects.with_links())
        assert [str(release.about.whole_show) for release in releases]
        assert [str(release.service or release.cut) for release in releases]


def test_series_goes_with_its_cuts_and_their_releases():
    cut = CutFactory()
    ReleaseFactory(series=cut.series, cut=cut)

    cut.series.delete()

    assert [model.objects.count() for model in (Series, Cut, Release)] == [0, 0, 0]


def test_cut_that_was_released_is_kept():
    cut = CutFactory()
    ReleaseFactory(series=cut.series, cut=cut)

    with pytest.raises(RestrictedError):
        cut.delete()


def test_service_with_releases_is_kept():
    release = ReleaseFactory(service=CompanyFactory())

    with pytest.raises(ProtectedError):
        release.service.delete()
