"""Lists are renewed in their place by a small script, and are the same without it."""

import pytest
from playwright.sync_api import expect

from tests.factories import EpisodeFactory, LanguageFactory, SeriesFactory
from tests.pages import read

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def episodes(transactional_db):
    french, english = LanguageFactory(code="fr"), LanguageFactory(code="en")
    first = SeriesFactory(number=1, first_shown_on="2017")
    second = SeriesFactory(number=2, show=first.show, first_shown_on="2019")
    EpisodeFactory(series=first, number=1, title="Ulysse", language=french)
    EpisodeFactory(series=first, number=2, title="Mars", language=english)
    EpisodeFactory(series=second, number=1, title="Aube", language=french)


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def visitor(request, browser, live_server, episodes):
    """A page of a visitor, and whether scripts run in it."""
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 1280, "height": 900},
        java_script_enabled=request.param,
    )
    context.set_default_timeout(10_000)
    yield context.new_page(), request.param
    context.close()


@pytest.fixture
def with_script(browser, live_server, episodes):
    context = browser.new_context(base_url=live_server.url)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def choose(page, label, option, *, by_itself=True):
    select = page.get_by_label(label, exact=True)
    select.focus()
    select.select_option(label=option)
    if not by_itself:
        page.get_by_role("button", name="Filter", exact=True).click()


def titles(page):
    return page.locator("#records .episode-title")


def test_choosing_gives_the_same_records_and_address_with_and_without_the_script(
    visitor, live_server
):
    page, has_script = visitor
    page.goto("/episodes/")

    choose(page, "Series", "Series 1 (2)", by_itself=has_script)
    expect(titles(page)).to_have_text(["Ulysse", "Mars"])
    choose(page, "Language of the title", "French (1)", by_itself=has_script)

    expect(titles(page)).to_have_text(["Ulysse"])
    expect(page.locator("#count")).to_have_text("1 episode")
    expect(page).to_have_url(f"{live_server.url}/episodes/?series=1&language=fr")
    page.get_by_role("link", name="Series: Series 1").click()
    expect(titles(page)).to_have_text(["Ulysse", "Aube"])
    expect(page).to_have_url(f"{live_server.url}/episodes/?language=fr")


def test_the_way_back_leads_through_every_choice(visitor, live_server):
    page, has_script = visitor
    page.goto("/people/")
    page.goto("/episodes/")
    choose(page, "Series", "Series 1 (2)", by_itself=has_script)
    expect(titles(page)).to_have_count(2)

    page.go_back()
    expect(titles(page)).to_have_count(3)
    expect(page.get_by_label("Series", exact=True)).to_have_value("")
    page.go_forward()
    expect(titles(page)).to_have_count(2)
    expect(page.get_by_label("Series", exact=True)).to_have_value("1")
    page.go_back(), page.go_back()
    expect(page).to_have_url(f"{live_server.url}/people/")


def test_the_way_forward_stays_behind_a_link_to_a_part_of_the_page(visitor, live_server):
    page, has_script = visitor
    page.goto("/episodes/#content")
    choose(page, "Series", "Series 1 (2)", by_itself=has_script)
    expect(titles(page)).to_have_count(2)

    page.go_back()
    expect(titles(page)).to_have_count(3)
    page.go_forward()

    expect(titles(page)).to_have_count(2)
    expect(page).to_have_url(f"{live_server.url}/episodes/?series=1")


def test_words_are_looked_for_on_enter(visitor, live_server):
    page, _has_script = visitor
    page.goto("/episodes/")

    page.get_by_label("Title contains").fill("mar")
    page.get_by_label("Title contains").press("Enter")

    expect(titles(page)).to_have_text(["Mars"])
    expect(page).to_have_url(f"{live_server.url}/episodes/?title=mar")


def test_the_list_is_renewed_where_it_stands(with_script):
    with_script.goto("/episodes/")
    with_script.evaluate("window.isStillHere = true")
    status = with_script.get_by_role("status").element_handle()

    choose(with_script, "Series", "Series 2 (1)")
    expect(titles(with_script)).to_have_text(["Aube"])

    assert with_script.evaluate("window.isStillHere") is True
    # The live region is the one that was there, or nobody would hear of the change.
    assert status.is_visible()
    assert status.inner_text() == "1 episode"
    assert with_script.evaluate("document.activeElement.name") == "series"


def test_what_cannot_be_fetched_is_left_to_the_browser(with_script, live_server):
    with_script.goto("/episodes/")
    with_script.route("**/episodes/?series=2", lambda route: route.abort(), times=1)

    choose(with_script, "Series", "Series 2 (1)")

    expect(titles(with_script)).to_have_text(["Aube"])
    expect(with_script).to_have_url(f"{live_server.url}/episodes/?series=2")


def test_a_link_to_a_part_of_the_page_leaves_the_list_alone(with_script):
    with_script.goto("/episodes/")
    with_script.evaluate("document.getElementById('records').dataset.untouched = 'yes'")

    with_script.get_by_role("link", name="Skip to content").press("Enter")

    with_script.wait_for_url("**#content")
    assert with_script.locator("#records[data-untouched] .episode-title").count() == 3


def test_filters_are_folded_on_a_phone_and_open_where_there_is_room(with_script):
    with_script.goto("/episodes/")
    title = with_script.get_by_label("Title contains")

    with_script.set_viewport_size({"width": 1280, "height": 900})
    expect(title).to_be_visible()
    with_script.set_viewport_size({"width": 320, "height": 640})
    expect(title).to_be_hidden()
    with_script.get_by_text("Filters", exact=True).click()
    expect(title).to_be_visible()


def test_the_list_of_locations_has_no_script(client, db):
    assert "lists.js" not in read(client, "/locations/")
    assert "lists.js" in read(client, "/people/")
