"""How a template shows what the record holds: partial dates, prose, foreign words."""

import unicodedata

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from catalog.partial_dates import PartialDate
from catalog.prose import excerpt, render_prose

register = template.Library()


@register.filter
def partial_date(value: PartialDate | None) -> SafeString | str:
    """``<time datetime="2017-06">June 2017</time>``; nothing where the date is not known."""
    if value is None or value == "":
        return ""
    return format_html('<time datetime="{}">{}</time>', value, value.words())


@register.filter
def prose(text: str | None) -> SafeString | str:
    """Markdown as HTML."""
    return render_prose(text) if text else ""


@register.filter
def prose_excerpt(text: str | None) -> str:
    """The beginning of a Markdown text as plain text, for the description of a page."""
    return excerpt(text) if text else ""


@register.simple_tag
def in_language(text: str | None, language_code: str | None) -> SafeString | str:
    """Mark words as another language's, for screen readers, hyphenation and fonts.

    ``{% in_language episode.title "fr" %}`` → ``<span lang="fr">Le Rasoir d’Ockham</span>``
    """
    if not text:
        return ""
    if not language_code:
        return conditional_escape(text)
    if is_right_to_left(text):
        return format_html('<span lang="{}" dir="auto">{}</span>', language_code, text)
    return format_html('<span lang="{}">{}</span>', language_code, text)


def is_right_to_left(text: str) -> bool:
    """Whether any of it is: a browser then finds out by itself how to turn what stands between."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)
