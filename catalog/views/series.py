from django.db.models import F, OuterRef
from django.shortcuts import get_object_or_404, render

from catalog.gathering import Gathered
from catalog.listing import public_page
from catalog.models import Cut, Episode, FilmingLocation, ProductionNote, Release, Series
from catalog.paging import FirstOf
from catalog.sourcing import cited_by, gathered_sources
from catalog.views.credits_and_places import (
    gathered_company_credits,
    gathered_credits,
    gathered_filming_locations,
)
from catalog.views.making_sources import sources_of_making
from catalog.views.releases import MOST_RELEASES

MOST_EPISODES = 100
MOST_SIBLINGS = 100


@public_page
def series_detail(request, show, series):
    found = get_object_or_404(series_with_making(), show__slug=show, number=series)
    episodes = Episode.objects.published().filter(series=found).with_show().in_story_order()
    episodes = episodes.annotate(cited=gathered_sources(Episode))
    releases = Release.objects.published().about(found).with_links().in_order_shown()
    releases = FirstOf(releases.annotate(cited=gathered_sources(Release)), MOST_RELEASES)
    cuts = list(cuts_of(found, releases))
    context = {
        "series": found,
        "episodes": FirstOf(episodes, MOST_EPISODES),
        "cuts": cuts,
        "releases": releases,
        "sources": cited_by(found, *cuts),
    }
    return render(request, "catalog/series_detail.html", context)


def series_with_making():
    """Public series with who made them and where, and the other series of their shows."""
    siblings = Series.objects.published().filter(show=OuterRef("show")).order_by("number")
    name = ("number", "title", "show__slug")
    notes = ProductionNote.objects.published().filter(series=OuterRef("pk")).by_subject()
    filmed = FilmingLocation.objects.filter(series=OuterRef("pk"))
    return (
        Series.objects.published()
        .select_related("show__original_language")
        .annotate(
            cited=gathered_sources(Series),
            siblings=Gathered(siblings, *name, most=MOST_SIBLINGS),
            notes=Gathered(notes, "slug", "subject", "show__slug"),
            people=gathered_credits("series"),
            companies=gathered_company_credits("series"),
            places=gathered_filming_locations(filmed),
            **sources_of_making("series"),
        )
    )


def cuts_of(series, releases):
    """The cuts of the series, the original first, each with the releases that showed it."""
    cuts = Cut.objects.published().filter(series=series).annotate(cited=gathered_sources(Cut))
    for cut in cuts.order_by(F("is_original").desc(nulls_last=True), "slug"):
        cut.shown_in = [release for release in releases if release.cut_id == cut.pk]
        yield cut
