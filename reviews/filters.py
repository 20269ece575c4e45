"""What a visitor may ask of the lists of quotes, awards and outlets."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.about import WithinShowFilter
from catalog.filters.choices import (
    ChoiceInUseFilter,
    InUse,
    ListFilter,
    YearFilter,
    by_country,
    by_words,
    countries,
    languages,
    linked_from,
    values,
    years,
)
from catalog.filters.text import TextFilter
from catalog.models import Company, Country, Person
from reviews.models import Award, Outlet, Quote


def outlets_in_use():
    return linked_from(Quote, "outlets", Outlet.objects.published())


def countries_of_outlets():
    return Country.objects.filter(Exists(outlets_in_use().filter(country=OuterRef("pk"))))


class QuoteFilter(ListFilter):
    text = TextFilter(label=_("Text contains"), method="has_in_text")
    speaker = TextFilter(label=_("Said by"), field_name="speaker__name")
    show = WithinShowFilter(Quote)
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
    language = ChoiceInUseFilter(
        label=_("Language"), field_name="language__code", choices=languages(Quote, "language")
    )
    stance = ChoiceInUseFilter(label=_("Stance"), choices=values(Quote, "stance"))
    kind = ChoiceInUseFilter(label=_("Kind"), choices=values(Quote, "kind"))
    form = ChoiceInUseFilter(label=_("Form"), choices=values(Quote, "form"))

    class Meta:
        model = Quote
        fields = ()

    def has_in_text(self, quotes, name, words):
        return quotes.filter(Q(text__icontains=words) | Q(original_text__icontains=words))

    def carried_by_outlet(self, quotes, name, slug):
        return quotes.carried_by(Outlet.objects.published().filter(slug=slug))

    def carried_in_country(self, quotes, name, code):
        return quotes.carried_by(Outlet.objects.published().filter(country__code=code))


class AwardFilter(ListFilter):
    event = TextFilter(label=_("Event contains"))
    recipient = TextFilter(label=_("Given to"), method="given_to")
    show = WithinShowFilter(Award)
    year = YearFilter(label=_("Year"), field_name="awarded_on", choices=years(Award, "awarded_on"))
    result = ChoiceInUseFilter(label=_("Result"), choices=values(Award, "result"))

    class Meta:
        model = Award
        fields = ()

    def given_to(self, awards, name, words):
        named = {"name__icontains": words, "awards": OuterRef("pk")}
        people = Person.objects.published().filter(**named)
        companies = Company.objects.published().filter(**named)
        return awards.filter(Q(Exists(people)) | Q(Exists(companies)))


class OutletFilter(ListFilter):
    name = TextFilter(label=_("Name contains"))
    kind = ChoiceInUseFilter(label=_("Kind"), choices=values(Outlet, "kind"))
    country = ChoiceInUseFilter(
        label=_("Country"), field_name="country__code", choices=countries(Outlet, "country")
    )
    language = ChoiceInUseFilter(
        label=_("Language"), field_name="language__code", choices=languages(Outlet, "language")
    )

    class Meta:
        model = Outlet
        fields = ()
