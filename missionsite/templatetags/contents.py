"""The way to the parts of a long page."""

import re
from html import unescape

from django import template
from django.template.loader import render_to_string

register = template.Library()

# As the templates of this site write it.
HEADING = re.compile(r'<h2 id="([^"]+)">([^<]+)</h2>')


@register.simple_block_tag
def on_this_page(content):
    """``{% on_this_page %}…{% endon_this_page %}``: links to all sections that stand inside.

    Only what is there once all is rendered gets a link, whoever decided that it has to be there.
    """
    parts = [(anchor, unescape(heading)) for anchor, heading in HEADING.findall(content)]
    return render_to_string("_on_this_page.html", {"parts": parts}) + content
