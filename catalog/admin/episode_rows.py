"""The episodes of a series as rows of one form."""

from django.utils.translation import gettext

from catalog.admin.forms import RecordForm
from catalog.admin.rows import RecordFormSet, TabularRows, is_deleted
from catalog.models import Episode
from catalog.numbering import HIGHEST_NUMBER

ROWS_OF_NEW_SERIES = 10
# What the form and its script fill in unasked: alone it makes no episode.
OFFERED = {"number", "language", "status"}


class EpisodeRowForm(RecordForm):
    def has_changed(self):
        if self.instance._state.adding:
            return not OFFERED.issuperset(self.changed_data)
        return super().has_changed()


class EpisodeFormSet(RecordFormSet):
    """Episodes may swap and shift their numbers in one save."""

    def initial_of_new_row(self, index):
        initial = super().initial_of_new_row(index)
        if not self.instance._state.adding:
            initial["language"] = self.instance.show.original_language_id
        if index is not None:
            last = max((episode.number for episode in self.get_queryset()), default=0)
            initial["number"] = last + 1 + index - self.initial_form_count()
        return initial

    def validate_unique(self):
        rows = self.kept_rows()
        renumbered = [form for form in rows if is_renumbered(form)]
        taken = self.numbers_not_in_form()
        taken.update(form.instance.number for form in rows if not is_renumbered(form))
        for form in renumbered:
            number = form.instance.number
            if number in taken:
                form.add_error(
                    "number",
                    gettext("This series already has an episode %(number)d.") % {"number": number},
                )
            taken.add(number)

    def numbers_not_in_form(self) -> set[int]:
        """Of episodes that somebody added since the form was opened."""
        shown = {form.instance.pk for form in self.initial_forms}
        return {episode.number for episode in self.get_queryset() if episode.pk not in shown}

    def save(self, commit=True):
        if commit:
            self.park_numbers()
        return super().save(commit)

    def park_numbers(self):
        """Move the episodes whose number another one takes to numbers that nobody uses.

        The database checks each row as it is saved, and a swap would fail at the first.
        """
        wanted = {form.instance.number for form in self.kept_rows() if is_renumbered(form)}
        stored = {form.instance.pk: form.initial["number"] for form in self.initial_forms}
        leaving = [
            form.instance.pk
            for form in self.initial_forms
            if (is_deleted(form) or is_renumbered(form)) and stored[form.instance.pk] in wanted
        ]
        used = wanted | self.numbers_not_in_form() | set(stored.values())
        free = (number for number in range(HIGHEST_NUMBER, 0, -1) if number not in used)
        parked = [Episode(pk=pk, number=number) for pk, number in zip(leaving, free, strict=False)]
        Episode.objects.bulk_update(parked, ["number"])


def is_renumbered(form) -> bool:
    return form.instance._state.adding or "number" in form.changed_data


class EpisodeRows(TabularRows):
    """No moment of publication: a published row without one gets the present."""

    model = Episode
    form = EpisodeRowForm
    formset = EpisodeFormSet
    fields = ("number", "title", "language", "first_shown_on", "status")
    ordering = ("number",)
    row_links = ("language",)

    class Media:
        js = ("catalog/episode-rows.js",)

    def get_extra(self, request, obj=None, **kwargs):
        return ROWS_OF_NEW_SERIES if obj is None else 1
