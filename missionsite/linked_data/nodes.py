"""Things as nodes of a graph."""

from typing import Any

from django.db.models import Model

from catalog.models import Episode, Series, Show
from catalog.partial_dates import PartialDate
from catalog.prose import plain_text
from missionsite.addresses import absolute

Node = dict[str, Any]

WORK_TYPES = {Show: "TVSeries", Series: "TVSeason", Episode: "TVEpisode"}


def identity(record: Model) -> str:
    """``https://missions.example/shows/missions/#show``"""
    return f"{absolute(record.get_absolute_url())}#{record._meta.model_name}"


def node(kind: str, **properties: Any) -> Node:
    """A thing without an address; what is not known is not said."""
    known = {name: plain(value) for name, value in properties.items()}
    return {"@type": kind} | {
        name: value for name, value in known.items() if value not in (None, "", [])
    }


def thing(kind: str, record: Model, **properties: Any) -> Node:
    """A record with all that is known of it on its own page."""
    page = absolute(record.get_absolute_url())
    return {"@id": identity(record)} | node(kind, url=page, **properties)


def mention(kind: str, record: Model, name: str, **properties: Any) -> Node:
    """A record that the page of another one names; its ``@id`` leads to its own page."""
    return {"@id": identity(record)} | node(kind, name=name, **properties)


def mentioned_work(work: Model, **properties: Any) -> Node:
    return mention(WORK_TYPES[type(work)], work, name_of(work), **properties)


def name_of(work: Model) -> str:
    return work.name if isinstance(work, Series) else work.title


def plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        # Reduced precision of ISO 8601 is a Date of schema.org as it stands.
        return str(value)
    return value


def words_of(prose: str) -> str:
    return plain_text(prose) if prose else ""


def same_as(record: Model, *further: str) -> list[str]:
    return list(dict.fromkeys([*record.same_as_addresses, *filter(None, further)]))
