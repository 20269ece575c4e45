import re
from decimal import Decimal

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from catalog.maps.places import Place
from catalog.maps.shades import shade_of
from catalog.models import Country, FilmingLocation, Location
from catalog.templatetags.catalog_maps import (
    Filmed,
    filmed_alone,
    filmed_for_work,
    filmed_locations,
    map_of_places,
)

TOURS = Location(pk=1, name="Near Tours", precision="near", country=Country(code="FR"))
TOURS.latitude, TOURS.longitude = Decimal("47.39"), Decimal("0.69")
MOROCCO = Location(pk=2, name="Morocco", precision="country", country=Country(code="MA"))
NOWHERE = Location(pk=3, name="<Nowhere>", precision="region")


def uses(location, *meanings):
    return [FilmingLocation(location=location, stands_for=meaning) for meaning in meanings]


def drawn(*filmed):
    return " ".join(render_to_string("catalog/_map.html", {"filmed": filmed}).split())


def test_location_is_a_place_on_the_map():
    assert Filmed(7, TOURS, uses(TOURS, "Mars", "", "Venus", "Mars")).place == Place(
        number=7,
        name="Near Tours",
        stands_for="Mars, Venus",
        precision="near",
        country="FR",
        point=(0.69, 47.39),
    )
    assert Filmed(None, NOWHERE, []).place == Place(None, "<Nowhere>", "", "region", "", None)


def test_what_was_shot_is_said_where_the_meaning_is_not_known():
    shot = FilmingLocation(location=TOURS, shot="Other scenes")
    told = FilmingLocation(location=TOURS, shot="The landing", stands_for="Mars")

    filmed = Filmed(None, TOURS, [told, shot, shot, *uses(TOURS, "")])

    assert filmed.shot_without_meaning == ["Other scenes"]
    assert filmed.meanings == ["Mars"]


def test_locations_of_a_list_are_numbered_on_from_the_page_before():
    locations = [TOURS, MOROCCO]
    for location in locations:
        location.uses = []

    assert [filmed.number for filmed in filmed_locations(locations)] == [1, 2]
    assert [filmed.number for filmed in filmed_locations(locations, 31)] == [31, 32]
    assert [filmed.number for filmed in filmed_locations([TOURS], 31)] == [31]


def test_one_location_needs_no_number():
    assert [filmed.number for filmed in filmed_for_work(uses(TOURS, "Mars"))] == [None]
    assert [filmed.number for filmed in filmed_alone(TOURS, uses(TOURS, "Mars"))] == [None]


def test_locations_of_a_work_are_listed_once_with_all_their_uses():
    morocco, tours = uses(MOROCCO, "Mars", "Venus"), uses(TOURS, "")

    assert filmed_for_work([*morocco, *tours]) == [
        Filmed(1, MOROCCO, morocco),
        Filmed(2, TOURS, tours),
    ]


def test_land_is_an_image_that_is_fetched_when_it_is_about_to_be_seen():
    html = drawn(Filmed(1, MOROCCO, uses(MOROCCO, "Mars")), Filmed(2, TOURS, []))

    images = re.findall(r"<img [^>]*>", html)
    boxes = re.findall(r'<svg viewBox="([^"]*)" preserveAspectRatio="none">', html)
    assert len(images) == len(boxes) == 2
    for image, box in zip(images, boxes, strict=True):
        address, part = re.search(r'src="([^"#]*)#([^"]*)"', image).groups()
        assert re.fullmatch(r"/static/catalog/map/outlines(\.\w+)?\.svg", address)
        assert part == f"svgView(viewBox({box});preserveAspectRatio(none))"
        assert 'alt="" loading="lazy"' in image
    assert "<use" not in html
    assert 'style="' not in html


def test_country_is_shaded_in_both_layouts_without_a_request():
    html = drawn(Filmed(1, MOROCCO, uses(MOROCCO, "Mars")), Filmed(2, TOURS, []))

    [morocco] = shade_of("MA")
    assert html.count(f'<g class="map-country"> <path d="{morocco.path}"/> </g>') == 2
    assert html.count("<ellipse") == 2


def test_edges_of_land_around_a_pole_are_no_coast():
    antarctica = Location(pk=4, name="Ice", precision="country", country=Country(code="AQ"))

    html = drawn(Filmed(None, antarctica, []))

    land, coast, islands = shade_of("AQ")
    assert f'<path d="{land.path}" stroke="none"/>' in html
    assert f'<path d="{coast.path}" fill="none"/>' in html
    assert f'<path d="{islands.path}"/>' in html


def test_map_has_the_numbers_and_words_of_the_list():
    html = drawn(Filmed(1, MOROCCO, uses(MOROCCO, "Mars")), Filmed(2, TOURS, []))

    assert html.count("<tspan>1</tspan> Morocco</text>") == 2
    assert html.count("<tspan>↔</tspan> Mars</text>") == 2
    assert html.count("<tspan>2</tspan> Near Tours</text>") >= 1


def test_map_explains_the_marks_that_it_has():
    html = drawn(Filmed(1, MOROCCO, []), Filmed(2, TOURS, []), Filmed(3, NOWHERE, []))

    legend = re.findall(r"</svg> ([\w ]+) </li>", html)
    assert legend == ["Near this town", "In this country"]
    assert "1 place is not on the map" in html
    assert "Natural Earth" in html


def test_map_of_nothing_is_nothing():
    assert map_of_places([Filmed(None, NOWHERE, [])]) is None
    assert drawn(Filmed(None, NOWHERE, [])) == ""


def test_names_are_text_in_the_drawing():
    tours = Location(pk=1, name="<b>Tours</b>", precision="near", country=TOURS.country)
    tours.latitude, tours.longitude = TOURS.latitude, TOURS.longitude

    html = drawn(Filmed(None, tours, []))

    assert "&lt;b&gt;Tours&lt;/b&gt;" in html
    assert "<b>" not in html


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_numbers_of_the_drawing_are_those_of_svg_in_every_language(language):
    with translation.override(language):
        html = drawn(Filmed(None, TOURS, []))

    values = re.findall(r'\b(?:[xyr][xy12]?|c[xy]|d[xy]|viewBox)="([^"]*)"', html)
    assert len(values) > 20
    number = r"[-\d. ]+(%|em)?|\.\dem|(-?\d+\.\d\d,){3}\d+\.\d\d"
    assert [value for value in values if not re.fullmatch(number, value)] == []
