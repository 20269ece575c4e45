from decimal import Decimal

import pytest
from django.db import IntegrityError

from catalog.models import FilmingLocation
from tests.factories import (
    EpisodeFactory,
    FilmingLocationFactory,
    LocationFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

NOT_ON_THE_GLOBE = "Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."


@pytest.mark.parametrize(
    "place",
    [
        {"latitude": Decimal("46.16")},
        {"longitude": Decimal("-1.15")},
        {"latitude": Decimal(0)},
        {"longitude": Decimal(0)},
    ],
)
def test_half_a_pair_of_coordinates_is_refused(place):
    location = LocationFactory.build(**place)

    assert errors_of(location) == {"__all__": [NOT_ON_THE_GLOBE]}
    with pytest.raises(IntegrityError, match="catalog_location_on_the_globe"):
        location.save()


@pytest.mark.parametrize(
    ("place", "messages"),
    [
        (
            {"latitude": Decimal("90.00001"), "longitude": Decimal(0)},
            {"latitude": ["Ensure this value is less than or equal to 90."]},
        ),
        (
            {"latitude": Decimal("-90.00001"), "longitude": Decimal(0)},
            {"latitude": ["Ensure this value is greater than or equal to -90."]},
        ),
        (
            {"latitude": Decimal(0), "longitude": Decimal("180.00001")},
            {"longitude": ["Ensure this value is less than or equal to 180."]},
        ),
        (
            {"latitude": Decimal(0), "longitude": Decimal("-180.00001")},
            {"longitude": ["Ensure this value is greater than or equal to -180."]},
        ),
    ],
)
def test_coordinates_beyond_the_globe_are_refused(place, messages):
    location = LocationFactory.build(**place)

    assert errors_of(location) == messages
    with pytest.raises(IntegrityError, match="catalog_location_on_the_globe"):
        location.save()


@pytest.mark.parametrize(("latitude", "longitude"), [(90, 180), (-90, -180), (0, 0), (None, None)])
def test_coordinates_at_the_edge_of_the_globe_are_kept(latitude, longitude):
    location = LocationFactory(latitude=latitude, longitude=longitude)

    location.full_clean()
    location.refresh_from_db()
    assert (location.latitude, location.longitude) == (latitude, longitude)


def test_this_very_spot_has_coordinates():
    assert errors_of(LocationFactory.build(precision="exact")) == {
        "latitude": ["Give the coordinates of this very spot, or a lower precision."]
    }
    LocationFactory.build(precision="exact", latitude=0, longitude=0).full_clean()


def test_location_reads_as_its_name():
    assert str(LocationFactory.build(name="Near Tours")) == "Near Tours"


@pytest.mark.parametrize("link", ["show", "series", "episode"])
def test_slug_tells_uses_of_one_location_for_one_work_apart(link):
    work = {"show": ShowFactory, "series": SeriesFactory, "episode": EpisodeFactory}[link]()
    used = FilmingLocationFactory(**{link: work}, slug="mars")
    again = FilmingLocationFactory.build(**{link: work}, slug="mars", location=used.location)

    assert errors_of(again) == {"__all__": ["Choose another slug: this one is taken here."]}
    with pytest.raises(IntegrityError, match="catalog_filminglocation_slug_once"):
        again.save()


def test_one_slug_may_serve_several_works_and_locations():
    episode = EpisodeFactory()
    location = LocationFactory()
    uses = [
        FilmingLocationFactory(location=location, slug="mars", show=episode.series.show),
        FilmingLocationFactory(location=location, slug="mars", series=episode.series),
        FilmingLocationFactory(location=location, slug="mars", episode=episode),
        FilmingLocationFactory(location=location, slug="mars", show=ShowFactory()),
        FilmingLocationFactory(location=location, slug="ship", show=episode.series.show),
        FilmingLocationFactory(slug="mars", show=episode.series.show),
    ]

    for use in uses:
        use.full_clean()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"stands_for": "Mars", "shot": "The landing"}, "Ouarzazate: Mars"),
        ({"shot": "The landing"}, "Ouarzazate: The landing"),
        ({}, "Ouarzazate: Missions"),
    ],
)
def test_filming_location_reads_as_place_and_what_it_stands_for(told, words):
    use = FilmingLocationFactory(location__name="Ouarzazate", show__title="Missions", **told)

    assert str(use) == words


def test_address_of_a_use_tells_works_with_one_slug_apart():
    episode = EpisodeFactory(series__show__slug="missions", series__number=1, number=3)
    works = {"show": episode.series.show, "series": episode.series, "episode": episode}
    location = LocationFactory(slug="tours")
    uses = [
        FilmingLocationFactory(location=location, slug="mars", **{link: work})
        for link, work in works.items()
    ]

    assert location.get_absolute_url() == "/locations/tours/"
    assert [use.get_absolute_url() for use in uses] == [
        "/locations/tours/#use-missions.mars",
        "/locations/tours/#use-missions.1.mars",
        "/locations/tours/#use-missions.1.3.mars",
    ]


def test_anchors_of_uses_differ_where_slugs_hold_hyphens_and_numbers():
    series = SeriesFactory(show__slug="missions", number=1)
    location = LocationFactory()
    of_series = FilmingLocationFactory(location=location, series=series, slug="mars")
    of_show = FilmingLocationFactory(location=location, show=series.show, slug="1-mars")

    assert of_series.anchor() == "use-missions.1.mars"
    assert of_show.anchor() == "use-missions.1-mars"


def test_uses_stand_in_the_order_of_their_locations():
    tours, erfoud = LocationFactory(name="Tours"), LocationFactory(name="Érfoud")
    ship, first, mars = (
        FilmingLocationFactory(location=location, slug=slug)
        for location, slug in [(tours, "ship"), (erfoud, "mars"), (tours, "mars")]
    )

    assert list(FilmingLocation.objects.by_location()) == [first, mars, ship]


def test_uses_go_with_their_location():
    use = FilmingLocationFactory()

    use.location.delete()

    assert not FilmingLocation.objects.exists()
