"""Pages fit narrow windows, high zoom and wide spacing without scrolling sideways."""

import pytest

from tests.browser.kinds import VISITS

pytestmark = [
    pytest.mark.every_page,
    pytest.mark.parametrize("visited", VISITS, ids=str),
]

# A window of 1280 × 1024 pixels is one of 320 × 256 at 400 %, and one of 640 × 512 at 200 %.
WINDOWS = {
    "400 %": {"width": 320, "height": 256},
    "200 %": {"width": 640, "height": 512},
    "laptop": {"width": 1280, "height": 900},
    "very wide": {"width": 3840, "height": 1600},
}
# WCAG 2.2, success criterion 1.4.12.
TEXT_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: .12em !important }
    * { word-spacing: .16em !important }
    p { margin-bottom: 2em !important }
"""
LARGER_TEXT = "html { font-size: 200% !important }"
# What readers set in their browsers, and the windows in which it has to fit.
STYLES = {
    "as it is": ("", WINDOWS),
    "text spacing": (TEXT_SPACING, ("400 %", "laptop")),
    "larger text": (LARGER_TEXT, ("laptop",)),
}

SET_STYLE = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""
# What reaches past the window, and text that its own box cuts off. What scrolls within itself, as
# wide tables may, is left out, and so are what is hidden from sight on purpose and pictures without
# words, which may go beyond the edge.
FIND_CUT_OFF = """() => {
    const width = document.documentElement.clientWidth;
    const describe = e => e.outerHTML.slice(0, e.outerHTML.indexOf('>') + 1);
    const found = [];
    const look = e => {
        const style = getComputedStyle(e), right = e.getBoundingClientRect().right;
        if (/auto|scroll/.test(style.overflowX) && right <= width + 1) return;
        if (style.clipPath !== 'none' || e.clientWidth === 1 || !e.checkVisibility()) return;
        if (!e.textContent.trim()) return;
        const cut = e.clientWidth && (
            /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1
            || /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
        if (right > width + 1 || cut) found.push(describe(e));
        if (e.localName !== 'svg') [...e.children].forEach(look);
    };
    [...document.body.children].forEach(look);
    const sideways = document.scrollingElement.scrollWidth - width;
    return [...(sideways > 0 ? [`scrolls sideways by ${sideways}`] : []), ...found];
}"""


def test_page_fits_every_window_with_the_text_that_readers_need(visit, visited):
    page = visit(visited)
    found = []

    for name, (css, windows) in STYLES.items():
        page.evaluate(SET_STYLE, css)
        for window in windows:
            page.set_viewport_size(WINDOWS[window])
            found += [f"{name}, {window} | {one}" for one in page.evaluate(FIND_CUT_OFF)]

    assert not found, "\n".join(found)
