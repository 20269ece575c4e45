"""How a template shows what the record holds: partial dates, prose, foreign words."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from catalog.bidi import is_right_to_left, isolated
from catalog.partial_dates import PartialDate
from catalog.prose import HEADINGS_ABOVE, excerpt, render_prose

register = template.Library()
register.filter(isolated)


@register.filter
def partial_date(value: PartialDate | None) -> SafeString | str:
    """``<time datetime="2017-06">June 2017</time>``; nothing where the date is not known."""
    if value is None or value == "":
        return ""
    return format_html('<time datetime="{}">{}</time>', value, value.words())


@register.filter
def prose(text: str | None, headings_above: int = HEADINGS_ABOVE) -> SafeString | str:
    """Markdown as HTML: ``{{ text|prose:1 }}`` where only the title of the page is above it."""
    return render_prose(text, headings_above) if text else ""


@register.filter
def prose_excerpt(text: str | None) -> str:
    """The beginning of a Markdown text as plain text, for the description of a page."""
    return excerpt(text) if text else ""


@register.filter
def bdi(name: object) -> object:
    """A name as a part of a line that keeps its place; ``isolated`` does so in plain text."""
    return format_html("<bdi>{}</bdi>", name) if is_right_to_left(str(name)) else name


@register.simple_tag
def in_language(text: str | None, language_code: str | None) -> SafeString | str:
    """Mark words as another language's, for screen readers, hyphenation and fonts.

    ``{% in_language episode.title "fr" %}`` → ``<span lang="fr">Le Rasoir d’Ockham</span>``
    """
    if not text:
        return ""
    if not language_code:
        return conditional_escape(bdi(text))
    if is_right_to_left(str(text)):
        return format_html('<span lang="{}" dir="auto">{}</span>', language_code, text)
    return format_html('<span lang="{}">{}</span>', language_code, text)
