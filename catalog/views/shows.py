"""The list of shows and the front page of a show."""

from django.db.models import OuterRef, Prefetch
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from catalog.filters.works import ShowFilter
from catalog.gathering import Gathered
from catalog.listing import first_of, record_list
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
from catalog.sourcing import cited_by, gathered_sources
from catalog.views.making import (
    gathered_company_credits,
    gathered_credits,
    gathered_filming_locations,
)
from catalog.views.releases import MOST_RELEASES


def show_list(request):
    shows = Show.objects.published().select_related("original_language")
    return record_list(request, shows, ShowFilter, "catalog/show_list.html", title=_("Shows"))


def show_detail(request, show):
    found = get_object_or_404(shows_with_front(), slug=show)
    return render(request, "catalog/show_detail.html", front_of(found))


def shows_with_front():
    """Public shows with the short lists of their front page, read in the same query."""
    return (
        Show.objects.published()
        .select_related("original_language")
        .annotate(
            cited=gathered_sources(Show),
            origins=Gathered(Country.objects.filter(shows=OuterRef("pk")), "code"),
            spoken=Gathered(Language.objects.filter(spoken_in_shows=OuterRef("pk")), "code"),
            kinds=Gathered(Genre.objects.filter(shows=OuterRef("pk")), "slug", "name"),
            creators=gathered_credits("show", role=Role.CREATOR),
            producers=gathered_company_credits("show", role=CompanyRole.PRODUCTION),
            places=gathered_filming_locations(
                # Twice outer: within() asks in a query of its own.
                FilmingLocation.objects.within(OuterRef(OuterRef("pk")))
            ),
        )
    )


def front_of(show) -> dict:
    """What the front page of a show says; ``show`` comes from ``shows_with_front()``."""
    episodes = Episode.objects.published().select_related("language").order_by("number")
    series = Series.objects.published().filter(show=show).select_related("show")
    all_series = list(
        series.in_story_order().prefetch_related(
            Prefetch("episodes", episodes, to_attr="public_episodes")
        )
    )
    dates = [each.first_shown_on for each in all_series if each.first_shown_on]
    characters = Character.objects.published().filter(show=show)
    characters = list(characters.annotate(cited=gathered_sources(Character)))
    releases = Release.objects.published().within(show).with_links().in_order_shown()
    releases, has_more_releases = first_of(releases, MOST_RELEASES)
    return {
        "show": show,
        "all_series": all_series,
        "episode_count": sum(len(each.public_episodes) for each in all_series),
        "first_shown_on": min(dates, default=None),
        "years": sorted({date.year for date in dates}),
        "open_characters": [each for each in characters if not each.is_spoiler],
        "hidden_characters": [each for each in characters if each.is_spoiler],
        "releases": releases,
        "has_more_releases": has_more_releases,
        "sources": cited_by(show, *characters),
    }
