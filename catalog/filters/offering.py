"""What the form of a list offers: choices that would give something, each with the number."""

from collections import Counter

from django.utils.translation import gettext as _

from catalog.bidi import isolated
from catalog.filters.choices import Choice
from catalog.filters.counting import Counts
from catalog.paging import in_words


def offer_what_is_there(form, counts: Counts, chosen: dict) -> None:
    """Leave out of a valid form which choices give nothing, and which filters cannot narrow.

    What is chosen stays in any case. Where too many records would have to be counted, all choices
    are offered, without numbers.
    """
    for name, counted in counts.choices.items():
        field = form.fields[name]
        offered = what_is_there(field, counted, chosen.get(name))
        if name in chosen or can_narrow(field, offered, counted, counts.found):
            numbered = [(value, with_number(words, counted[value])) for value, words in offered]
            field.widget.choices = [("", field.empty_label), *numbered]
        else:
            del form.fields[name]


def what_is_there(field, counted: Counter, chosen: str | None) -> list[Choice]:
    """The choices that would give something, and the chosen one."""
    return [
        (value, words)
        for value, words in field.choices
        if value and (counted[value] or value == chosen)
    ]


def can_narrow(field, offered: list[Choice], counted: Counter, found: int) -> bool:
    """Whether a choice leaves records out, now or once other filters are taken off."""
    has_several = len(field.choices) > len(["any", "the only one"])
    return any(has_several or counted[value] < found for value, _words in offered)


def with_number(words: str, number: int) -> str:
    return _("%(words)s (%(number)s)") % {"words": isolated(words), "number": in_words(number)}
