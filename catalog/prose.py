"""Free text in Markdown, turned into HTML without scripts and without requests to other hosts."""

import re

from django.db import models
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

# A page keeps two levels to itself: its title, and the headings of the sections that hold prose.
HEADINGS_ABOVE = 2
LOWEST_HEADING = 6

LINK_SCHEMES = ("http", "https", "mailto")

DESCRIPTION_LENGTH = 160


class ProseField(models.TextField):
    """Free text in Markdown."""

    help_text_by_default = _("Markdown.")

    def __init__(self, *args, **options):
        defaults = {"blank": True, "help_text": self.help_text_by_default}
        super().__init__(*args, **defaults | options)

    def deconstruct(self):
        name, path, args, options = super().deconstruct()
        return name, path, args, options | {"blank": self.blank}


class SpoilerField(ProseField):
    """Prose that gives away what the story keeps for later."""

    help_text_by_default = _("Markdown. Folded away until the reader asks for it.")


def render_prose(text: str, headings_above: int = HEADINGS_ABOVE) -> SafeString:
    """Render Markdown. HTML in the text is shown as written, an image as a link.

    The text stands below so many levels of headings, and skips none of its own.
    """
    return mark_safe(_markdown.render(text, {"headings_above": headings_above}))


def plain_text(text: str) -> str:
    """The words of a Markdown text in one line, without markup and blocks of code."""
    paragraphs = (token.children for token in _markdown.parse(text) if token.type == "inline")
    words = " ".join("".join(map(_content, tokens)) for tokens in paragraphs)
    return " ".join(words.split())


def excerpt(text: str, length: int = DESCRIPTION_LENGTH) -> str:
    """The beginning of a Markdown text in plain words, at most ``length`` characters."""
    words = plain_text(text)
    if len(words) <= length:
        return words
    # A word is cut only where it alone is too long.
    beginning = words[:length].rpartition(" ")[0] or words[: length - 1]
    return beginning.rstrip(" .,;:") + "…"


def _content(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _is_link_allowed(url: str) -> bool:
    scheme, colon, _ = re.split(r"[/?#]", url, maxsplit=1)[0].partition(":")
    return not colon or scheme.lower() in LINK_SCHEMES


def _fit_into_page(state: StateCore) -> None:
    above = level = state.env.get("headings_above", HEADINGS_ABOVE)
    for token in state.tokens:
        if token.type == "heading_open":
            # At most one level below the heading before it, whatever the text says.
            level = min(int(token.tag.removeprefix("h")) + above, level + 1, LOWEST_HEADING)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"
        # The policy for content forbids inline style, which is how the library aligns columns.
        if alignment := token.attrs.pop("style", None):
            token.attrSet("class", alignment.replace("text-align:", "align-"))


def _build_markdown() -> MarkdownIt:
    # An image would make the reader's browser ask another host for it.
    markdown = MarkdownIt("js-default", {"html": False}).disable("image")
    markdown.validateLink = _is_link_allowed
    markdown.core.ruler.push("fit_into_page", _fit_into_page)
    return markdown


_markdown = _build_markdown()
