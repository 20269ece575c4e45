"""What the head of a page says to whoever is not its reader: robots, networks, programs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, to_locale

from catalog.models import Episode, Person, Series, Show
from missionsite.addresses import absolute, in_format
from missionsite.cards.contents import card_of, list_card, production_card, site_card
from missionsite.cards.drawing import Card
from missionsite.kinds import WITH_LIST, WITH_PAGE

RECORD_VIEWS = {kind.record_view: kind for kind in WITH_PAGE}
LIST_VIEWS = {kind.list_view: kind for kind in WITH_LIST}
HOME, PRODUCTION, SEARCH = "home", "catalog:show_production", "search"

# What Open Graph has a type for.
GRAPH_TYPES = {Show: "video.tv_show", Episode: "video.episode", Person: "profile"}


@dataclass(frozen=True)
class PageHead:
    """``record`` is what the page is about, if that is a single one; addresses are absolute.

    ``show`` is the one that the page belongs to by its address.
    """

    view: str
    record: Model | None
    show: Show | None
    canonical: str
    is_indexed: bool
    card: Card
    card_address: str
    json_address: str

    @property
    def graph_type(self) -> str:
        return GRAPH_TYPES.get(type(self.record), "website")

    @property
    def locale(self) -> str:
        return to_locale(get_language())


def head_of(request: HttpRequest | None, context: Mapping[str, Any]) -> PageHead | None:
    """The head of a public page as its view has rendered it; None for anything else."""
    match = request and request.resolver_match
    if not match or request.method not in {"GET", "HEAD"}:
        return None
    record = record_on(match.view_name, context)
    path = record.get_absolute_url() if record else request.path
    filters = filters_in(context)
    return PageHead(
        view=match.view_name,
        record=record,
        show=show_of(record) or (context["show"] if match.view_name == PRODUCTION else None),
        canonical=absolute(path) + query_of(filters, context),
        # A list narrowed down holds nothing that the whole list has not.
        is_indexed=not filters and match.view_name != SEARCH,
        card=card_on(match.view_name, record, context),
        card_address=absolute(card_path(match.view_name, record, request.path)),
        json_address=absolute(in_format(path, "json")) if record else "",
    )


def record_on(view: str, context: Mapping[str, Any]) -> Model | None:
    """The home page of a single show is the page of that show."""
    if view == HOME:
        return context.get("show")
    kind = RECORD_VIEWS.get(view)
    return kind and context[kind.model._meta.model_name]


def show_of(record: Model | None) -> Show | None:
    if isinstance(record, Episode):
        record = record.series
    if isinstance(record, Series):
        record = record.show
    return record if isinstance(record, Show) else None


def filters_in(context: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a list was narrowed down by, or sorted by; always in the same order."""
    query = context.get("query")
    if not isinstance(query, QueryDict):
        return []
    return sorted((name, value) for name, values in query.lists() for value in values)


def query_of(filters: list[tuple[str, str]], context: Mapping[str, Any]) -> str:
    number = getattr(context.get("page"), "number", 1)
    query = urlencode([*filters, *([("page", number)] if number > 1 else [])])
    return f"?{query}" if query else ""


def card_on(view: str, record: Model | None, context: Mapping[str, Any]) -> Card:
    if record:
        return card_of(record)
    if view == PRODUCTION:
        return production_card(context["show"])
    return list_card(LIST_VIEWS[view]) if view in LIST_VIEWS else site_card()


def card_path(view: str, record: Model | None, path: str) -> str:
    if record:
        return in_format(record.get_absolute_url(), "png")
    has_own = view == PRODUCTION or view in LIST_VIEWS
    return in_format(path, "png") if has_own else reverse("site_card")
