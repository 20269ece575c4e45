from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, render

from catalog.filters.people import CompanyFilter
from catalog.gathering import Gathered
from catalog.listing import numbered_page, public_page, record_list
from catalog.models import Company, CompanyCredit, Release
from catalog.paging import FirstOf
from catalog.sourcing import cited_by, gathered_sources
from catalog.views.people import MOST_CREDITS
from catalog.views.releases import MOST_RELEASES


@public_page
def company_list(request):
    companies = Company.objects.published().select_related("country")
    return record_list(request, companies, CompanyFilter)


@public_page
def company_detail(request, slug):
    company = get_object_or_404(companies_with_family(), slug=slug)
    credits = CompanyCredit.objects.published().filter(company=company).with_work()
    credits = credits.annotate(cited=gathered_sources(CompanyCredit)).by_role()
    releases = Release.objects.published().filter(service=company).with_links().in_order_shown()
    releases = releases.annotate(cited=gathered_sources(Release))
    page = numbered_page(credits, request, MOST_CREDITS)
    context = {
        "company": company,
        "page": page,
        "releases": FirstOf(releases, MOST_RELEASES),
        "sources": cited_by(company, *page),
    }
    return render(request, "catalog/company_detail.html", context)


def companies_with_family():
    subsidiaries = Company.objects.published().filter(parent=OuterRef("pk"))
    return (
        Company.objects.published()
        .select_related("country", "parent")
        .annotate(
            cited=gathered_sources(Company),
            public_subsidiaries=Gathered(subsidiaries, "slug", "name"),
        )
    )
