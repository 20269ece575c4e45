"""The Tab key reaches everything that can be used, and shows where it is."""

import pytest

from tests.browser.kinds import VISITS

pytestmark = [
    pytest.mark.every_page,
    pytest.mark.parametrize("visited", VISITS, ids=str),
]

WINDOW = {"viewport": {"width": 1280, "height": 720}}

# Numbers, in the order of the page, all that takes part in the order of the Tab key.
NUMBER_STOPS = """() => {
    const usable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const stops = [...document.querySelectorAll(usable)]
        .filter(e => e.tabIndex >= 0 && !e.disabled)
        .filter(e => e.checkVisibility({visibilityProperty: true}));
    stops.forEach((e, number) => { e.dataset.stop = number; });
    return stops.length;
}"""
LOOK_AT_FOCUS = """() => {
    const e = document.activeElement;
    if (e === document.body) return null;
    const style = getComputedStyle(e), [line] = e.getClientRects();
    const x = Math.max(line.left, 0) + Math.min(line.width, innerWidth) / 2;
    const top = document.elementFromPoint(x, line.top + line.height / 2);
    const labels = [...e.labels ?? []];
    return {
        stop: Number(e.dataset.stop ?? -1),
        markup: e.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        bare: Boolean(top) && (e.contains(top) || top.contains(e) || labels.includes(top)),
    };
}"""


def walk(page, stops):
    """What has the focus, from one press of the Tab key to the next, until the page ends."""
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        focus = page.evaluate(LOOK_AT_FOCUS)
        if focus is None:
            return
        yield focus


def test_tab_key_reaches_everything_in_order_and_in_sight(visit, visited):
    # While it scrolls smoothly, nothing is where it will be.
    page = visit(visited, reduced_motion="reduce", **WINDOW)
    stops = page.evaluate(NUMBER_STOPS)

    focused = list(walk(page, stops))

    assert [focus["stop"] for focus in focused] == list(range(stops))
    assert [focus["markup"] for focus in focused if not focus["outlined"]] == []
    assert [focus["markup"] for focus in focused if not focus["bare"]] == []


def test_skip_link_leads_past_the_navigation(visit, visited):
    page = visit(visited, **WINDOW)

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip-link')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('main')")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.matches('main *, footer *')")
