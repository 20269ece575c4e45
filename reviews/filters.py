"""What a visitor may ask of the lists of quotes, awards and outlets."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinSeriesFilter, WithinShowFilter
from catalog.filters.asked import AskedFilter, AskedListFilter
from catalog.filters.choices import (
    ChoiceInUseFilter,
    CountryFilter,
    InUse,
    LanguageFilter,
    ListFilter,
    ValueFilter,
    YearFilter,
    by_country,
    by_words,
    linked_from,
)
from catalog.filters.text import TextFilter
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
    return Country.objects.filter(Exists(outlets_in_use().filter(country=OuterRef("pk"))))


class QuoteFilter(AskedListFilter):
    text = TextFilter(label=_("Text contains"), method="has_in_text")
    speaker_name = TextFilter(label=_("Speaker’s name contains"), field_name="speaker__name")
    speaker = AskedFilter(_("Said by"), speakers_in_use, field_name="speaker__slug")
    show = WithinShowFilter(Quote)
    series = WithinSeriesFilter(Quote)
    outlet = ChoiceInUseFilter(
        label=_("Outlet"),
        choices=InUse(outlets_in_use, "slug", "name", arrange=by_words),
        method="carried_by_outlet",
    )
    country = ChoiceInUseFilter(
        label=_("Country of the outlet"),
        choices=InUse(countries_of_outlets, "code", arrange=by_country),
        method="carried_in_country",
    )
    language = LanguageFilter(Quote)
    year = YearFilter(Quote, "published_on")
    stance = ValueFilter(Quote, "stance", _("Stance"))
    kind = ValueFilter(Quote, "kind", _("Kind"))
    form = ValueFilter(Quote, "form", _("Form"))

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


class AwardFilter(AskedListFilter):
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

    class Meta:
        model = Outlet
        fields = ()
