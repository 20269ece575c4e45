"""Pages keep still where motion is unwelcome, and print what they tell without what they offer."""

import pytest

from tests.browser.kinds import VISITS

pytestmark = [
    pytest.mark.every_page,
    pytest.mark.parametrize("visited", VISITS, ids=str),
]

# The width that A4 leaves between margins of 2 cm, in CSS pixels.
PAPER = {"viewport": {"width": 642, "height": 970}}
OFFERED = ".skip-link, .site-header nav, form, .pagination, input, button"

FIND_MOTION = """() => [...document.querySelectorAll('*')].filter(e => {
    const style = getComputedStyle(e);
    const longest = times => Math.max(...times.split(',').map(parseFloat));
    return style.scrollBehavior === 'smooth' || longest(style.transitionDuration) > 0.01
        || style.animationName !== 'none' && longest(style.animationDuration) > 0.01;
}).map(e => e.outerHTML.slice(0, 120))"""


def test_nothing_moves_where_motion_is_unwelcome(visit, visited):
    page = visit(visited, reduced_motion="reduce")

    assert page.evaluate(FIND_MOTION) == []


def test_printed_page_has_what_it_tells_and_not_what_it_offers(visit, visited):
    page = visit(visited, **PAPER)
    page.emulate_media(media="print")

    offered = [part for part in page.locator(OFFERED).all() if part.is_visible()]
    notes = page.locator("[id^=note-], [id^=source-]").all()

    assert [part.evaluate("e => e.outerHTML.slice(0, 120)") for part in offered] == []
    assert [note.get_attribute("id") for note in notes if not note.is_visible()] == []
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PAPER["viewport"]["width"]
    assert page.pdf(format="A4").startswith(b"%PDF-")
