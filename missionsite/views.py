from django.conf import settings
from django.http import Http404
from django.shortcuts import render

from catalog.listing import public_page
from catalog.paging import FirstOf
from catalog.views.shows import front_of, shows_with_front
from missionsite.models import EntryKind
from missionsite.search.finding import MOST_COUNTED, find, number_found
from missionsite.search.words import as_typed
from missionsite.sourced import sourced_shares, together

MOST_SHOWS = 24


@public_page
def home(request):
    """The front page of the one show; with several, the way to each."""
    shows = FirstOf(shows_with_front(), MOST_SHOWS)
    if len(shows) == 1:
        return render(request, "missionsite/home.html", front_of(shows[0]))
    return render(request, "missionsite/home.html", {"shows": shows})


@public_page
def about(request):
    shares = sourced_shares()
    context = {"shares": shares, "together": together(shares), "licence": settings.SITE_LICENCE}
    return render(request, "missionsite/about.html", context)


@public_page
def search(request):
    """Everything that has all the words; with a ``kind``, of that kind alone."""
    kind = request.GET.get("kind", "")
    if kind and kind not in EntryKind.values:
        raise Http404("There is no such kind of record.")
    typed = as_typed(request.GET.get("q", ""))
    groups = find(typed, kind)
    context = {
        "search_words": typed,
        "kind": kind,
        "groups": groups,
        "found": number_found(groups),
        "most_counted": MOST_COUNTED,
    }
    return render(request, "missionsite/search.html", context)
