"""JSON-LD as an element of a page."""

import json

from django.utils.safestring import SafeString, mark_safe

from missionsite.linked_data.nodes import Node

# Signs that could end the element, begin another, or break a line of a script.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_of(graph: list[Node]) -> SafeString | str:
    """The one place of the site that writes a script element; nothing inside can leave it."""
    if not graph:
        return ""
    text = json.dumps(
        {"@context": "https://schema.org", "@graph": graph},
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )
    return mark_safe(f'<script type="application/ld+json">{text.translate(ESCAPES)}</script>')
