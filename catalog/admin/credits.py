"""Credits: of people and of companies, alone and as rows of what they belong to."""

from django.contrib import admin

from catalog.about import WORK_LINKS
from catalog.admin.about_work import WORK, WORK_NAMES, WORK_SEARCH, AboutWorkAdmin
from catalog.admin.base import SOURCES
from catalog.admin.rows import TabularRows
from catalog.models import CompanyCredit, Credit


@admin.register(Credit)
class CreditAdmin(AboutWorkAdmin):
    list_display = ("person", "role", "character", "work", "credited_as")
    list_filter = ("role",)
    list_select_related = (*WORK_NAMES, "person", "character")
    search_fields = ("person__name", "person__sort_name", "character__name", "credited_as")
    search_fields += WORK_SEARCH
    fieldsets = (
        (None, {"fields": (("person", "role"), ("character", "credited_as"))}),
        WORK,
        SOURCES,
    )


@admin.register(CompanyCredit)
class CompanyCreditAdmin(AboutWorkAdmin):
    list_display = ("company", "role", "work", "detail")
    list_filter = ("role",)
    list_select_related = (*WORK_NAMES, "company")
    search_fields = ("company__name", "company__sort_name", "detail", *WORK_SEARCH)
    fieldsets = ((None, {"fields": (("company", "role"), "detail")}), WORK, SOURCES)


class CreditRows(TabularRows):
    """Who made the work whose form it stands in."""

    model = Credit
    fields = ("person", "role", "character", "credited_as")
    ordering = ("role", "person__sort_name")
    row_links = ("person", "character")


class CompanyCreditRows(TabularRows):
    """Which companies made the work whose form it stands in."""

    model = CompanyCredit
    fields = ("company", "role", "detail")
    ordering = ("role", "company__sort_name")
    row_links = ("company",)


class FoldedCreditRows(CreditRows):
    classes = ("collapse",)


class FoldedCompanyCreditRows(CompanyCreditRows):
    classes = ("collapse",)


class PersonCreditRows(TabularRows):
    """What the person whose form it stands in has made."""

    model = Credit
    fields = ("role", *WORK_LINKS, "character")
    row_links = (*WORK_NAMES, "character")


class CompanyOwnCreditRows(TabularRows):
    """What the company whose form it stands in has made."""

    model = CompanyCredit
    fields = ("role", *WORK_LINKS, "detail")
    row_links = WORK_NAMES
