"""Releases that no database holds, as the drawings of them are laid out from."""

from hypothesis import strategies as st

from catalog.models import Company, Country, Cut, Release, ReleaseKind, Series, Show
from tests.strategies import close_dates, partial_dates

SHOW = Show(pk=1, title="Missions", slug="missions")
SERIES = Series(pk=1, show=SHOW, number=3)
SERVICES = [
    None,
    *(Company(pk=1, name="OCS"), Company(pk=2, name="BBC Four"), Company(pk=3, name="قناة طويلة")),
    Company(pk=4, name="東京放送ホールディングス株式会社"),
    Company(pk=5, name="A broadcaster whose name is far too long for any column"),
]
COUNTRIES = [None, Country(pk="FR", code="FR"), Country(pk="GB", code="GB")]
LENGTHS = [(None, None, ""), (5, 45, "exactly"), (10, 22, "about"), (10, 20, "as-short-as")]
CUTS = [
    Cut(series=SERIES, episode_count=count, minutes=minutes, minutes_qualifier=qualifier)
    for count, minutes, qualifier in LENGTHS
]


def a_release(starts_on=None, service=None, country=None, **values):
    values = {"kind": ReleaseKind.BROADCAST, "series": SERIES, "cut": None} | values
    return Release(starts_on=starts_on, service=service, country=country, **values)


def series_name(release):
    return release.series.name


def services(number):
    return [Company(pk=n, name=f"Service {n}") for n in range(1, number + 1)]


releases = st.builds(
    a_release,
    starts_on=st.none() | close_dates | partial_dates,
    ends_on=st.none() | close_dates | partial_dates,
    service=st.sampled_from(SERVICES),
    country=st.sampled_from(COUNTRIES),
    cut=st.sampled_from([None, *CUTS]),
    kind=st.sampled_from(ReleaseKind),
)
# Many in the same two years, as of a show repeated every week.
crowded_releases = st.builds(
    a_release, starts_on=close_dates, service=st.sampled_from(SERVICES[:3])
)
lists_of_releases = st.lists(releases, max_size=20) | st.lists(crowded_releases, max_size=30)
