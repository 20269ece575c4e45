"""Where it was shot."""

from collections.abc import Mapping
from typing import Any

from catalog.models import Location, Precision
from missionsite.linked_data.nodes import Node, mentioned_work, node, same_as, thing, words_of
from missionsite.linked_data.works import by_work, places_of

# What the coordinates are of: elsewhere they are those of a town that it is near.
WITH_COORDINATES = {Precision.EXACT, Precision.LOCALITY}


def location_graph(location: Location, page: Mapping[str, Any]) -> list[Node]:
    about = thing(
        "Place",
        location,
        name=location.name,
        alternateName=location.local_name,
        description=words_of(location.description),
        address=address(location),
        geo=coordinates(location),
        sameAs=same_as(location),
    )
    works = by_work(page.get("page", ()))
    return [about, *(mentioned_work(work, **places_of(uses)) for work, uses in works)]


def address(location: Location) -> Node | None:
    if not (location.country or location.region):
        return None
    return node(
        "PostalAddress",
        addressCountry=location.country and location.country.code,
        addressRegion=location.region,
    )


def coordinates(location: Location) -> Node | None:
    if location.latitude is None or location.precision not in WITH_COORDINATES:
        return None
    return node(
        "GeoCoordinates",
        latitude=float(location.latitude),
        longitude=float(location.longitude),
    )
