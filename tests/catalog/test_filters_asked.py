import pytest
from pytest_django.asserts import assertInHTML

from catalog.filters.asked import AskedFilter
from catalog.filters.choices import linked_from
from catalog.filters.lists import ListFilter
from catalog.models import Company, Release
from tests.factories import CompanyFactory, ReleaseFactory

pytestmark = pytest.mark.django_db


class ReleasesOfService(ListFilter):
    service = AskedFilter(
        "Service",
        lambda: linked_from(Release, "service", Company.objects.published()),
        field_name="service__slug",
    )


def asked(**values):
    return ReleasesOfService(values, Release.objects.published())


def test_asked_record_is_found_by_its_slug_although_two_have_its_name():
    arte, other = CompanyFactory.create_batch(2, name="Arte")
    release = ReleaseFactory(service=arte)
    ReleaseFactory(service=other)

    filterset = asked(service=arte.slug)

    assert filterset.errors == {}
    assert list(filterset.qs) == [release]


def test_asked_record_is_the_one_that_the_form_offers():
    arte = CompanyFactory(slug="arte", name="Arte")
    ReleaseFactory(service=arte), ReleaseFactory(service=CompanyFactory())

    form = asked(service="arte").form

    assert list(form.fields["service"].choices) == [("", "Any"), ("arte", "Arte")]
    assertInHTML('<option value="arte" selected>Arte</option>', str(form["service"]))


@pytest.mark.parametrize("values", [{}, {"service": ""}])
def test_form_has_no_field_until_a_record_is_asked_for(values):
    release = ReleaseFactory(service=CompanyFactory())

    filterset = asked(**values)

    assert list(filterset.form.fields) == []
    assert list(filterset.qs) == [release]


@pytest.mark.parametrize(
    "slug", ["draft", "unused", "nobody", "ARTE", "arte\n", "\0", "9" * 5000, "é", " "]
)
def test_what_cannot_be_asked_for_is_refused(slug):
    ReleaseFactory(service=CompanyFactory(slug="arte"))
    ReleaseFactory(service=CompanyFactory(slug="draft", draft=True))
    CompanyFactory(slug="unused")

    assert asked(service=slug).errors == {"service": ["There is no such choice."]}


def test_asked_record_is_read_with_the_choices_of_the_other_filters(django_assert_num_queries):
    ReleaseFactory(service=CompanyFactory(slug="arte"))

    with django_assert_num_queries(1):
        assert asked(service="arte").errors == {}
