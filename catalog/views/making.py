"""Who made a work and where it was shot, read in the same query as the work."""

from django.db.models import OuterRef

from catalog.gathering import Gathered
from catalog.models import CompanyCredit, Credit


def gathered_credits(work: str, **conditions) -> Gathered:
    """The people credited for the work itself: a show, series or episode."""
    credits = Credit.objects.published().filter(**{work: OuterRef("pk")}, **conditions)
    person = ("person__slug", "person__name")
    character = ("character__name", "character__description", "character__spoiler")
    return Gathered(credits.by_role(), "role", "credited_as", *person, *character)


def gathered_company_credits(work: str, **conditions) -> Gathered:
    """The companies credited for the work itself: a show, series or episode."""
    credits = CompanyCredit.objects.published().filter(**{work: OuterRef("pk")}, **conditions)
    return Gathered(credits.by_role(), "role", "detail", "company__slug", "company__name")


def gathered_filming_locations(filming_locations) -> Gathered:
    """The places where a work was shot, out of these."""
    location = ("location__slug", "location__name", "location__country__code")
    return Gathered(
        filming_locations.published().by_location(), "slug", "stands_for", "shot", *location
    )
