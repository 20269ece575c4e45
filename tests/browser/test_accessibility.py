"""axe finds nothing against WCAG 2.2 AA, in any colours, on a wide screen and a narrow one."""

import pytest

from tests.browser.kinds import VISITS

pytestmark = [pytest.mark.every_page, pytest.mark.accessibility]

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Of WCAG 2.2, and off unless asked for.
    "rules": {"target-size": {"enabled": True}},
}
WIDTHS = (1280, 320)
COLOURS = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}

FIND_VIOLATIONS = """async rules => {
    const {violations} = await axe.run(document, rules);
    return violations.flatMap(({id, nodes}) =>
        nodes.map(({target, html}) => [id, target.join(' '), html.slice(0, 160)].join(' | ')));
}"""


@pytest.fixture(scope="module")
def axe(node_modules):
    return (node_modules / "axe-core" / "axe.min.js").read_text()


@pytest.mark.parametrize("visited", VISITS, ids=str)
def test_axe_finds_nothing(visit, axe, visited):
    found = []
    page = visit(visited)
    page.evaluate(axe)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for name, colours in COLOURS.items():
            page.emulate_media(**colours)
            found += [f"{width} {name} | {one}" for one in page.evaluate(FIND_VIOLATIONS, RULES)]

    assert not found, "\n".join(found)
