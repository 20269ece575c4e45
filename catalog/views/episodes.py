from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from catalog.filters.works import EpisodeFilter
from catalog.listing import record_list
from catalog.models import Episode


def episode_list(request):
    episodes = Episode.objects.published().with_show().in_story_order()
    return record_list(
        request, episodes, EpisodeFilter, "catalog/episode_list.html", title=_("Episodes")
    )


def episode_detail(request, show, series, episode):
    episodes = Episode.objects.published().with_show()
    found = get_object_or_404(
        episodes, series__show__slug=show, series__number=series, number=episode
    )
    context = {
        "episode": found,
        "previous": episodes.before(found).first(),
        "next": episodes.after(found).first(),
        "sources": found.sources.all(),
    }
    return render(request, "catalog/episode_detail.html", context)
