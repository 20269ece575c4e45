import pytest

from catalog.admin.filters import MOST_CHOICES
from tests.factories import (
    CompanyFactory,
    CountryFactory,
    OutletFactory,
    QuoteFactory,
    ReleaseFactory,
)

pytestmark = pytest.mark.django_db

RELEASES = "/admin/catalog/release/"


def offered(response, title):
    """The choices of the filter after “All”; None where the list has no such filter."""
    for spec in response.context["cl"].filter_specs:
        if str(spec.title) == title:
            return [str(choice["display"]) for choice in spec.choices(response.context["cl"])][1:]
    return None


def listed(response):
    return list(response.context["cl"].result_list)


def test_filter_offers_by_name_what_is_linked(editor_client):
    for code in ("DE", "FR", "GB"):
        country = CountryFactory(code=code)
        if code != "FR":
            ReleaseFactory(country=country)

    assert offered(editor_client.get(RELEASES), "country") == ["Germany", "United Kingdom", "-"]


def test_filter_finds_what_is_linked(editor_client):
    ocs = CompanyFactory(name="OCS")
    release = ReleaseFactory(service=ocs)
    ReleaseFactory(service=CompanyFactory(name="Shudder"))

    assert listed(editor_client.get(f"{RELEASES}?service__id__exact={ocs.pk}")) == [release]


def test_filter_offers_what_a_list_is_linked_to_by_many(editor_client):
    outlet = OutletFactory(name="20 Minutes")
    OutletFactory(name="Unread")
    quote = QuoteFactory(outlets=[outlet])
    QuoteFactory()

    page = editor_client.get("/admin/reviews/quote/")
    chosen = editor_client.get(f"/admin/reviews/quote/?outlets__id__exact={outlet.pk}")

    assert offered(page, "outlets") == ["20 Minutes", "-"]
    assert listed(chosen) == [quote]


def test_filter_of_too_many_choices_is_left_to_the_search(editor_client):
    services = CompanyFactory.create_batch(MOST_CHOICES + 1)
    releases = [ReleaseFactory(service=service) for service in services]

    page = editor_client.get(RELEASES)
    chosen = editor_client.get(f"{RELEASES}?service__id__exact={services[0].pk}")

    assert offered(page, "service") is None
    assert listed(chosen) == [releases[0]]


def test_years_are_offered_from_the_latest(editor_client):
    for start in ("2017", "2019-03", "2017-06-01", None):
        ReleaseFactory(starts_on=start)

    assert offered(editor_client.get(RELEASES), "start") == ["2019", "2017"]


def test_year_finds_dates_of_every_precision(editor_client):
    starts = ["2017", "2017-06", "2017-06-01", "2018", None]
    releases = [ReleaseFactory(starts_on=start) for start in starts]

    assert listed(editor_client.get(f"{RELEASES}?start=2017")) == releases[:3]


def test_facets_are_counted_on_request(editor_client):
    ReleaseFactory(starts_on="2017", country=CountryFactory(code="FR"))
    ReleaseFactory(starts_on="2017-06")

    page = editor_client.get(f"{RELEASES}?_facets")

    assert offered(page, "start") == ["2017 (2)"]
    assert offered(page, "country") == ["France (1)", "- (1)"]
