from django.conf import settings
from django.shortcuts import render

from catalog.listing import public_page
from catalog.paging import FirstOf
from catalog.views.shows import front_of, shows_with_front
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
