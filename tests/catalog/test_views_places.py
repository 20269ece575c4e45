import re

import pytest
from pytest_django.asserts import assertInHTML

from tests.factories import (
    CountryFactory,
    FilmingLocationFactory,
    LocationFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


def names(client, query):
    return [location.name for location in client.get(f"/locations/?{query}").context["page"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["La Rochelle", "Morocco"]),
        ("name=roc", ["La Rochelle", "Morocco"]),
        ("name=roch", ["La Rochelle"]),
        ("country=MA", ["Morocco"]),
        ("precision=locality", ["La Rochelle"]),
        ("show=missions", ["La Rochelle", "Morocco"]),
        ("stands_for=mars", ["Morocco"]),
        ("stands_for=spacecraft&show=missions", ["La Rochelle"]),
        ("stands_for=spacecraft&show=other", []),
    ],
)
def test_location_list_is_filtered(client, query, found):
    show, other = ShowFactory(slug="missions"), ShowFactory(slug="other")
    morocco = LocationFactory(
        name="Morocco", precision="country", country=CountryFactory(code="MA")
    )
    rochelle = LocationFactory(name="La Rochelle", precision="locality")
    FilmingLocationFactory(location=morocco, series=SeriesFactory(show=show), stands_for="Mars")
    FilmingLocationFactory(location=rochelle, show=show, stands_for="Spacecraft")
    FilmingLocationFactory(location=rochelle, show=other, stands_for="A port")

    assert names(client, query) == found


def test_location_list_says_what_each_place_stands_for_and_how_closely_it_is_known(client):
    tours = LocationFactory(name="Near Tours", precision="near", country=CountryFactory(code="FR"))
    FilmingLocationFactory(location=tours, slug="b", stands_for="Venus")
    FilmingLocationFactory(location=tours, slug="a", stands_for="Mars")
    FilmingLocationFactory(location=tours, show=ShowFactory(draft=True), stands_for="Brouillon")

    html = read(client, "/locations/")

    meanings = re.findall(r'<span class="stands-for">.*?</span> (\w+)</span>', html)
    assert meanings == ["Mars", "Venus"]
    facts = "<li>France</li><li>Near this town</li>"
    assertInHTML(f'<ul class="details">{facts}</ul>', html)
    assert "Brouillon" not in html


def test_location_list_has_the_numbers_of_its_map(client):
    LocationFactory.create_batch(31, latitude="47.39", longitude="0.69")

    first, second = read(client, "/locations/"), read(client, "/locations/?page=2")

    numbers = r'<span class="filmed-number">(\d+)</span>'
    assert re.findall(numbers, first) == [str(number) for number in range(1, 31)]
    assert "<tspan>1–30</tspan>" in first
    assert re.findall(numbers, second) == ["31"]
    assert "<tspan>31</tspan> Location" in second


def test_location_list_shows_coordinates_and_a_map(client):
    LocationFactory(latitude="46.16", longitude="-1.15")

    html = read(client, "/locations/")

    assertInHTML('<li class="figures">46.16° N, 1.15° W</li>', html)
    assert html.count('<svg class="map-spot" x="50.0%" y="50.0%">') == 2


def test_location_page_says_how_closely_the_place_is_known(client):
    LocationFactory(
        slug="near-tours",
        name="Near Tours",
        precision="near",
        latitude="47.39000",
        longitude="-0.69000",
        coordinates_note="Of the town.",
    )

    html = read(client, "/locations/near-tours/")

    assert_fact("Precision", "Near this town", html)
    assert_fact("Country", UNKNOWN, html)
    assert_fact(
        "Coordinates",
        '<span class="figures">47.39° N</span>, <span class="figures">0.69° W</span>'
        '<p class="aside">Of the town.</p>',
        html,
    )


def test_location_page_is_headed_by_the_place_and_what_it_stands_for(client):
    location = LocationFactory(slug="morocco", name="Morocco")
    for slug, meaning in (("a", "Mars"), ("b", ""), ("c", "Venus"), ("d", "Mars")):
        FilmingLocationFactory(location=location, slug=slug, stands_for=meaning)

    html = read(client, "/locations/morocco/")

    heading = html[html.index("<hgroup") : html.index("</hgroup>")]
    assert "<h1>Morocco</h1>" in heading
    assert re.findall(r"</span> (\w+)</span>", heading) == ["Mars", "Venus"]


def test_location_page_has_a_map_of_the_place(client):
    LocationFactory(slug="morocco", precision="country", country=CountryFactory(code="MA"))

    html = read(client, "/locations/morocco/")

    # A wide one and a narrow one.
    assert html.count("catalog/map/outlines.svg#svgView(viewBox(") == 2
    assert html.count('<g class="map-country">') == 2


def test_location_page_says_that_coordinates_are_not_known(client):
    LocationFactory(slug="morocco", precision="country")

    assert_fact("Coordinates", UNKNOWN, read(client, "/locations/morocco/"))


def test_location_page_has_each_use_with_its_anchor(client):
    show = ShowFactory(slug="missions", title="Missions")
    location = LocationFactory(slug="morocco")
    use = FilmingLocationFactory(
        location=location, series=SeriesFactory(show=show, number=1), slug="mars", stands_for="Mars"
    )
    FilmingLocationFactory(
        location=location, show=show, slug="mars", shot="Other", sources=[SourceFactory(slug="a")]
    )

    html = read(client, "/locations/morocco/")

    assert f'<article id="{use.anchor()}"> <h3>Mars</h3>' in html
    assert '<article id="use-missions.mars"> <h3>What it stands for is not known</h3>' in html
    assert_fact("For", '<a href="/shows/missions/series-1/">Missions: Series 1</a>', html)
    assert_fact("Shot", "Other", html)
    assert_fact("Filmed", UNKNOWN, html)
    assert html.count('href="/sources/a/"') == 1


def test_location_page_leaves_out_uses_for_what_is_not_public(client):
    location = LocationFactory(slug="morocco")
    FilmingLocationFactory(location=location, show=ShowFactory(draft=True, title="Brouillon"))

    html = read(client, "/locations/morocco/")

    assert "Brouillon" not in html
    assert "Nothing has been published here yet." in html


def test_location_page_has_its_uses_in_the_order_of_their_slugs(client):
    location, show = LocationFactory(slug="morocco"), ShowFactory()
    for slug in ("b-port", "a-desert"):
        FilmingLocationFactory(location=location, show=show, slug=slug, stands_for=slug)

    html = read(client, "/locations/morocco/")

    assert html.index("<h3>a-desert</h3>") < html.index("<h3>b-port</h3>")
