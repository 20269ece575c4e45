"""The publications that the record rests on."""

from collections.abc import Mapping
from typing import Any

from catalog.models import Source
from missionsite.linked_data.nodes import Node, node, thing


def source_graph(source: Source, page: Mapping[str, Any]) -> list[Node]:
    return [
        thing(
            "CreativeWork",
            source,
            name=source.title,
            publisher=source.publisher and node("Organization", name=source.publisher),
            inLanguage=source.language and source.language.code,
            datePublished=source.published_on,
            license=source.licence and node("CreativeWork", name=source.licence),
            sameAs=source.url,
            archivedAt=source.archive_url,
        )
    ]
