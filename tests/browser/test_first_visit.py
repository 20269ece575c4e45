"""A first visit costs little, shifts nothing, asks nobody else, and needs no JavaScript."""

import re

import pytest

from tests.browser.kinds import VISITS

pytestmark = [
    pytest.mark.every_page,
    pytest.mark.parametrize("visited", VISITS, ids=str),
]

MOST_BYTES = 60_000
MOST_BYTES_WITHOUT_FONT = 20_000
MOST_REQUESTS = 5
# Every country of the world: fetched once, and kept.
OUTLINES = re.compile(r"/outlines\b")

PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 3, "is_mobile": True}
# Chromium's preset for slow mobile networks: 150 ms there and back, 1.6 Mbit/s.
SLOW_NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
ADD_UP_SHIFTS = """
    globalThis.shifted = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { shifted += entry.value; }))
        .observe({type: 'layout-shift', buffered: true});
"""
WHEN_SETTLED = """() => document.fonts.ready.then(() => new Promise(
    done => requestAnimationFrame(() => requestAnimationFrame(() => done(shifted)))
))"""


def slow_down(page):
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_NETWORK)
    page.add_init_script(ADD_UP_SHIFTS)


def words(page):
    return set(re.findall(r"\w+", page.locator("body").inner_text().casefold()))


def transferred(requests, *, without=()):
    """The bytes of all that came, as compressed as it came."""
    return sum(
        request.sizes()["responseBodySize"]
        for request in requests
        if request.resource_type not in without
    )


def test_first_visit_is_light(visit, visited):
    requests = []

    page = visit(
        visited, prepare=lambda page: page.on("requestfinished", lambda one: requests.append(one))
    )
    page.wait_for_load_state("networkidle")

    counted = [request for request in requests if not OUTLINES.search(request.url)]
    assert len(requests) <= MOST_REQUESTS, [request.url for request in requests]
    assert transferred(counted) <= MOST_BYTES
    assert transferred(counted, without=("font",)) <= MOST_BYTES_WITHOUT_FONT


def test_nothing_shifts_on_a_slow_network(visit, visited):
    page = visit(visited, prepare=slow_down, **PHONE)

    page.wait_for_load_state("networkidle")

    assert page.evaluate(WHEN_SETTLED) == 0


def test_first_visit_asks_nobody_else_and_leaves_nothing(visit, sites, visited):
    requests, complaints = [], []

    def listen(page):
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))

    page = visit(visited, prepare=listen)
    page.wait_for_load_state("networkidle")

    site = f"{sites[visited.site]}/"
    assert [url for url in requests if not url.startswith(site)] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    if visited.status == 404:
        complaints = [text for text in complaints if "status of 404" not in text]
    assert complaints == []


def test_page_says_the_same_without_javascript(visit, visited):
    told = words(visit(visited))

    assert told - words(visit(visited, java_script_enabled=False)) == set()
    assert len(told) > 10
