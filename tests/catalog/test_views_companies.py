import pytest

from catalog.views.releases import MOST_RELEASES
from tests.factories import (
    CompanyCreditFactory,
    CompanyFactory,
    CountryFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
    SourceFactory,
)
from tests.pages import UNKNOWN, assert_fact, read

pytestmark = pytest.mark.django_db


def names(client, query):
    return [company.name for company in client.get(f"/companies/?{query}").context["page"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["AMC", "OCS"]),
        ("name=oc", ["OCS"]),
        ("kind=broadcaster", ["OCS"]),
        ("country=FR", ["OCS"]),
        ("show=missions", ["AMC"]),
        ("role=funding", ["AMC"]),
        ("show=missions&role=funding", []),
    ],
)
def test_company_list_is_filtered(client, query, found):
    CompanyFactory(name="OCS", kind="broadcaster", country=CountryFactory(code="FR"))
    amc = CompanyFactory(name="AMC", kind="media-group")
    CompanyCreditFactory(company=amc, show=ShowFactory(slug="missions"), role="co-production")
    CompanyCreditFactory(company=amc, role="funding")

    assert names(client, query) == found


def test_company_page_has_kind_country_and_family(client):
    group = CompanyFactory(slug="amc", name="AMC")
    CompanyFactory(slug="shudder", name="Shudder", kind="streaming", parent=group)
    CompanyFactory(name="Brouillon", parent=group, draft=True)

    shudder, amc = read(client, "/companies/shudder/"), read(client, "/companies/amc/")

    assert_fact("Kind", "Streaming service", shudder)
    assert_fact("Country", UNKNOWN, shudder)
    assert_fact("Parent company", '<a href="/companies/amc/">AMC</a>', shudder)
    assert_fact("Subsidiaries", '<a href="/companies/shudder/">Shudder</a>', amc)
    assert "Brouillon" not in amc


def test_company_page_leaves_out_a_parent_that_is_not_public(client):
    CompanyFactory(slug="shudder", parent=CompanyFactory(name="Brouillon", draft=True))

    html = read(client, "/companies/shudder/")

    assert "Brouillon" not in html
    assert "Parent company" not in html


def test_company_page_has_credits_and_releases(client):
    source = SourceFactory(slug="a")
    company = CompanyFactory(slug="studio")
    series = SeriesFactory(show__slug="missions", show__title="Missions", number=2)
    CompanyCreditFactory(company=company, series=series, detail="A fund", sources=[source])
    ReleaseFactory(slug="shown", service=company, series=series, kind="streaming")
    CompanyCreditFactory(company=company, show=ShowFactory(draft=True, title="Brouillon"))
    ReleaseFactory(service=company, show=ShowFactory(draft=True, title="Brouillon"))

    html = read(client, "/companies/studio/")

    work = '<a href="/shows/missions/series-2/">Missions: Series 2</a>'
    assert_fact("Production", f'{work} <span class="aside">A fund</span>', html)
    assert '<a href="/releases/shown/">Streaming, ' in html
    assert html.count('href="/sources/a/"') == 1
    assert "Brouillon" not in html


@pytest.mark.parametrize(
    ("number", "has_more"), [(MOST_RELEASES, False), (MOST_RELEASES + 1, True)]
)
def test_company_page_leads_to_the_releases_that_it_has_no_room_for(client, number, has_more):
    company = CompanyFactory(slug="ocs")
    ReleaseFactory.create_batch(number, service=company, show=ShowFactory())

    html = read(client, "/companies/ocs/")

    assert html.count('<li class="release">') == MOST_RELEASES
    assert ('<a href="/releases/?service=ocs">All releases</a>' in html) is has_more


def test_company_page_has_credits_by_role_and_releases_by_date(client):
    company, show = CompanyFactory(slug="studio"), ShowFactory()
    for role in ("funding", "production", "distribution"):
        CompanyCreditFactory(company=company, show=show, role=role)
    for year in ("2019", None, "2017"):
        ReleaseFactory(slug=f"in-{year}", service=company, show=show, starts_on=year)

    html = read(client, "/companies/studio/")

    pieces = [
        "Production</dt>",
        "Distribution</dt>",
        "Funding</dt>",
        "in-2017",
        "in-2019",
        "in-None",
    ]
    assert sorted(pieces, key=html.index) == pieces
