"""The graph of a page, put together from what its view has fetched."""

from collections.abc import Mapping
from typing import Any

from catalog.models import (
    Company,
    Episode,
    Location,
    Person,
    Release,
    Series,
    Show,
    Source,
)
from missionsite.linked_data.nodes import Node
from missionsite.linked_data.pages import page_graph
from missionsite.linked_data.people import company_graph, outlet_graph, person_graph
from missionsite.linked_data.places import location_graph
from missionsite.linked_data.releases import release_graph
from missionsite.linked_data.reviews import award_graph, quote_graph
from missionsite.linked_data.sources import source_graph
from missionsite.linked_data.works import episode_graph, series_graph, show_graph
from missionsite.page_head import PageHead
from reviews.models import Award, Outlet, Quote

GRAPHS = {
    Show: show_graph,
    Series: series_graph,
    Episode: episode_graph,
    Release: release_graph,
    Person: person_graph,
    Company: company_graph,
    Location: location_graph,
    Source: source_graph,
    Quote: quote_graph,
    Award: award_graph,
    Outlet: outlet_graph,
}


def graph_of(head: PageHead, title: str, context: Mapping[str, Any]) -> list[Node]:
    """What the page is about, and the page itself. Costs no query: the view has fetched it all."""
    about = GRAPHS[type(head.record)](head.record, context) if head.record else []
    return [*about, *page_graph(head, title, about, context)]
