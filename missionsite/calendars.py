"""The releases as a calendar: iCalendar, RFC 5545."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.conf import settings
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.http import Http404, HttpResponse
from django.views.decorators.http import conditional_page

from catalog.bidi import isolated
from catalog.filters.releases import ReleaseFilter
from catalog.listing import public_page
from catalog.models import Release
from catalog.paging import MOST_COUNTED
from missionsite.addresses import absolute

# The longest line, in octets without its end.
LONGEST_LINE = 75
# Other control signs have no place in a text.
ESCAPED = dict.fromkeys([*range(0x20), 0x7F]) | str.maketrans(
    {"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\t": " "}
)


@public_page
@conditional_page
def release_calendar(request):
    """The releases that the same filters find in their list, as far as they have a day.

    A calendar knows no month and no year, and a guessed day would be false. Where nothing is left
    there is no calendar.
    """
    # The latest, should there be more than a calendar holds.
    releases = Release.objects.published().with_links().in_order_shown().reverse()
    filterset = ReleaseFilter(request.GET, dated_to_the_day(releases), request=request)
    found = list(filterset.qs[:MOST_COUNTED]) if filterset.is_valid() else []
    if not found:
        raise Http404("No release here is known to the day.")
    return HttpResponse(calendar_of(found), content_type="text/calendar; charset=utf-8")


def dated_to_the_day(releases):
    return releases.filter(Exact(Length("starts_on"), len("2017-06-01")))


def calendar_of(releases: Iterable[Release]) -> str:
    """Expects releases of ``with_links()`` whose start is known to the day."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{text(settings.SITE_NAME)}//Releases//EN",
        f"NAME:{text(settings.SITE_NAME)}",
        *(line for release in releases for line in event_of(release)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def event_of(release: Release) -> Iterator[str]:
    """Days without a clock: the record knows no time of day, nor in which zone it would be."""
    address = absolute(release.get_absolute_url())
    yield "BEGIN:VEVENT"
    yield f"UID:{address}"
    yield f"DTSTAMP:{release.publish_at:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{day(release.starts_on.earliest)}"
    if release.ends_on and release.ends_on.precision == "day" and release.ends_on.latest < date.max:
        # The first day after it, if there is one in the calendar of Python.
        yield f"DTEND;VALUE=DATE:{day(release.ends_on.latest + timedelta(days=1))}"
    yield f"SUMMARY:{text(summary_of(release))}"
    yield f"URL:{address}"
    yield f"CATEGORIES:{text(release.get_kind_display())}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def summary_of(release: Release) -> str:
    """Without the date, which the day in the calendar tells."""
    parts = (release.about, release.get_kind_display(), release.service)
    return ", ".join(isolated(part) for part in parts if part)


def day(value: date) -> str:
    # Not by strftime, which leaves out the zeros of years before 1000.
    return value.isoformat().replace("-", "")


def text(words: str) -> str:
    return words.translate(ESCAPED)


def folded(line: str) -> str:
    """The line in parts no longer than the standard allows, none ending within a sign."""
    parts, room = [""], LONGEST_LINE
    for sign in line:
        if room < len(sign.encode()):
            # The space that begins each further part counts.
            parts, room = [*parts, ""], LONGEST_LINE - 1
        parts[-1] += sign
        room -= len(sign.encode())
    return "\r\n ".join(parts)
