"""The picture of all outlines that pages take theirs from, and the frames beside the code."""

import gzip
import json
import re
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles.finders import find

from catalog.cldr import COUNTRY_CODES
from catalog.maps.countries import COUNTRY_FRAMES, FRAMES_FILE, UNITS

SVG = "{http://www.w3.org/2000/svg}"
# Natural Earth draws nothing at this scale for Bouvet Island, Gibraltar, Tuvalu, and the minor
# outlying islands of the United States.
NOT_DRAWN = {"BV", "GI", "TV", "UM"}


@pytest.fixture(scope="module")
def picture():
    with open(find("catalog/map/outlines.svg")) as file:
        return ElementTree.parse(file).getroot()


def longitudes(path):
    """The longitudes of each ring of a path, from its steps."""
    for start, steps in re.findall(r"M(-?\d+) -?\d+l([-\d ]*)z?", path.get("d")):
        x = int(start)
        yield [x, *(x := x + int(step) for step in re.findall(r"-?\d+", steps)[::2])]


def test_picture_is_at_most_40_kb_compressed():
    with open(find("catalog/map/outlines.svg"), "rb") as file:
        assert len(gzip.compress(file.read(), 9)) <= 40_000


def test_picture_has_every_country_by_its_code(picture):
    codes = {part.get("id") for part in picture.iter()} - {None, "world", "worlds"}

    assert codes == COUNTRY_CODES - NOT_DRAWN
    assert COUNTRY_FRAMES.keys() == codes


def test_picture_has_land_without_a_code(picture):
    world = picture.find(f".//{SVG}g[@id='world']")

    # Kosovo and the Siachen Glacier.
    assert len([part for part in world if not part.get("id")]) == 2


def test_picture_has_the_world_again_on_either_side(picture):
    worlds = picture.find(f".//{SVG}g[@id='worlds']")

    assert [(use.get("href"), use.get("x")) for use in worlds] == [
        ("#world", None),
        ("#world", str(-360 * UNITS)),
        ("#world", str(360 * UNITS)),
    ]


def test_no_outline_runs_across_the_map(picture):
    paths = list(picture.iter(f"{SVG}path"))
    coast_of_antarctica = [path for path in paths if path.get("fill") == "none"]
    rings = [
        (min(ring), max(ring))
        for path in paths
        if path not in coast_of_antarctica
        for ring in longitudes(path)
    ]

    assert len(coast_of_antarctica) == 1
    assert len(rings) > 500
    assert [(west, east) for west, east in rings if east - west > 180 * UNITS] == []


def test_countries_lie_beside_themselves_across_the_date_line(picture):
    for code in ("FJ", "KI", "NZ", "RU", "US"):
        path = picture.find(f".//{SVG}path[@id='{code}']")
        xs = [x / UNITS for ring in longitudes(path) for x in ring]

        assert max(xs) - min(xs) < 180, code


@pytest.mark.parametrize(
    ("code", "box"),
    [
        ("FR", (-5, 42, 8.5, 51.5)),  # Without Guiana, and what else lies overseas.
        ("MA", (-13.5, 27.5, -1, 36)),  # Without Western Sahara.
        ("UA", (22, 44, 40.5, 52.5)),  # With Crimea.
        ("US", (-169, 25, -66.5, 71.5)),  # Without Hawaii and the ends of the Aleutians.
        ("RU", (27, 41, 190.5, 78)),  # In one piece.
        ("VA", (12, 41.5, 13, 42.5)),
    ],
)
def test_frame_of_a_country_is_that_of_its_main_parts(code, box):
    west, south, east, north = COUNTRY_FRAMES[code].box

    assert box[0] <= west < box[0] + 1
    assert box[1] <= south < box[1] + 1
    assert box[2] - 1 < east <= box[2]
    assert box[3] - 1 < north <= box[3]


def test_names_of_countries_stand_within_their_frames():
    for code, (box, (longitude, latitude)) in COUNTRY_FRAMES.items():
        west, south, east, north = box

        assert west <= longitude <= east, code
        assert south <= latitude <= north, code


def test_frames_are_written_as_read():
    assert json.loads(FRAMES_FILE.read_text()) == {
        code: [*box, *heart] for code, (box, heart) in COUNTRY_FRAMES.items()
    }


def test_licence_lies_beside_the_picture():
    with open(find("catalog/map/LICENCE.txt")) as file:
        text = file.read()

    assert "Natural Earth's map data is in the public domain" in text
    assert "npm package world-atlas, version 2.0.2" in text
    assert "Copyright 2013-2019 Michael Bostock" in text
    assert "python manage.py draw_outlines" in text
