"""The admin in a browser, under the Content-Security-Policy of the site."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from catalog.models import Company
from tests.factories import (
    CountryFactory,
    EpisodeFactory,
    LanguageFactory,
    LocationFactory,
    QuoteFactory,
    SeriesFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)


def choose(page, select, text):
    """Choose from an autocomplete what is found by the text."""
    page.locator(f"#{select} + .select2").click()
    page.locator(".select2-search__field").last.fill(text)
    page.locator(".select2-results__option--highlighted", has_text=re.compile(text, re.I)).click()


def save(page):
    page.locator("[name=_save]").first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def titles(series):
    return list(series.episodes.order_by("number").values_list("number", "title"))


@pytest.fixture
def series():
    series = SeriesFactory(number=1, show__title="Missions", show__slug="missions")
    for number, title in enumerate(["Ulysse", "Mars"], start=1):
        EpisodeFactory(series=series, number=number, title=title)
    return series


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/catalog/",
        "/admin/catalog/episode/?q=mars&_facets",
        "/admin/catalog/episode/?status__exact=draft",
        "/admin/catalog/series/1/history/",
        "/admin/catalog/series/1/delete/",
        "/admin/catalog/company/add/?_popup=1",
        "/admin/catalog/country/",
        "/admin/reviews/quote/",
        "/admin/auth/user/",
        "/admin/auth/user/add/",
        "/admin/auth/group/add/",
        "/admin/password_change/",
    ],
)
def test_page_of_the_admin_keeps_to_the_policy(page, series, address):
    address = address.replace("/series/1/", f"/series/{series.pk}/")
    QuoteFactory(show=series.show)

    answer = page.goto(address)

    assert answer.status == 200
    assert "style-src 'self'" in answer.headers["content-security-policy"]
    expect(page).to_have_title(re.compile("Editors’ desk$"))


@pytest.mark.parametrize("model", ["show", "series", "episode", "location", "release", "company"])
def test_form_keeps_to_the_policy(page, model):
    page.goto(f"/admin/catalog/{model}/add/")
    page.locator("[name=_save]").first.click()

    expect(page.locator(".errornote").first).to_be_visible()


@pytest.mark.parametrize("model", ["show", "series", "person", "company", "location"])
def test_form_and_its_rows_are_no_wider_than_the_screen(page, model):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"/admin/catalog/{model}/add/")
    for add_row in page.get_by_role("button", name=re.compile("^Add another")).all():
        if add_row.is_visible():
            add_row.click()

    wide = page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('.tabular')]"
        ".filter(part => part.scrollWidth > part.clientWidth).map(part => part.textContent)"
    )

    assert wide == []


def test_new_record_begins_in_its_first_field(page):
    page.goto("/admin/catalog/show/add/")

    expect(page.locator("#id_title")).to_be_focused()


def test_list_opens_a_record_that_is_saved_and_shown_on_the_site(page, series):
    page.goto("/admin/catalog/episode/")
    page.get_by_role("link", name="Mars").click()
    page.locator("#id_title").fill("Le Désert")
    page.locator("[name=_continue]").first.click()
    page.get_by_role("link", name="View on site").click()

    expect(page).to_have_url(re.compile(r"/shows/missions/series-1/episode-2/$"))
    expect(page.locator("h1")).to_contain_text("Le Désert")


def test_link_is_chosen_by_searching_or_added_in_a_popup(page):
    CountryFactory(code="FR")
    CountryFactory(code="DE")
    page.goto("/admin/catalog/company/add/")
    page.locator("#id_name").fill("OCS Géants")
    page.locator("#id_kind").select_option("broadcaster")
    choose(page, "id_country", "fran")

    with page.expect_popup() as opened:
        page.locator("#add_id_parent").click()
    popup = opened.value
    popup.locator("#id_name").fill("Orange")
    popup.locator("#id_kind").select_option("media-group")
    with popup.expect_event("close"):
        popup.locator("[name=_save]").first.click()
    expect(page.locator("#id_parent + .select2")).to_contain_text("Orange")
    save(page)

    company = Company.objects.get(slug="ocs-geants")
    assert (str(company.country), str(company.parent)) == ("France", "Orange")


def test_series_is_added_with_ten_episodes(page):
    LanguageFactory(code="fr")
    show = ShowFactory(title="Missions")
    page.goto("/admin/catalog/series/add/")

    choose(page, "id_show", "missions")
    page.locator("#id_number").fill("2")
    page.locator("#id_status").select_option("published")
    choose(page, "id_episodes-0-language", "french")
    for row in range(10):
        page.locator(f"#id_episodes-{row}-title").fill(f"Part {row + 1}")
    save(page)

    series = show.series.get()
    assert titles(series) == [(number, f"Part {number}") for number in range(1, 11)]
    assert {str(episode.language) for episode in series.episodes.all()} == {"French"}
    assert series.episodes.published().count() == 10


def test_episodes_swap_their_numbers(page, series):
    page.goto(reverse("admin:catalog_series_change", args=[series.pk]))

    page.locator("#id_episodes-0-number").fill("2")
    page.locator("#id_episodes-1-number").fill("1")
    save(page)

    assert titles(series) == [(1, "Mars"), (2, "Ulysse")]


def test_added_row_has_the_next_number_and_the_language_of_the_row_above(page, series):
    series.episodes.update(language=LanguageFactory(code="fr"))
    page.goto(reverse("admin:catalog_series_change", args=[series.pk]))
    page.locator("#id_episodes-2-title").fill("Survivant")
    choose(page, "id_episodes-2-language", "french")

    page.get_by_role("button", name="Add another Episode").click()
    page.locator("#id_episodes-3-title").fill("Pierre")
    save(page)

    assert titles(series)[2:] == [(3, "Survivant"), (4, "Pierre")]
    assert str(series.episodes.get(number=4).language) == "French"


def test_rows_of_a_location_are_added(page):
    location, show = LocationFactory(), ShowFactory(title="Missions")
    page.goto(reverse("admin:catalog_location_change", args=[location.pk]))

    page.get_by_role("button", name="Add another Filming location").click()
    choose(page, "id_filming_locations-0-show", "missions")
    page.locator("#id_filming_locations-0-stands_for").fill("Mars")
    save(page)

    use = location.filming_locations.get()
    assert (use.show, use.slug) == (show, "mars")
