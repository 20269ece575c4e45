"""What the short lists of a work's page rest on, read in the same query as the work."""

from django.db.models import OuterRef

from catalog.gathering import Gathered
from catalog.models import CompanyCredit, CompanyRole, Credit, FilmingLocation, Role
from catalog.sourcing import gathered_sources_of

# Twice outer: the sources are asked for what is asked for the work.
THE_WORK = OuterRef(OuterRef("pk"))


def sources_of_making(work: str) -> dict[str, Gathered]:
    """Of the people, companies and places of a series or an episode itself."""
    lists = {"people": Credit, "companies": CompanyCredit, "places": FilmingLocation}
    return {
        f"{name}_cited": gathered_sources_of(model.objects.published().filter(**{work: THE_WORK}))
        for name, model in lists.items()
    }


def sources_of_front() -> dict[str, Gathered]:
    """Of the creators and producers of a show, and of the places within it."""
    creators = Credit.objects.published().filter(show=THE_WORK, role=Role.CREATOR)
    producers = CompanyCredit.objects.published().filter(show=THE_WORK, role=CompanyRole.PRODUCTION)
    # Once more outer: within() asks in a query of its own.
    places = FilmingLocation.objects.published().within(OuterRef(THE_WORK))
    return {
        "creators_cited": gathered_sources_of(creators),
        "producers_cited": gathered_sources_of(producers),
        "places_cited": gathered_sources_of(places),
    }
