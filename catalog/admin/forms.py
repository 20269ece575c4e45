"""The form that all records are edited with."""

from itertools import chain, count

from django import forms
from django.utils.text import format_lazy, slugify
from django.utils.translation import gettext_lazy as _

from catalog.admin.links import name_fetched_links

LONGEST_FREE_SLUG = 60
FREE_SLUG_HELP = _("The end of its address. Empty: made from what the record says.")


class RecordForm(forms.ModelForm):
    """Makes the slug where the editor gives none."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        name_fetched_links(self)
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.help_text = format_lazy("{} {}", slug.help_text, FREE_SLUG_HELP)

    def _get_validation_exclusions(self):
        # What the form only shows, or does not show, still counts for the constraints that name
        # it: a part of the key has to be unique, and no company is its own parent.
        excluded = super()._get_validation_exclusions()
        key = {lookup.partition("__")[0] for lookup in self.instance.KEY}
        return excluded - (key - set(self.fields)) - {self.instance._meta.pk.name}

    def clean(self):
        cleaned = super().clean()
        for name, value in cleaned.items():
            if isinstance(value, str):
                # Browsers send CRLF, and no line that nobody touched may change.
                cleaned[name] = value.replace("\r\n", "\n").replace("\r", "\n")
        return cleaned

    def save(self, commit=True):
        if "slug" in self.fields and not self.instance.slug:
            self.instance.slug = free_slug(self.instance, self.words_for_slug())
        return super().save(commit)

    def words_for_slug(self) -> str:
        return str(self.instance)


def free_slug(record, words: str) -> str:
    """A slug of the words that no other record of this kind has. Costs a query or more."""
    slug = slugify(words) or record._meta.model_name
    if len(slug) > LONGEST_FREE_SLUG:
        # At the end of a word, where there is one.
        slug = slug[: LONGEST_FREE_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_FREE_SLUG]
    candidates = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(candidate for candidate in candidates if is_free(candidate, record))


def is_free(slug: str, record) -> bool:
    parts = zip(record.KEY, record.natural_key(), strict=True)
    key = [slug if lookup == "slug" else part for lookup, part in parts]
    try:
        type(record)._default_manager.get_by_natural_key(*key)
    except type(record).DoesNotExist:
        return True
    return False
