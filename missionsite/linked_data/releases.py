"""Where and when a work was shown."""

from collections.abc import Iterable, Mapping
from typing import Any

from catalog.bidi import without_isolates
from catalog.models import Access, Release, ReleaseKind
from missionsite.linked_data.nodes import Node, mention, mentioned_work, node, thing

# The right to show is not a showing, and has no event.
TYPES = {
    ReleaseKind.FIRST_BROADCAST: "BroadcastEvent",
    ReleaseKind.BROADCAST: "BroadcastEvent",
    ReleaseKind.FREE_PREMIERE: "BroadcastEvent",
    ReleaseKind.REPEAT: "BroadcastEvent",
    ReleaseKind.STREAMING: "OnDemandEvent",
    ReleaseKind.ON_DEMAND: "OnDemandEvent",
    ReleaseKind.UNSPECIFIED: "PublicationEvent",
}
IS_FREE = {
    Access.FREE_TO_AIR: True,
    Access.FREE_ONLINE: True,
    Access.PAY_TV: False,
    Access.SUBSCRIPTION: False,
    Access.PURCHASE: False,
}


def release_graph(release: Release, page: Mapping[str, Any]) -> list[Node]:
    if release.kind not in TYPES:
        return [mentioned_work(release.about)]
    return [event(release, **languages_of(release))]


def events(releases: Iterable[Release]) -> list[Node]:
    return [event(release) for release in releases if release.kind in TYPES]


def event(release: Release, **properties: Any) -> Node:
    service, country = release.service, release.country
    return thing(
        TYPES[release.kind],
        release,
        name=without_isolates(release),
        workFeatured=mentioned_work(release.about),
        startDate=release.starts_on,
        endDate=release.ends_on,
        isAccessibleForFree=IS_FREE.get(release.access),
        publishedBy=service and mention("Organization", service, service.name),
        location=country and node("Country", name=country.name),
        **properties,
    )


def languages_of(release: Release) -> dict[str, list[str]]:
    """As the page of the release fetches them."""
    languages = {"inLanguage": [language.code for language in release.audio]}
    if TYPES[release.kind] == "BroadcastEvent":
        # Only there does the vocabulary know of subtitles.
        languages["subtitleLanguage"] = [language.code for language in release.subtitles]
    return languages
