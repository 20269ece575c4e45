import pytest

from catalog.maps.countries import COUNTRY_FRAMES
from catalog.maps.labels import Line
from catalog.maps.places import Place, balanced, row_of_numbers, ways_to_say

ROCHELLE = Place(1, "La Rochelle", "A ship", "locality", "FR", (-1.15, 46.16))


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({}, "locality"),
        ({"precision": "exact"}, "exact"),
        ({"precision": "near"}, "near"),
        ({"precision": "region"}, "region"),
        ({"precision": "country"}, "country"),
        # Without coordinates no more can be shown than the country.
        ({"point": None}, "country"),
    ],
)
def test_place_is_marked_no_closer_than_it_is_known(known, kind):
    place = ROCHELLE._replace(**known)

    assert place.kind == kind
    assert place.is_spot is (kind != "country")
    assert place.is_drawn


def test_place_without_coordinates_lies_in_its_country():
    place = ROCHELLE._replace(point=None)

    assert (place.box, place.middle) == COUNTRY_FRAMES["FR"]
    assert ROCHELLE.box == (-1.15, 46.16, -1.15, 46.16)
    assert ROCHELLE.middle == (-1.15, 46.16)


@pytest.mark.parametrize("country", ["", "GI"])
def test_place_without_coordinates_or_outline_is_not_drawn(country):
    assert not ROCHELLE._replace(point=None, country=country).is_drawn


def test_one_place_is_named_with_what_it_stands_for_or_less():
    name, meaning = Line("La Rochelle", "1"), Line("A ship", "↔", is_meaning=True)

    assert ways_to_say([ROCHELLE], longest=8) == [
        [name, meaning],
        [name],
        [Line("La", "1"), Line("Rochelle")],
        [Line("", "1")],
    ]


def test_place_alone_has_no_number():
    alone = ROCHELLE._replace(number=None, stands_for="")

    assert ways_to_say([alone], longest=15)[:2] == [[Line("La Rochelle")]] * 2
    assert all(not line.lead for way in ways_to_say([alone], longest=15) for line in way)


@pytest.mark.parametrize(
    ("count", "ways"),
    [
        (2, [[Line("Room", "1"), Line("Room", "2")], [Line("", "1–2")]]),
        (4, [[Line("", "1–4")]]),
    ],
)
def test_places_together_are_named_or_counted(count, ways):
    places = [ROCHELLE._replace(number=n, name="Room") for n in range(1, count + 1)]

    assert ways_to_say(places, longest=15) == ways


def test_too_many_numbers_are_a_count():
    places = [ROCHELLE._replace(number=number) for number in range(1, 20, 2)]

    assert ways_to_say(places, longest=15) == [[Line("", "10 places")]]


@pytest.mark.parametrize(
    ("numbers", "row"), [([1], "1"), ([3, 1, 2], "1–3"), ([1, 2, 4, 7, 8], "1–2, 4, 7–8")]
)
def test_numbers_in_a_row_are_a_range(numbers, row):
    assert row_of_numbers(numbers) == row


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Tours", ["Tours"]),
        ("Slopes of Mont Blanc", ["Slopes of", "Mont Blanc"]),
        ("", []),
        ("Llanfairpwllgwyngyll", ["Llanfairpwllgwyng", "yll"]),
        ("One two three four five six seven eight", ["One two three", "four five six sev…"]),
    ],
)
def test_lines_of_a_name_are_about_as_long(text, lines):
    assert balanced(text, longest=9.5, most=2) == lines
