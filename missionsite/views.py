from django.shortcuts import render

from catalog.views.shows import front_of, shows_with_front

MOST_SHOWS = 24


def home(request):
    """The front page of the one show; with several, the way to each."""
    shows = list(shows_with_front()[: MOST_SHOWS + 1])
    if len(shows) == 1:
        return render(request, "missionsite/home.html", front_of(shows[0]))
    context = {"shows": shows[:MOST_SHOWS], "more_shows": len(shows) > MOST_SHOWS}
    return render(request, "missionsite/home.html", context)


def about(request):
    return render(request, "missionsite/about.html")
