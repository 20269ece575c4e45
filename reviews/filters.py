"""What a visitor may ask of the lists of quotes, awards and outlets."""

from operator import methodcaller

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinSeriesFilter, WithinShowFilter
from catalog.filters.asked import AskedFilter, RestsOnFilter
from catalog.filters.by_choice import (
    ChoiceInUseFilter,
    CountryFilter,
    LanguageFilter,
    ValueFilter,
    YearFilter,
)
from catalog.filters.choices import countries, is_there, linked_from, named
from catalog.filters.lists import ListFilter
from catalog.filters.ordering import SortFilter
from catalog.filters.text import TextFilter
from catalog.gathering import values_in
from catalog.models import Company, Country, Person
from reviews.models import Award, Outlet, Quote


def outlets_in_use():
    return linked_from(Quote, "outlets", Outlet.objects.published())


def speakers_in_use():
    return linked_from(Quote, "speaker", Person.objects.published())


def people_in_use():
    return linked_from(Award, "recipients", Person.objects.published())


def companies_in_use():
    return linked_from(Award, "recipient_companies", Company.objects.published())


def countries_of_outlets():
    return Country.objects.filter(is_there(outlets_in_use().filter(country=OuterRef("pk"))))


def outlets_of_quote():
    return Outlet.objects.published().filter(quotes=OuterRef("pk"))


class QuoteFilter(ListFilter):
    text = TextFilter(label=_("Text contains"), method="has_in_text")
    speaker_name = TextFilter(label=_("Speaker’s name contains"), field_name="speaker__name")
    speaker = AskedFilter(_("Said by"), speakers_in_use, field_name="speaker__slug")
    show = WithinShowFilter(Quote)
    series = WithinSeriesFilter(Quote)
    outlet = ChoiceInUseFilter(
        _("Outlet"),
        named(outlets_in_use),
        counted=lambda: values_in(outlets_of_quote(), "slug"),
        method="carried_by_outlet",
    )
    country = ChoiceInUseFilter(
        _("Country of the outlet"),
        countries(countries_of_outlets),
        counted=lambda: values_in(outlets_of_quote(), "country__code"),
        method="carried_in_country",
    )
    language = LanguageFilter(Quote, label=_("Quoted in"))
    year = YearFilter(Quote, "published_on")
    stance = ValueFilter(Quote, "stance", _("Stance"))
    kind = ValueFilter(Quote, "kind", _("Kind"))
    form = ValueFilter(Quote, "form", _("Form"))
    source = RestsOnFilter(Quote)
    sort = SortFilter(
        _("Latest first"),
        earliest=(_("Earliest first"), methodcaller("earliest_first")),
    )

    class Meta:
        model = Quote
        fields = ()

    def has_in_text(self, quotes, name, words):
        return quotes.filter(
            Q(text__contains_folded=words) | Q(original_text__contains_folded=words)
        )

    def carried_by_outlet(self, quotes, name, slug):
        return quotes.carried_by(Outlet.objects.published().filter(slug=slug))

    def carried_in_country(self, quotes, name, code):
        return quotes.carried_by(Outlet.objects.published().filter(country__code=code))


class AwardFilter(ListFilter):
    event = TextFilter(label=_("Event contains"))
    recipient_name = TextFilter(label=_("Recipient’s name contains"), method="given_to")
    person = AskedFilter(_("Given to the person"), people_in_use, field_name="recipients__slug")
    company = AskedFilter(
        _("Given to the company"), companies_in_use, field_name="recipient_companies__slug"
    )
    show = WithinShowFilter(Award)
    series = WithinSeriesFilter(Award)
    year = YearFilter(Award, "awarded_on")
    result = ValueFilter(Award, "result", _("Result"))
    source = RestsOnFilter(Award)
    sort = SortFilter(
        _("Latest first"),
        earliest=(_("Earliest first"), methodcaller("earliest_first")),
    )

    class Meta:
        model = Award
        fields = ()

    def given_to(self, awards, name, words):
        named = {"name__contains_folded": words, "awards": OuterRef("pk")}
        people = Person.objects.published().filter(**named)
        companies = Company.objects.published().filter(**named)
        return awards.filter(Q(Exists(people)) | Q(Exists(companies)))


class OutletFilter(ListFilter):
    name = TextFilter(label=_("Name contains"))
    kind = ValueFilter(Outlet, "kind", _("Kind"))
    country = CountryFilter(Outlet)
    language = LanguageFilter(Outlet)
    source = RestsOnFilter(Outlet)

    class Meta:
        model = Outlet
        fields = ()
