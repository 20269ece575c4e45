"""The site in a browser: the Chromium of the system, steered by Playwright."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.sites import fill_with_both, served

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Chromium's own sandbox refuses to run as root.
ARGUMENTS = ["--no-sandbox"] if os.geteuid() == 0 else []
NODE_MODULES = Path(__file__).parent / "node_modules"

expect.set_options(timeout=10_000)


@pytest.fixture(scope="package")
def chromium():
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        pytest.skip(f"Needs Chromium: none of {', '.join(NAMES)} is on PATH.")
    return executable


@pytest.fixture(scope="package")
def browser(chromium):
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright keeps an event loop running, and Django takes its tests for asynchronous.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)


@pytest.fixture(scope="package")
def node_modules():
    if not NODE_MODULES.is_dir():
        pytest.skip(
            "Needs the tools of tests/browser: npm ci --ignore-scripts --prefix tests/browser"
        )
    return NODE_MODULES


@pytest.fixture(scope="package")
def java():
    executable = shutil.which("java")
    if executable is None:
        pytest.skip("Needs Java, and there is none on PATH.")
    return executable


@pytest.fixture(scope="package")
def sites(chromium, tmp_path_factory):
    """The addresses of the sites by their content."""
    missions, both = tmp_path_factory.mktemp("missions"), tmp_path_factory.mktemp("awkward")
    fill_with_both(both)
    with served(missions) as missions_address, served(both) as both_address:
        yield {"missions": missions_address, "awkward": both_address}


@pytest.fixture
def visit(browser, sites):
    """Opens a page as a visitor who comes for the first time."""
    contexts = []

    def open_page(visited, *, prepare=None, **options):
        contexts.append(browser.new_context(base_url=sites[visited.site], **options))
        page = contexts[-1].new_page()
        if prepare:
            prepare(page)
        assert page.goto(visited.path).status == visited.status
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def complaints():
    """What the browser reports: errors of scripts, what the policy blocks, what is not found."""
    return []


@pytest.fixture
def page(browser, live_server, editor_client, complaints):
    """A page of a browser in which the editor is logged in. A complaint fails the test."""
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1440, "height": 900})
    context.set_default_timeout(10_000)
    context.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    session = editor_client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()
    assert complaints == []
