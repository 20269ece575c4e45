from django.shortcuts import get_object_or_404, render

from catalog.filters.people import PersonFilter
from catalog.listing import numbered_page, public_page, record_list
from catalog.models import Credit, Person
from catalog.sourcing import cited_by, gathered_sources

MOST_CREDITS = 100


@public_page
def person_list(request):
    people = Person.objects.published()
    return record_list(request, people, PersonFilter)


@public_page
def person_detail(request, slug):
    people = Person.objects.published().annotate(cited=gathered_sources(Person))
    person = get_object_or_404(people, slug=slug)
    credits = Credit.objects.published().filter(person=person).with_work()
    credits = credits.select_related("character").annotate(cited=gathered_sources(Credit)).by_role()
    page = numbered_page(credits, request, MOST_CREDITS)
    context = {"person": person, "page": page, "sources": cited_by(person, *page)}
    return render(request, "catalog/person_detail.html", context)
