"""Pages fit narrow windows, high zoom and wide spacing without scrolling sideways."""

import pytest

from tests.browser.kinds import VISITS

pytestmark = [
    pytest.mark.every_page,
    pytest.mark.parametrize("visited", VISITS, ids=str),
]

# A window of 1280 × 1024 pixels is one of 320 × 256 at 400 %, and one of 640 × 512 at 200 %.
WINDOWS = {"320 px": (320, 800), "400 %": (320, 256), "200 %": (640, 512), "laptop": (1280, 900)}
VERY_WIDE = {"very wide": (3840, 1600)}
# WCAG 2.2, success criterion 1.4.12.
TEXT_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: .12em !important }
    * { word-spacing: .16em !important }
    p { margin-bottom: 2em !important }
"""
LARGER_TEXT = "html { font-size: 200% !important }"

# What reaches past the window, and text that its own box cuts off. What scrolls within itself, as
# wide tables and blocks of code may, is left out, and so is what is hidden from sight on purpose.
FIND_CUT_OFF = """() => {
    const width = document.documentElement.clientWidth;
    const describe = e => e.outerHTML.slice(0, e.outerHTML.indexOf('>') + 1);
    const found = [];
    const look = e => {
        const style = getComputedStyle(e), right = e.getBoundingClientRect().right;
        if (/auto|scroll/.test(style.overflowX) && right <= width + 1) return;
        if (style.clipPath !== 'none' || e.clientWidth === 1 || !e.checkVisibility()) return;
        const cut = e.clientWidth && e.textContent.trim() && (
            /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1
            || /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
        if (right > width + 1 || cut) found.push(describe(e));
        if (e.localName !== 'svg') [...e.children].forEach(look);
    };
    [...document.body.children].forEach(look);
    const sideways = document.scrollingElement.scrollWidth - width;
    return [...(sideways > 0 ? [`scrolls sideways by ${sideways}`] : []), ...found];
}"""


def cut_off(page, windows):
    for name, (width, height) in windows.items():
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"{name} | {found}" for found in page.evaluate(FIND_CUT_OFF))


def test_page_fits_every_window(visit, visited):
    page = visit(visited)

    found = list(cut_off(page, WINDOWS | VERY_WIDE))

    assert not found, "\n".join(found)


@pytest.mark.parametrize("style", [TEXT_SPACING, LARGER_TEXT], ids=["spacing", "larger"])
def test_page_bears_the_text_that_readers_need(visit, visited, style):
    # What readers set in their browsers is not subject to the site's policy.
    page = visit(visited, bypass_csp=True)
    page.add_style_tag(content=style)

    found = list(cut_off(page, WINDOWS))

    assert not found, "\n".join(found)
