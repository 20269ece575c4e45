"""Tags for the <head> of base.html."""

import re
from html import unescape

from django import template

from missionsite import page_head as heads
from missionsite.linked_data.graph import graph_of
from missionsite.linked_data.script import script_of

register = template.Library()

# Django names the template of an error by its status: it has nothing of what a view gives.
ERROR_TEMPLATE = re.compile(r"[45][0-9]{2}\b")


@register.simple_tag(takes_context=True)
def page_head(context) -> heads.PageHead | None:
    if ERROR_TEMPLATE.match(context.template_name):
        return None
    return heads.head_of(getattr(context, "request", None), context.flatten())


@register.simple_block_tag
def words(content):
    """``{% words as title %}…{% endwords %}``: what stands inside, to be said more than once."""
    return content


@register.simple_tag(takes_context=True)
def linked_data(context, head, title) -> str:
    """What the page says, in the words of schema.org: the only script element of a page."""
    # The title was written for HTML; here it is text, which the script escapes in its own way.
    return script_of(graph_of(head, unescape(title), context.flatten())) if head else ""
