"""Who made a work and where it was shot, read in the same query as the work."""

from django.db.models import OuterRef

from catalog.gathering import Gathered
from catalog.models import CompanyCredit, Credit

# On the page of one work; the lists have all of them.
MOST_GATHERED = 50


def gathered_credits(work: str, **conditions) -> Gathered:
    """The people credited for the work itself: a show, series or episode."""
    credits = Credit.objects.published().filter(**{work: OuterRef("pk")}, **conditions)
    person = ("person__slug", "person__name")
    character = ("character__name", "character__description", "character__spoiler")
    names = ("role", "credited_as", *person, *character)
    return Gathered(credits.by_role(), *names, most=MOST_GATHERED)


def gathered_company_credits(work: str, **conditions) -> Gathered:
    """The companies credited for the work itself: a show, series or episode."""
    credits = CompanyCredit.objects.published().filter(**{work: OuterRef("pk")}, **conditions)
    names = ("role", "detail", "company__slug", "company__name")
    return Gathered(credits.by_role(), *names, most=MOST_GATHERED)


def gathered_filming_locations(filming_locations) -> Gathered:
    """The places where a work was shot, out of these, with what a map needs."""
    location = ("slug", "name", "precision", "latitude", "longitude", "country__code")
    names = ("slug", "stands_for", "shot", *(f"location__{name}" for name in location))
    return Gathered(filming_locations.published().by_location(), *names, most=MOST_GATHERED)
