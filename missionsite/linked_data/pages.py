"""The page itself: what it is about, where it stands in the site, and what a list lists."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalog.bidi import without_isolates
from catalog.models import Episode, Series, Show
from missionsite.addresses import absolute
from missionsite.kinds import KIND_OF
from missionsite.linked_data.nodes import Node, name_of, node
from missionsite.page_head import HOME, LIST_VIEWS, PRODUCTION, SEARCH, PageHead

# A step on the way to a page: its name and its path.
Step = tuple[str, str]
PAGE_TYPES = {"about": "AboutPage", SEARCH: "SearchResultsPage"}


def page_graph(head: PageHead, title: str, about: list[Node], context: Mapping) -> list[Node]:
    way = way_to(head, title, context)
    listed = context["page"] if head.view in LIST_VIEWS else ()
    kind = "CollectionPage" if head.view in LIST_VIEWS else PAGE_TYPES.get(head.view, "WebPage")
    site = {"@id": absolute("/#site")}
    crumbs, records = {"@id": f"{head.canonical}#way"}, {"@id": f"{head.canonical}#list"}
    page = node(
        kind,
        url=head.canonical,
        name=title,
        inLanguage=get_language(),
        license=settings.SITE_LICENCE,
        isPartOf=site,
        breadcrumb=crumbs if way else None,
        mainEntity=records if listed else {"@id": about[0]["@id"]} if about else None,
    )
    graph = [site | node("WebSite", name=settings.SITE_NAME, url=absolute("/"))]
    graph.append({"@id": head.canonical} | page)
    if way:
        graph.append(crumbs | node("BreadcrumbList", itemListElement=steps(way)))
    if listed:
        graph.append(records | node("ItemList", itemListElement=steps(map(step_to, listed))))
    return graph


def steps(way: Iterable[Step]) -> list[Node]:
    return [
        node(
            "ListItem",
            position=position,
            name=name,
            item={"@type": "WebPage", "@id": absolute(path)},
        )
        for position, (name, path) in enumerate(way, start=1)
    ]


def step_to(record: Model) -> Step:
    name = name_of(record) if isinstance(record, Show | Series) else without_isolates(record)
    return name, record.get_absolute_url()


def way_to(head: PageHead, title: str, context: Mapping[str, Any]) -> list[Step]:
    """The steps from the home page to this one, as the page shows them."""
    if head.view == HOME:
        return []
    home = (_("Home"), reverse("home"))
    if head.view == PRODUCTION:
        show = context["show"]
        return [home, step_to(show), (title, show.get_production_url())]
    if head.record:
        return [home, *way_to_record(head.record)]
    return [home, (title, context["request"].path)]


def way_to_record(record: Model) -> list[Step]:
    match record:
        case Episode():
            own = (record.title, record.get_absolute_url())
            return [step_to(record.series.show), step_to(record.series), own]
        case Series():
            return [step_to(record.show), step_to(record)]
        case Show():
            return [step_to(record)]
    kind = KIND_OF[type(record)]
    return [(str(kind), reverse(kind.list_view)), step_to(record)]
