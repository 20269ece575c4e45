"""What a visitor may choose in a list: only what public records have."""

from collections.abc import Callable

import django_filters
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ChoiceField

from catalog.models import Country, Language, Show
from catalog.partial_dates import PartialDate, could_lie_in
from catalog.sorting import fold

# (value in the address, words on the page)
Choices = list[tuple[str, str]]
ReadChoices = Callable[[], Choices]


class ChoiceInUseField(ChoiceField):
    """Reads its choices once: a callable would be asked to check the value, and again to show."""

    def __init__(self, *args, choices: ReadChoices, **kwargs):
        kwargs.setdefault("empty_label", _("Any"))
        super().__init__(*args, choices=choices(), **kwargs)
        # Without the value, which anybody may have made as long as they like.
        self.error_messages["invalid_choice"] = _(
            "There is nothing with this value: choose another."
        )


class ChoiceInUseFilter(django_filters.ChoiceFilter):
    """``ChoiceInUseFilter(choices=countries(Release, "country"), field_name="country__code")``."""

    field_class = ChoiceInUseField


class YearFilter(ChoiceInUseFilter):
    """Finds the partial dates that can lie in the chosen year."""

    def filter(self, records, value):
        if not value:
            return records
        year = PartialDate.parse(value)
        return records.filter(could_lie_in(self.field_name, year, year))


def linked_from(model, path: str, choices):
    """Those choices that a public record of the model has at the end of the path."""
    records = model.objects.published().order_by()
    return choices.filter(Exists(records.filter(**{path: OuterRef("pk")})))


def shows(model, path: str) -> ReadChoices:
    def read():
        return list(linked_from(model, path, Show.objects).values_list("slug", "title"))

    return read


def countries(model, path: str) -> ReadChoices:
    return _named_by_code(model, path, Country)


def languages(model, path: str) -> ReadChoices:
    return _named_by_code(model, path, Language)


def _named_by_code(model, path, choices):
    def read():
        named = [(each.code, each.name) for each in linked_from(model, path, choices.objects)]
        return sorted(named, key=lambda choice: fold(choice[1]))

    return read


def values(model, name: str) -> ReadChoices:
    """The values in use of a field with choices, in the order of the choices."""

    def read():
        used = set(_distinct(model, name))
        return [choice for choice in model._meta.get_field(name).choices if choice[0] in used]

    return read


def years(model, path: str) -> ReadChoices:
    """The years of a partial date, the latest first."""

    def read():
        found = {f"{date.year:04}" for date in _distinct(model, path) if date}
        return [(year, year) for year in sorted(found, reverse=True)]

    return read


def _distinct(model, path):
    return model.objects.published().order_by().values_list(path, flat=True).distinct()
