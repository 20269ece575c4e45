from catalog.maps.countries import COUNTRY_FRAMES
from catalog.maps.shades import Part, read_shades, shade_of


def test_every_country_with_a_frame_can_be_shaded():
    assert read_shades().keys() == COUNTRY_FRAMES.keys()
    assert all(part.path for shade in read_shades().values() for part in shade)


def test_country_is_shaded_as_the_picture_draws_it():
    assert shade_of("AD") == [Part("M43 -1063l-6 2-1-4z", is_coast=False, has_line=True)]


def test_coast_around_a_pole_is_apart_from_its_land():
    assert [(part.is_coast, part.has_line) for part in shade_of("AQ")] == [
        (False, False),
        (True, True),
        (False, True),
    ]
