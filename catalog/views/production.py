from django.shortcuts import get_object_or_404, render

from catalog.listing import public_page
from catalog.models import CompanyCredit, Credit, FilmingLocation, ProductionNote, Show
from catalog.paging import FirstOf
from catalog.sourcing import cited_by, gathered_sources
from catalog.views.people import MOST_CREDITS


@public_page
def show_production(request, show):
    shows = Show.objects.published().select_related("original_language")
    found = get_object_or_404(shows, slug=show)
    notes = ProductionNote.objects.published().filter(show=found).by_subject()
    credits = FirstOf(within(found, Credit, "person", "character").by_role(), MOST_CREDITS)
    companies = FirstOf(within(found, CompanyCredit, "company").by_role(), MOST_CREDITS)
    filmed = FirstOf(
        within(found, FilmingLocation, "location__country").by_location(), MOST_CREDITS
    )
    context = {
        "show": found,
        "notes": notes.select_related("show", "series__show").annotate(
            cited=gathered_sources(ProductionNote)
        ),
        "credits": credits,
        "company_credits": companies,
        "filming_locations": filmed,
        "sources": cited_by(*credits, *companies, *filmed),
    }
    return render(request, "catalog/show_production.html", context)


def within(show, model, *links):
    """What is said of the show and its parts, with sources and links in the same query."""
    records = model.objects.published().within(show).with_work().select_related(*links)
    return records.annotate(cited=gathered_sources(model))
