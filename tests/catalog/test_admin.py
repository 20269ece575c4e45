"""What holds for the admin of every model."""

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.contrib.auth.models import Permission
from django.db.models import ForeignKey
from django.urls import reverse

from catalog.about import WORK_LINKS, AboutWork
from catalog.admin.base import RecordAdmin
from catalog.admin.rows import RecordRows
from catalog.cldr import COUNTRY_CODES, LANGUAGE_CODES
from catalog.models import Country, Language
from catalog.paging import CappedPaginator
from catalog.publishing import Publishable
from tests.admin_models import FACTORIES, MODELS, admin_of, each_model
from tests.html_forms import form_values

CODES = {Country: sorted(COUNTRY_CODES), Language: sorted(LANGUAGE_CODES)}
MOST_QUERIES = 12


def record_with_links(model, number):
    """A record that is linked wherever its model allows; another number, other links."""
    if model in CODES:
        return FACTORIES[model](code=CODES[model][number])
    links = {
        link.name: record_with_links(link.related_model, number)
        for link in model._meta.fields
        if isinstance(link, ForeignKey) and link.related_model is not model
    }
    if issubclass(model, AboutWork):
        chosen = WORK_LINKS[number % len(WORK_LINKS)]
        links.update({link: None for link in WORK_LINKS if link != chosen})
    return FACTORIES[model](**links)


def admin_page(model, page, *args):
    return reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_{page}", args=args)


def links_of(model):
    return [link for link in (*model._meta.fields, *model._meta.many_to_many) if link.remote_field]


@pytest.fixture
def editor_request(rf, editor):
    request = rf.get("/")
    request.user = editor
    return request


@each_model
def test_admin_of_every_model_stands_on_the_base(model):
    options = admin_of(model)

    assert isinstance(options, RecordAdmin)
    assert options.paginator is CappedPaginator
    assert options.show_full_result_count is False
    assert options.show_facets is admin.ShowFacets.ALLOW
    assert options.save_on_top is True
    assert options.get_search_fields(None)


@each_model
@pytest.mark.django_db
def test_admin_chooses_every_link_by_searching(model, editor_request):
    options = admin_of(model)
    form = options.get_form(editor_request)

    for link in links_of(model):
        widget = form.base_fields[link.name].widget.widget
        assert isinstance(widget, AutocompleteSelect | AutocompleteSelectMultiple), link
        assert admin_of(link.related_model).search_fields
    assert set(options.get_autocomplete_fields(None)) == {link.name for link in links_of(model)}


@each_model
@pytest.mark.django_db
def test_admin_chooses_every_link_of_its_rows_by_searching(model, editor_request):
    for rows in admin_of(model).get_inline_instances(editor_request):
        assert isinstance(rows, RecordRows)
        form = rows.get_formset(editor_request).form
        for link in links_of(rows.model):
            if link.name in form.base_fields:
                widget = form.base_fields[link.name].widget.widget
                assert isinstance(widget, AutocompleteSelect | AutocompleteSelectMultiple), link


@each_model
def test_admin_shows_every_field(model):
    shown = flatten_fieldsets(admin_of(model).get_fieldsets(None))
    fields = (*model._meta.fields, *model._meta.many_to_many)

    assert sorted(shown) == sorted(field.name for field in fields if not field.primary_key)


@pytest.mark.parametrize(
    "model", [model for model in MODELS if issubclass(model, Publishable)], ids=lambda m: m.__name__
)
@pytest.mark.django_db
def test_admin_begins_every_record_as_a_draft(editor_client, model):
    values = form_values(editor_client.get(admin_page(model, "add")))

    assert values["status"] == "draft"
    assert (values["publish_at_0"], values["publish_at_1"]) == ("", "")


@each_model
@pytest.mark.django_db
def test_list_costs_the_same_for_one_record_and_for_thirty(
    editor_client, model, django_assert_max_num_queries
):
    record_with_links(model, 0)
    with django_assert_max_num_queries(MOST_QUERIES) as with_one:
        assert editor_client.get(admin_page(model, "changelist")).context["cl"].result_count == 1
    for number in range(1, 30):
        record_with_links(model, number)
    with django_assert_max_num_queries(len(with_one)):
        assert editor_client.get(admin_page(model, "changelist")).context["cl"].result_count == 30


@each_model
@pytest.mark.django_db
def test_autocomplete_costs_the_same_for_one_record_and_for_twenty(
    editor_client, model, django_assert_num_queries
):
    link = next(
        (link for source in MODELS for link in links_of(source) if link.related_model is model),
        None,
    )
    if link is None:
        assert model._meta.related_objects == ()
        return
    parameters = {
        "app_label": link.model._meta.app_label,
        "model_name": link.model._meta.model_name,
        "field_name": link.name,
    }
    for number in range(20):
        record_with_links(model, number)
        if number in (0, 19):
            # Session, user, count, records.
            with django_assert_num_queries(4):
                answer = editor_client.get(reverse("admin:autocomplete"), parameters)
            assert len(answer.json()["results"]) == number + 1


@each_model
@pytest.mark.django_db
def test_record_is_the_same_after_a_save_without_change(editor_client, model):
    record = FACTORIES[model]()
    before = model.objects.filter(pk=record.pk).values().get()
    page = admin_page(model, "change", record.pk)

    response = editor_client.post(page, form_values(editor_client.get(page)))

    assert response.status_code == 302, response.context["errors"]
    assert model.objects.filter(pk=record.pk).values().get() == before


@each_model
@pytest.mark.django_db
def test_viewer_reads_every_record_and_changes_none(client, django_user_model, model):
    viewer = django_user_model.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(viewer)
    page = admin_page(model, "change", FACTORIES[model]().pk)

    response = client.get(page)

    assert set(form_values(response)) <= {"csrfmiddlewaretoken"} | management_fields(response)
    assert client.post(page, form_values(response)).status_code == 403


def management_fields(response):
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    return {
        formset.management_form.add_prefix(name)
        for formset in formsets
        for name in formset.management_form.fields
    }
