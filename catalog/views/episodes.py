from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404, render

from catalog.filters.works import EpisodeFilter
from catalog.listing import public_page, record_list
from catalog.models import Episode, FilmingLocation, Release
from catalog.paging import FirstOf
from catalog.sourcing import gathered_sources
from catalog.views.credits_and_places import (
    gathered_company_credits,
    gathered_credits,
    gathered_filming_locations,
)
from catalog.views.making_sources import sources_of_making
from catalog.views.releases import MOST_RELEASES


@public_page
def episode_list(request):
    episodes = Episode.objects.published().with_show().in_story_order()
    return record_list(request, episodes, EpisodeFilter)


@public_page
def episode_detail(request, show, series, episode):
    found = get_object_or_404(
        episodes_with_making(), series__show__slug=show, series__number=series, number=episode
    )
    public = Episode.objects.published().with_show()
    releases = Release.objects.published().about(found).with_links().in_order_shown()
    releases = releases.annotate(cited=gathered_sources(Release))
    context = {
        "episode": found,
        "previous": public.before(found).first(),
        "next": public.after(found).first(),
        "releases": FirstOf(releases, MOST_RELEASES),
    }
    return render(request, "catalog/episode_detail.html", context)


def episodes_with_making():
    """Public episodes with who made them and where, and how many there are and come before in the
    series, read in the same query.
    """
    filmed = FilmingLocation.objects.filter(episode=OuterRef("pk"))
    in_series = Episode.objects.published().filter(series=OuterRef("series"))
    return (
        Episode.objects.published()
        .with_show()
        .annotate(
            cited=gathered_sources(Episode),
            count_in_series=counted(in_series),
            count_before=counted(in_series.filter(number__lt=OuterRef("number"))),
            people=gathered_credits("episode"),
            companies=gathered_company_credits("episode"),
            places=gathered_filming_locations(filmed),
            **sources_of_making("episode"),
        )
    )


def counted(episodes):
    counts = episodes.order_by().values("series").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counts), 0)
