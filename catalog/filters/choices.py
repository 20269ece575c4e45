"""What a visitor may choose in a list: only what public records have."""

from collections import defaultdict
from collections.abc import Callable, Iterable

import django_filters
from django.db.models import CharField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Substr
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ChoiceField

from catalog.cldr import country_name, language_name
from catalog.gathering import field_at
from catalog.models import Series
from catalog.partial_dates import PartialDate, could_lie_in
from catalog.sorting import fold

COUNTRY, LANGUAGE, YEAR = _("Country"), _("Language"), _("Year")

# (value in the address, words on the page)
Choice = tuple[str, str]
Arrange = Callable[[Iterable[Choice]], list[Choice]]


class InUse:
    """The choices of a filter, read from the database.

    ``read`` gives the records, ``value`` and ``words`` say which of their columns are the choice,
    ``arrange`` turns these into what is shown, in its order.
    """

    def __init__(self, read: Callable[[], QuerySet], value, words=None, *, arrange: Arrange):
        self.read = read
        self.value = value
        self.words = words or value
        self.arrange = arrange

    def rows(self, name: str) -> QuerySet:
        """Rows of ``name``, value and words: of one form, so that they can be read together."""
        columns = {
            "_name": Value(name, output_field=CharField()),
            "_value": Cast(self.value, CharField()),
            "_words": Cast(self.words, CharField()),
        }
        return self.read().order_by().annotate(**columns).values_list(*columns).distinct()


def read_together(wanted: dict[str, InUse]) -> dict[str, list[Choice]]:
    """The choices of several filters in one query."""
    if not wanted:
        return {}
    first, *others = (choices.rows(name) for name, choices in wanted.items())
    found = defaultdict(list)
    for name, value, words in first.union(*others, all=True):
        found[name].append((value, words))
    return {name: choices.arrange(found[name]) for name, choices in wanted.items()}


class ChoiceInUseField(ChoiceField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("empty_label", _("Any"))
        super().__init__(*args, **kwargs)
        # Without the value, which anybody may have made as long as they like.
        self.error_messages["invalid_choice"] = _("There is nothing with this value: choose one.")


class ChoiceInUseFilter(django_filters.ChoiceFilter):
    """``ChoiceInUseFilter(choices=companies(Release, "service"), field_name="service__slug")``."""

    field_class = ChoiceInUseField


class ListFilter(django_filters.FilterSet):
    """The filters of a public list; one query gives the choices of all of them."""

    def get_form_class(self):
        wanted = {
            name: choice_filter.extra["choices"]
            for name, choice_filter in self.filters.items()
            if isinstance(choice_filter, ChoiceInUseFilter)
        }
        for name, choices in read_together(wanted).items():
            self.filters[name].extra["choices"] = choices
        return super().get_form_class()


def linked_from(model, path: str, choices: QuerySet) -> QuerySet:
    """Those choices that a public record of the model has at the end of the path."""
    records = model.objects.published().order_by()
    return choices.filter(Exists(records.filter(**{path: OuterRef("pk")})))


def linked_in_use(model, path: str, value, words=None, *, arrange: Arrange) -> InUse:
    choices = field_at(model, path).related_model.objects
    return InUse(lambda: linked_from(model, path, choices), value, words, arrange=arrange)


def shows(model, path: str) -> InUse:
    return linked_in_use(model, path, "slug", "title", arrange=by_words)


def companies(model, path: str) -> InUse:
    return linked_in_use(model, path, "slug", "name", arrange=by_words)


def genres(model, path: str) -> InUse:
    return linked_in_use(model, path, "slug", "name", arrange=by_words)


def countries(model, path: str) -> InUse:
    return linked_in_use(model, path, "code", arrange=by_country)


def languages(model, path: str) -> InUse:
    return linked_in_use(model, path, "code", arrange=by_language)


def series_numbers(model, path: str) -> InUse:
    """The numbers of series, whatever their show."""
    return linked_in_use(model, path, "number", arrange=by_number)


def values(model, name: str) -> InUse:
    """The values of a field with choices, in the order of the choices."""

    def in_order_of_choices(rows):
        used = {value for value, _words in rows}
        return [choice for choice in model._meta.get_field(name).choices if choice[0] in used]

    return InUse(model.objects.published, name, arrange=in_order_of_choices)


def years(model, path: str) -> InUse:
    """The years of a partial date of the model, or of what it links to; the latest first."""
    link, _, name = path.rpartition("__")

    def dated():
        records = model.objects.published()
        if link:
            # There are far fewer series than episodes.
            linked_model = model._meta.get_field(link).related_model
            records = linked_from(model, link, linked_model.objects)
        return records.filter(**{f"{name}__isnull": False})

    return InUse(dated, Substr(name, 1, 4), arrange=lambda rows: sorted(rows, reverse=True))


def by_words(choices: Iterable[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: (fold(choice[1]), choice[0]))


def by_country(rows: Iterable[Choice]) -> list[Choice]:
    return by_words((code, country_name(code)) for code, _code in rows)


def by_language(rows: Iterable[Choice]) -> list[Choice]:
    return by_words((code, language_name(code)) for code, _code in rows)


def by_number(rows: Iterable[Choice]) -> list[Choice]:
    numbers = sorted(int(number) for number, _number in rows)
    return [(str(number), Series(number=number).name) for number in numbers]


class ValueFilter(ChoiceInUseFilter):
    """By the value of a field with choices."""

    def __init__(self, model, name, label):
        super().__init__(label=label, field_name=name, choices=values(model, name))


class CountryFilter(ChoiceInUseFilter):
    def __init__(self, model, path="country", label=COUNTRY):
        super().__init__(label=label, field_name=f"{path}__code", choices=countries(model, path))


class LanguageFilter(ChoiceInUseFilter):
    def __init__(self, model, path="language", label=LANGUAGE):
        super().__init__(label=label, field_name=f"{path}__code", choices=languages(model, path))


class YearFilter(ChoiceInUseFilter):
    """Finds the partial dates that can lie in the chosen year."""

    def __init__(self, model, path, label=YEAR):
        super().__init__(label=label, field_name=path, choices=years(model, path))

    def filter(self, records, value):
        if not value:
            return records
        year = PartialDate.parse(value)
        return records.filter(could_lie_in(self.field_name, year, year))
