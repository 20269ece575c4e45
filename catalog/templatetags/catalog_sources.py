"""Sources beside the facts that rest on them: numbered links to the notes that end the page."""

from django import template
from django.utils.translation import gettext_lazy as _

from catalog import source_notes, sourcing

register = template.Library()

MAIN_FACTS = _("Main facts")


@register.inclusion_tag("_notes.html", takes_context=True)
def cite(context, sources, part=MAIN_FACTS, anchor="content", beyond=()):
    """Links to the notes of these sources, without those that the parts around it cite.

    ``{% cite series.cited %}`` for the record of the page,
    ``{% cite cut.cited _("Versions") "versions" %}`` for a part of it that has this anchor.
    """
    own = [source for source in sources if source not in beyond]
    return {"notes": notes_of(context).cite(own, str(part), anchor)}


@register.simple_tag(takes_context=True)
def page_notes(context, sources=()):
    """All notes of the page, and those of further sources that no part has cited."""
    notes = notes_of(context)
    notes.number(sources or ())
    return list(notes)


@register.simple_tag
def cited_by(*lists):
    """What any of the records rests on; records that were read without their sources cite none."""
    records = [record for records in lists for record in records if hasattr(record, "cited")]
    return sourcing.cited_by(*records)


@register.simple_tag
def shared_sources(records):
    return source_notes.shared_sources(records)


def notes_of(context) -> source_notes.SourceNotes:
    # Parts that are included see nothing of the page around them. They share the lowest layer of
    # the render context alone: each template lays one of its own over it.
    page = context.render_context.dicts[0]
    return page.setdefault("source_notes", source_notes.SourceNotes())
