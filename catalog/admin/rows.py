"""Records edited as rows in the form of another record."""

from django.contrib import admin
from django.contrib.admin.utils import flatten
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import BaseInlineFormSet
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from catalog.admin.base import RecordAdmin
from catalog.admin.forms import RecordForm
from catalog.admin.links import LinksBySearch
from catalog.publishing import Publishable, Status

STATUS_HELP = _("Visitors see it as soon as they see what it belongs to, and it is published.")
EQUAL_ROWS = _("Another row says the same: change or remove one of the two.")
# The form says how many rows it has. Django would make two thousand of a forged number.
MOST_NEW_ROWS = 100


class RecordFormSet(BaseInlineFormSet):
    """Rows that say nothing twice, and that are public as soon as their parent is.

    Django leaves the unique constraints of rows to the database, which answers with an error
    page.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Asked of the database: what the form says of its old rows may be forged as well.
        self.absolute_max = len(self.get_queryset()) + MOST_NEW_ROWS
        # It is 0 for an editor who may add none.
        self.max_num = min(self.max_num, self.absolute_max)

    def get_form_kwargs(self, index):
        kwargs = super().get_form_kwargs(index)
        if index is None or index >= self.initial_form_count():
            kwargs["initial"] = self.initial_of_new_row(index)
        return kwargs

    def initial_of_new_row(self, index) -> dict:
        """What the form offers in a new row; index is None for the row that scripts copy."""
        # The parent's publication holds its parts back. So an editor who publishes the parent
        # has published all, and a row that is added to a public page is seen at once.
        return {"status": Status.PUBLISHED} if issubclass(self.model, Publishable) else {}

    def add_fields(self, form, index):
        super().add_fields(form, index)
        # The parent itself, not only its key: it may be new, and naming a row costs no query.
        setattr(form.instance, self.fk.name, self.instance)

    def kept_rows(self) -> list:
        """The forms of the rows that will be there after the save, as far as they are valid."""
        # Asked first, because this is when Django refuses to delete what others link to.
        valid = [form for form in self.forms if form.is_valid()]
        return [form for form in valid if is_filled(form) and not is_deleted(form)]

    def save_new(self, form, commit=True):
        record = super().save_new(form, commit)
        if commit and "sources" not in form.fields:
            # An editor who fills in ten rows has read one source: what the parent rests on.
            record.sources.set(self.sources_of_parent)
        return record

    @cached_property
    def sources_of_parent(self) -> list:
        return list(self.instance.sources.all())

    def validate_unique(self):
        keys = set()
        for form in self.kept_rows():
            key = row_key(form.instance)
            if key in keys:
                form.add_error(None, EQUAL_ROWS)
            elif key is not None:
                keys.add(key)
            if form.is_valid() and form.has_changed() and not self.instance._state.adding:
                refuse_twin(form)


def is_filled(form) -> bool:
    return form.has_changed() or not form.instance._state.adding


def is_deleted(form) -> bool:
    return form.cleaned_data.get(DELETION_FIELD_NAME, False)


def row_key(record) -> tuple | None:
    """The natural key; None where the slug will be made on saving."""
    if "slug" in record.KEY and not record.slug:
        return None
    return record.natural_key()


def refuse_twin(form):
    """Put an error on the row that the constraints of the database would refuse."""
    exclude = {"slug"} if "slug" in form.fields and not form.instance.slug else set()
    try:
        form.instance.validate_constraints(exclude=exclude)
    except ValidationError as error:
        form.add_error(None, error.messages)


class RecordRows(LinksBySearch):
    extra = 0
    form = RecordForm
    formfield_overrides = RecordAdmin.formfield_overrides | {
        models.TextField: {"widget": AdminTextareaWidget({"rows": 3})}
    }
    formset = RecordFormSet
    opens_links = False
    show_change_link = True
    # Whether a visitor would get a page costs a query, which is too much for each row.
    view_on_site = False
    # The links that the rows name, and what their names need, to be fetched in the same query.
    row_links = ()

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "status":
            kwargs.setdefault("help_text", STATUS_HELP)
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        shown = flatten(self.fields)
        many = [link.name for link in self.opts.many_to_many if link.name in shown]
        rows = rows.prefetch_related(*many)
        return rows.select_related(*self.row_links) if self.row_links else rows


class TabularRows(RecordRows, admin.TabularInline):
    def formfield_for_dbfield(self, db_field, request, **kwargs):
        formfield = super().formfield_for_dbfield(db_field, request, **kwargs)
        if formfield:
            # The head of the table names the fields only for those who see it.
            formfield.widget.attrs["aria-label"] = formfield.label
        return formfield


class StackedRows(RecordRows, admin.StackedInline):
    pass
