"""Filters by one of the values that public records have."""

from functools import partial

import django_filters
from django.db.models import OuterRef
from django.db.models.functions import Substr
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ChoiceField

from catalog.filters.choices import InUse, countries, languages, linked_from, named, years
from catalog.gathering import field_at, values_in
from catalog.partial_dates import PartialDate, could_lie_in

COUNTRY, LANGUAGE, YEAR = _("Country"), _("Language"), _("Year")


class ChoiceInUseField(ChoiceField):
    def __init__(self, *args, **options):
        options.setdefault("empty_label", _("Any"))
        super().__init__(*args, **options)
        # Without the value, which anybody may have made as long as they like.
        self.error_messages["invalid_choice"] = _("There is no such choice.")


class ChoiceInUseFilter(django_filters.ChoiceFilter):
    """Finds by one of the values that public records have.

    ``counted`` is the column by whose value, or values, a listed record is counted; or a function
    that gives it, where it depends on the moment. Without it there are no numbers.
    """

    field_class = ChoiceInUseField

    def __init__(self, label, choices: InUse | list, *, counted=None, **options):
        self.counted = counted
        super().__init__(label=label, choices=choices, **options)

    def column(self):
        return self.counted() if callable(self.counted) else self.counted


class ValueFilter(ChoiceInUseFilter):
    """Finds by a field with choices."""

    def __init__(self, model, name, label):
        choices = model._meta.get_field(name).choices
        super().__init__(label, choices, counted=name, field_name=name)


class LinkedFilter(ChoiceInUseFilter):
    """Finds by what is at the end of a path of links, one or several of each record."""

    def __init__(self, model, path, label, choices=named, key="slug", **words):
        link = field_at(model, path)
        counted = f"{path}__{key}"
        if link.many_to_many:
            of_record = {link.related_query_name(): OuterRef("pk")}
            counted = partial(values_in, link.related_model.objects.filter(**of_record), key)
        super().__init__(
            label,
            choices(lambda: linked_from(model, path, link.related_model.objects), **words),
            counted=counted,
            field_name=f"{path}__{key}",
        )


class CountryFilter(LinkedFilter):
    def __init__(self, model, path="country", label=COUNTRY):
        super().__init__(model, path, label, countries, "code")


class LanguageFilter(LinkedFilter):
    def __init__(self, model, path="language", label=LANGUAGE):
        super().__init__(model, path, label, languages, "code")


class YearFilter(ChoiceInUseFilter):
    """Finds the partial dates, of the model or of what it links to, that can lie in a year."""

    def __init__(self, model, path, label=YEAR):
        link, _dot, name = path.rpartition("__")

        def dated():
            if not link:
                return model.objects.published()
            # There are far fewer series than episodes.
            return linked_from(model, link, field_at(model, link).related_model.objects)

        counted = Substr(path, 1, 4)
        super().__init__(label, years(dated, name), counted=counted, field_name=path)

    def filter(self, records, value):
        if not value:
            return records
        year = PartialDate.parse(value)
        return records.filter(could_lie_in(self.field_name, year, year))
