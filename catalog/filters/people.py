"""Filters of the lists of people and companies."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinShowFilter
from catalog.filters.choices import ChoiceInUseFilter, countries, values
from catalog.filters.linked import LinkedListFilter
from catalog.filters.text import TextFilter
from catalog.models import Company, CompanyCredit, Credit, Person


class PersonFilter(LinkedListFilter):
    linked_model = Credit
    link = "person"
    asked_of_linked = ("show", "role")

    name = TextFilter(label=_("Name contains"))
    show = WithinShowFilter(Credit)
    role = ChoiceInUseFilter(label=_("Role"), choices=values(Credit, "role"))

    class Meta:
        model = Person
        fields = ()


class CompanyFilter(LinkedListFilter):
    linked_model = CompanyCredit
    link = "company"
    asked_of_linked = ("show", "role")

    name = TextFilter(label=_("Name contains"))
    kind = ChoiceInUseFilter(label=_("Kind"), choices=values(Company, "kind"))
    country = ChoiceInUseFilter(
        label=_("Country"), field_name="country__code", choices=countries(Company, "country")
    )
    show = WithinShowFilter(CompanyCredit)
    role = ChoiceInUseFilter(label=_("Role"), choices=values(CompanyCredit, "role"))

    class Meta:
        model = Company
        fields = ()
