"""The colours of the site as its stylesheet has them: text can be read on paper and by night."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from catalog.maps.drawing import LAND, LAND_OPACITY, LINE, LINE_OPACITY
from missionsite import discovery
from missionsite.cards import drawing

BODY_TEXT, OTHER_TEXT = 7, 4.5


@pytest.fixture(scope="module")
def themes():
    with open(finders.find("missionsite/site.css")) as file:
        css = file.read()
    light = colours(css.partition(":root {")[2])
    dark = colours(css.partition("(prefers-color-scheme: dark)")[2])
    return {"light": light, "dark": light | dark}


def colours(css):
    """The colours by name in the first rule of this CSS."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css.partition("}")[0]))


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def tinted(ground, tint, opacity):
    """A colour that is seen through another one."""
    pairs = (
        (int(ground[place : place + 2], 16), int(tint[place : place + 2], 16))
        for place in (1, 3, 5)
    )
    return "#" + "".join(f"{round(a + (b - a) * opacity):02x}" for a, b in pairs)


def contrast(one, other):
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_definition():
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "least"), [("ink", BODY_TEXT), ("soft-ink", BODY_TEXT), ("regolith", OTHER_TEXT)]
)
def test_text_stands_out_from_the_paper(themes, theme, text, least):
    named = themes[theme]

    assert contrast(named[text], named["paper"]) >= least


def test_themes_differ_in_every_colour_of_text_and_ground(themes):
    for name in ("paper", "ink", "soft-ink", "regolith", "rule"):
        assert themes["light"][name] != themes["dark"][name]


def test_what_is_drawn_outside_of_pages_has_their_colours(themes):
    paper, ink, regolith = (themes["light"][name] for name in ("paper", "ink", "regolith"))

    assert paper == discovery.PAPER
    assert [paper, ink, regolith] == [drawing.PAPER, drawing.INK, drawing.REGOLITH]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_browser_takes_the_colour_of_the_paper(themes, theme):
    head = render_to_string("missionsite/_discovery.html")

    assert (
        f'<meta name="theme-color" content="{themes[theme]["paper"]}"'
        f' media="(prefers-color-scheme: {theme})">'
    ) in head


def test_tint_lets_the_ground_through():
    assert tinted("#ffffff", "#000000", 0.2) == "#cccccc"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_land_of_a_map_and_its_lines_are_seen_on_the_paper(themes, theme):
    paper = themes[theme]["paper"]
    land = tinted(paper, LAND, LAND_OPACITY)

    assert 1.15 < contrast(land, paper) < 1.4
    assert 1.7 < contrast(tinted(land, LINE, LINE_OPACITY), land) < 2.4
    # What is written across land can still be read.
    assert contrast(themes[theme]["ink"], land) >= BODY_TEXT
    assert contrast(themes[theme]["soft-ink"], land) >= OTHER_TEXT
