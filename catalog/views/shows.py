"""The list of shows and the front page of a show."""

from django.db.models import Count, Max, Min, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404, render

from catalog.filters.works import ShowFilter
from catalog.gathering import Gathered
from catalog.listing import public_page, record_list
from catalog.models import (
    Character,
    CompanyRole,
    Country,
    Episode,
    FilmingLocation,
    Genre,
    Language,
    Release,
    Role,
    Series,
    Show,
)
from catalog.paging import FirstOf
from catalog.sourcing import cited_by, gathered_sources
from catalog.views.credits_and_places import (
    gathered_company_credits,
    gathered_credits,
    gathered_filming_locations,
)
from catalog.views.making_sources import sources_of_front
from catalog.views.releases import MOST_RELEASES

# Of each series; the rest is a link away. Few shows have as many series.
MOST_EPISODES = 30
MOST_SERIES_WITH_EPISODES = 24
MOST_SERIES = 100


@public_page
def show_list(request):
    return record_list(request, shows_with_size(), ShowFilter)


@public_page
def show_detail(request, show):
    found = get_object_or_404(shows_with_front(), slug=show)
    return render(request, "catalog/show_detail.html", front_of(found))


def shows_with_size():
    """Public shows with where they are from, how long they are, and when they were shown."""
    series = Series.objects.published().filter(show=OuterRef("pk"))
    episodes = Episode.objects.published().filter(series__show=OuterRef("pk"))
    return (
        Show.objects.published()
        .select_related("original_language")
        .annotate(
            origins=Gathered(Country.objects.filter(shows=OuterRef("pk")), "code"),
            first_series_on=_of_show(series, Min("first_shown_on")),
            last_series_on=_of_show(series, Max("first_shown_on")),
            series_count=Coalesce(_of_show(series, Count("pk")), 0),
            episodes_in_all=Coalesce(_of_show(episodes, Count("pk"), "series__show"), 0),
        )
    )


def _of_show(parts, measure, show="show"):
    return Subquery(parts.order_by().values(show).annotate(found=measure).values("found"))


def shows_with_front():
    """Public shows with the short lists of their front page, read in the same query."""
    return shows_with_size().annotate(
        cited=gathered_sources(Show),
        spoken=Gathered(Language.objects.filter(spoken_in_shows=OuterRef("pk")), "code"),
        kinds=Gathered(Genre.objects.filter(shows=OuterRef("pk")), "slug", "name"),
        creators=gathered_credits("show", role=Role.CREATOR),
        producers=gathered_company_credits("show", role=CompanyRole.PRODUCTION),
        places=gathered_filming_locations(
            # Twice outer: within() asks in a query of its own.
            FilmingLocation.objects.within(OuterRef(OuterRef("pk")))
        ),
        **sources_of_front(),
    )


def front_of(show) -> dict:
    """What the front page of a show says; ``show`` comes from ``shows_with_front()``."""
    all_series = list(series_with_episodes().filter(show=show)[:MOST_SERIES])
    for series in all_series[MOST_SERIES_WITH_EPISODES:]:
        series.first_episodes = []
    dates = [series.first_shown_on for series in all_series if series.first_shown_on]
    characters = Character.objects.published().filter(show=show)
    characters = list(characters.annotate(cited=gathered_sources(Character)))
    releases = Release.objects.published().within(show).with_links().in_order_shown()
    releases = releases.annotate(cited=gathered_sources(Release))
    return {
        "show": show,
        "all_series": all_series,
        "episode_count": sum(series.episode_count for series in all_series),
        "first_shown_on": min(dates, default=None),
        "years": sorted({date.year for date in dates}),
        "open_characters": [each for each in characters if not each.is_spoiler],
        "hidden_characters": [each for each in characters if each.is_spoiler],
        "releases": FirstOf(releases, MOST_RELEASES),
        "sources": cited_by(show, *characters),
    }


def series_with_episodes():
    """Public series with the number of their episodes and the first of these."""
    episodes = Episode.objects.published().filter(series=OuterRef("pk"))
    counted = episodes.values("series").annotate(count=Count("pk")).values("count")
    show = ("series__show__slug", "series__show__original_language__code")
    names = ("number", "title", "language__code", "series__number", *show)
    return (
        Series.objects.published()
        .select_related("show")
        .annotate(
            cited=gathered_sources(Series),
            episode_count=Coalesce(Subquery(counted), 0),
            first_episodes=Gathered(episodes.order_by("number"), *names, most=MOST_EPISODES),
        )
        .in_story_order()
    )
