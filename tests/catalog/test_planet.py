"""The planet on the pages of works: an orbit for each series, a dot for each episode."""

import re

import pytest

from tests.factories import EpisodeFactory, SeriesFactory, ShowFactory
from tests.pages import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return ShowFactory(slug="missions")


def dots(html):
    """How many dots each orbit has, the inner first."""
    return [
        int(count) for count in re.findall(r'<path class="orbit-episodes" pathLength="(\d+)"', html)
    ]


def test_planet_of_a_show_has_an_orbit_for_each_series(client, show):
    first, second, third = (SeriesFactory(show=show, number=number) for number in (1, 2, 3))
    EpisodeFactory.create_batch(3, series=first)
    EpisodeFactory(series=second, draft=True)
    EpisodeFactory.create_batch(2, series=third)

    html = read(client, "/shows/missions/")

    assert html.count('<path class="orbit"') == 3
    assert dots(html) == [3, 2]


def test_planet_of_a_show_without_series_has_an_empty_orbit(client, show):
    html = read(client, "/shows/missions/")

    assert html.count('<path class="orbit') == 1


def test_planet_has_room_for_five_orbits(client, show):
    for number in range(1, 8):
        EpisodeFactory(series__show=show, series__number=number)

    assert dots(read(client, "/shows/missions/")) == [1, 1, 1, 1, 1]


def test_planet_of_an_episode_shows_its_place_among_the_public_ones(client, show):
    series = SeriesFactory(show=show, number=1)
    for number in (1, 3, 4):
        EpisodeFactory(series=series, number=number)
    EpisodeFactory(series=series, number=2, draft=True)
    EpisodeFactory(series__show=show, series__number=2)

    html = read(client, "/shows/missions/series-1/episode-3/")

    assert dots(html) == [3]
    dash = 'stroke-dasharray="0 3" stroke-dashoffset="-1.5"'
    assert html.count(f'<path class="orbit-episode" pathLength="3" {dash}') == 1


def test_planet_of_a_series_has_a_dot_for_each_episode(client, show):
    EpisodeFactory.create_batch(4, series=SeriesFactory(show=show, number=1))

    html = read(client, "/shows/missions/series-1/")

    assert dots(html) == [4]
    assert 'orbit-episode"' not in html
