"""Links to other records, chosen by searching."""

import re

from django import forms
from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.core.exceptions import ValidationError

# Every database takes eighteen digits.
KEY = re.compile(r"[0-9]{1,18}", re.ASCII)


def is_key(text) -> bool:
    """Whether a database can be asked for this primary key; it may well have no such record."""
    return KEY.fullmatch(str(text)) is not None


class NamesFetched:
    """Asks the database for the names of the chosen records only if nobody has fetched them."""

    # The records that the form's own is linked to; None where they have not been fetched.
    linked = None

    def optgroups(self, name, value, attr=None):
        if self.linked is None or set(value) != {str(record.pk) for record in self.linked}:
            # Django would ask the database for any text that was sent as a key.
            return super().optgroups(name, [key for key in value if is_key(key)], attr)
        choices = [(record.pk, str(record), True) for record in self.linked]
        if not (self.is_required or self.allow_multiple_selected):
            choices.insert(0, ("", "", False))
        options = [self.create_option(name, *choice, index) for index, choice in enumerate(choices)]
        return [(None, options, 0)]


class LinkSelect(NamesFetched, AutocompleteSelect):
    pass


class LinksSelect(NamesFetched, AutocompleteSelectMultiple):
    pass


class LinksField(forms.ModelMultipleChoiceField):
    """Refuses keys that are none, where Django asks the database for them."""

    def clean(self, value):
        for key in value or ():
            if not is_key(key):
                message = self.error_messages["invalid_pk_value"]
                raise ValidationError(message, code="invalid_pk_value", params={"pk": key})
        return super().clean(value)


class LinksBySearch:
    """Every link is chosen by searching: a plain select would load the whole table."""

    # Whether a form also offers to view and to change the chosen record.
    opens_links = True

    def get_autocomplete_fields(self, request):
        links = (*self.opts.fields, *self.opts.many_to_many)
        return [link.name for link in links if link.remote_field]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        formfield = super().formfield_for_dbfield(db_field, request, **kwargs)
        if formfield and isinstance(formfield.widget, RelatedFieldWidgetWrapper):
            # Too close to the cross that only empties the field.
            formfield.widget.can_delete_related = False
            formfield.widget.can_change_related &= self.opens_links
            formfield.widget.can_view_related &= self.opens_links
        return formfield

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs.setdefault("widget", LinkSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs.setdefault("widget", LinksSelect(db_field, self.admin_site))
        kwargs.setdefault("form_class", LinksField)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_field_queryset(self, db, db_field, request):
        # As the admin of the linked records reads them, with all that their names need.
        linked = self.admin_site.get_model_admin(db_field.remote_field.model)
        return linked.get_queryset(request)


def name_fetched_links(form):
    """Give the form's selects the linked records that came with its record."""
    for link in (*form.instance._meta.fields, *form.instance._meta.many_to_many):
        if link.remote_field and link.name in form.fields:
            # Within the links to add and to change what is chosen.
            select = form.fields[link.name].widget.widget
            select.linked = fetched(form.instance, link)


def fetched(record, link) -> list | None:
    """What the record is linked to, if that is known without a query and not nothing."""
    if link.many_to_many:
        return getattr(record, "_prefetched_objects_cache", {}).get(link.name)
    linked = link.get_cached_value(record, default=None)
    return linked and [linked]
