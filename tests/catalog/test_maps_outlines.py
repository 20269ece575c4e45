import json
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from catalog.maps.countries import CountryFrame, read_frames
from catalog.maps.drawing import crossings, drawn, heart_of, picture_of, sectors_to_pole
from catalog.maps.outlines import (
    SAHARAN_BORDER,
    Outline,
    alpha_2,
    dissolved,
    outlines_of,
    parts_of,
    worth_drawing,
)

SQUARE = [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
COAST = [(-180, -70), (-60, -65), (60, -66), (180, -70)]


def moved(ring, east, north=0):
    return [(x + east, y + north) for x, y in ring]


def country(name, number, *polygons):
    geometry = {"type": "MultiPolygon", "arcs": [[[arc]] for arc in polygons]}
    return geometry | {"id": number, "properties": {"name": name}}


@pytest.fixture
def atlas():
    """France with Guiana, Kosovo, and Switzerland beside France; in degrees."""
    rings = [SQUARE, moved(SQUARE, -54, 3), moved(SQUARE, 20, 42), moved(SQUARE, 2)]
    arcs = [
        [ring[0], *([b[0] - a[0], b[1] - a[1]] for a, b in zip(ring, ring[1:], strict=False))]
        for ring in rings
    ]
    countries = [
        country("France", "250", 0, 1),
        country("Kosovo", None, 2),
        country("Switzerland", "756", 3),
    ]
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": countries}},
    }


def test_outlines_stand_under_the_codes_that_mean_them(atlas):
    assert outlines_of(atlas) == [
        Outline("CH", [moved(SQUARE, 2)]),
        Outline("FR", [SQUARE]),
        Outline("GF", [moved(SQUARE, -54, 3)]),
        Outline("", [moved(SQUARE, 20, 42)]),
    ]


@pytest.mark.parametrize(
    ("number", "code"), [("250", "FR"), ("010", "AQ"), ("999", ""), (None, ""), ("-99", "")]
)
def test_code_is_that_of_the_number(number, code):
    assert alpha_2(number) == code


def test_western_sahara_begins_at_its_border():
    coast = moved(SQUARE, -12, 27)

    (north_code, north), (south_code, south) = parts_of(coast, "MA", {})

    assert (north_code, south_code) == ("MA", "EH")
    assert min(y for _, y in north) == max(y for _, y in south) == SAHARAN_BORDER
    assert north[0] == north[-1]
    assert south[0] == south[-1]


def test_rings_with_a_common_border_become_one():
    [ring] = dissolved([SQUARE, moved(SQUARE, 2)])

    assert sorted({x for x, _ in ring}) == [0, 2, 4]
    assert (2, 1) not in ring
    assert len(ring) == 7
    assert ring[0] == ring[-1]


def test_rings_apart_stay_apart():
    assert len(dissolved([SQUARE, moved(SQUARE, 5)])) == 2


def test_islands_are_drawn_beside_their_country_unless_they_are_tiny():
    tiny = [(1, 1), (1.1, 1), (1, 1.1), (1, 1)]
    across = moved(SQUARE, 359)

    assert list(worth_drawing([moved(SQUARE, -1), across, tiny])) == [
        moved(SQUARE, -1),
        moved(SQUARE, -1),
    ]
    assert list(worth_drawing([tiny])) == [tiny]


def test_box_of_a_country_leaves_out_small_parts_far_away():
    island = [(50, 50), (50.4, 50), (50.4, 50.4), (50, 50.4), (50, 50)]

    assert Outline("FR", [SQUARE, moved(SQUARE, 3), island]).box == (0, 0, 5, 2)


@pytest.mark.parametrize(
    ("ring", "path"),
    [
        (SQUARE, "M0 0l50 0 0-50-50 0z"),
        ([(0, 0), (0.001, 0), (0.001, 0.001), (0, 0)], "M0 0l1 0 0 1-1 0z"),
    ],
)
def test_ring_is_drawn_in_steps(ring, path):
    assert drawn(ring) == path


def test_land_around_a_pole_is_drawn_in_sectors():
    sectors = list(sectors_to_pole(COAST))

    assert [sorted({x for x, _ in sector}) for sector in sectors] == [
        [-180, -60],
        [-60, 60],
        [60, 180],
    ]
    assert all(sector[0] == sector[-1] and (min(y for _, y in sector)) == -90 for sector in sectors)


def test_edges_of_sectors_are_no_coast():
    root = ElementTree.fromstring(picture_of([Outline("AQ", [COAST, moved(SQUARE, 0, -60)])]))

    [antarctica] = [part for part in root.iter() if part.get("id") == "AQ"]
    land, coast, island = antarctica
    assert (land.get("stroke"), coast.get("fill")) == ("none", "none")
    assert coast.get("d") == "M-4500 1750l3000-125 3000 25 3000 100"
    assert island.get("d") == "M0 1500l50 0 0-50-50 0z"


def test_country_is_named_in_its_widest_part():
    bottle = [(0, 0), (10, 0), (10, 5), (6, 5), (6, 10), (4, 10), (4, 5), (0, 5), (0, 0)]

    longitude, latitude = heart_of(bottle)

    assert longitude == 5
    assert latitude < 5
    assert crossings(bottle, 7) == [4, 6]


def test_command_writes_picture_and_frames(atlas, tmp_path, capsys):
    for name, text in (("atlas", json.dumps(atlas)), ("picture", ""), ("frames", "")):
        (tmp_path / name).write_text(text)

    call_command(
        "draw_outlines", tmp_path / "atlas", tmp_path / "picture", frames=tmp_path / "frames"
    )

    root = ElementTree.fromstring((tmp_path / "picture").read_text())
    codes = [part.get("id") for part in root.iter() if part.get("vector-effect")]
    assert codes == ["CH", "FR", "GF", None]
    assert list(read_frames(tmp_path / "frames")) == ["CH", "FR", "GF"]
    assert read_frames(tmp_path / "frames")["FR"] == CountryFrame((0, 0, 2, 2), (1, 0.5))
    assert capsys.readouterr().out == f"4 outlines in {tmp_path / 'picture'}\n"
