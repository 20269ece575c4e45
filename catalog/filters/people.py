"""Filters of the lists of people and companies."""

from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinShowFilter
from catalog.filters.asked import RestsOnFilter
from catalog.filters.by_choice import CountryFilter, ValueFilter
from catalog.filters.lists import LinkedListFilter
from catalog.filters.text import TextFilter
from catalog.models import Company, CompanyCredit, Credit, Person


class PersonFilter(LinkedListFilter):
    linked_model = Credit
    link = "person"
    asked_of_linked = ("show", "role")

    name = TextFilter(label=_("Name contains"))
    show = WithinShowFilter(Credit)
    role = ValueFilter(Credit, "role", _("Role"))
    source = RestsOnFilter(Person)

    class Meta:
        model = Person
        fields = ()


class CompanyFilter(LinkedListFilter):
    linked_model = CompanyCredit
    link = "company"
    asked_of_linked = ("show", "role")

    name = TextFilter(label=_("Name contains"))
    kind = ValueFilter(Company, "kind", _("Kind"))
    country = CountryFilter(Company)
    show = WithinShowFilter(CompanyCredit)
    role = ValueFilter(CompanyCredit, "role", _("Role"))
    source = RestsOnFilter(Company)

    class Meta:
        model = Company
        fields = ()
