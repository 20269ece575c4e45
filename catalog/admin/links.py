"""Links to other records, chosen by searching."""

from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper


class LinkSelect(AutocompleteSelect):
    """Asks the database for the name of the chosen record only if nobody has fetched it."""

    linked = None

    def optgroups(self, name, value, attr=None):
        if self.linked is None or value != [str(self.linked.pk)]:
            return super().optgroups(name, value, attr)
        chosen = self.create_option(name, self.linked.pk, str(self.linked), True, 1)
        nothing = self.create_option(name, "", "", False, 0)
        return [(None, [chosen] if self.is_required else [nothing, chosen], 0)]


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

    def get_field_queryset(self, db, db_field, request):
        # As the admin of the linked records reads them, with all that their names need.
        linked = self.admin_site.get_model_admin(db_field.remote_field.model)
        return linked.get_queryset(request)


def name_fetched_links(form):
    """Give the form's selects the linked records that came with its record."""
    record = form.instance
    for link in record._meta.fields:
        if link.remote_field and link.name in form.fields and link.is_cached(record):
            # Within the links to add and to change what is chosen.
            select = form.fields[link.name].widget.widget
            select.linked = link.get_cached_value(record)
