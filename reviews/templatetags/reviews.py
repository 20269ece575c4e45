"""What others said, as sections for the pages of the catalogue.

Each tag costs one query. It shows the latest records and, where there are more, the way to the
list that has them all; without records it shows nothing.
"""

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from catalog.models import Episode, Show
from catalog.paging import FirstOf
from catalog.source_notes import shared_sources
from catalog.sourcing import gathered_sources
from reviews.models import Award, Quote, QuoteKind
from reviews.reception import reception, shared_language

register = template.Library()
register.simple_tag(reception)
register.simple_tag(shared_language)

MOST_SHOWN = 12
# Of quotes of one kind, the heading says which.
REVIEWS = {
    "anchor": "reviews",
    "heading": _("Reviews"),
    "more_label": _("All reviews"),
    "kind_is_told": True,
}
INTERVIEWS = {
    "anchor": "interviews",
    "heading": _("Interviews"),
    "more_label": _("All interviews"),
    "kind_is_told": True,
}
QUOTES = {"anchor": "quotes", "heading": _("Quotes"), "more_label": _("All quotes")}


@register.inclusion_tag("reviews/_quote_section.html")
def reviews_about(work, limit=MOST_SHOWN):
    """Reviews of this very work."""
    reviews = Quote.objects.reviews().about(work)
    more_url = quote_list_url(**part_of_show(work), kind=QuoteKind.REVIEW.value)
    return REVIEWS | {"work": work} | latest_reviews(reviews, limit, more_url)


@register.inclusion_tag("reviews/_quote_section.html")
def reviews_within(show, limit=MOST_SHOWN):
    """Reviews of the show, its series and their episodes."""
    reviews = Quote.objects.reviews().within(show)
    more_url = quote_list_url(show=show.slug, kind=QuoteKind.REVIEW.value)
    return REVIEWS | {"work": show} | latest_reviews(reviews, limit, more_url)


@register.inclusion_tag("reviews/_quote_section.html")
def interviews_within(show, limit=MOST_SHOWN):
    """What the makers said about the show, its series and their episodes."""
    interviews = Quote.objects.interviews().within(show)
    more_url = quote_list_url(show=show.slug, kind=QuoteKind.INTERVIEW.value)
    return INTERVIEWS | {"work": show} | latest_quotes(interviews, limit, more_url)


@register.inclusion_tag("reviews/_quote_section.html")
def quotes_by(person, limit=MOST_SHOWN):
    """What this person wrote or said."""
    quotes = Quote.objects.filter(speaker=person)
    return QUOTES | latest_quotes(quotes, limit, quote_list_url(speaker=person.slug))


@register.inclusion_tag("reviews/_quote_section.html")
def quotes_in(outlet, limit=MOST_SHOWN):
    """What this outlet carried."""
    quotes = Quote.objects.filter(outlets=outlet)
    return QUOTES | latest_quotes(quotes, limit, quote_list_url(outlet=outlet.slug))


@register.inclusion_tag("reviews/_award_section.html")
def awards_about(work, limit=MOST_SHOWN):
    """Awards for this very work."""
    awards = Award.objects.about(work)
    more_url = award_list_url(**part_of_show(work))
    return {"work": work} | latest_awards(awards, limit, more_url)


@register.inclusion_tag("reviews/_award_section.html")
def awards_within(show, limit=MOST_SHOWN):
    """Awards for the show, its series and their episodes."""
    awards = Award.objects.within(show)
    return {"work": show} | latest_awards(awards, limit, award_list_url(show=show.slug))


@register.inclusion_tag("reviews/_award_section.html")
def awards_of_person(person, limit=MOST_SHOWN):
    """Awards that this person received."""
    awards = Award.objects.filter(recipients=person)
    return latest_awards(awards, limit, award_list_url(person=person.slug))


@register.inclusion_tag("reviews/_award_section.html")
def awards_of_company(company, limit=MOST_SHOWN):
    """Awards that this company received."""
    awards = Award.objects.filter(recipient_companies=company)
    return latest_awards(awards, limit, award_list_url(company=company.slug))


def latest_reviews(reviews, limit, more_url):
    section = latest_quotes(reviews, limit, more_url)
    return section | {"columns": reception(section["records"])}


def latest_quotes(quotes, limit, more_url):
    return latest(quotes.with_links(), limit, more_url)


def latest_awards(awards, limit, more_url):
    return latest(awards.with_work().with_recipients(), limit, more_url)


def latest(records, limit, more_url):
    """At most ``limit`` public records, and where all of them are if there are more."""
    records = records.published().annotate(cited=gathered_sources(records.model)).latest_first()
    found = FirstOf(records, limit)
    return {
        "records": found,
        "shared": shared_sources(found),
        "more_url": more_url if found.has_more else "",
    }


def part_of_show(work):
    """What the lists can be asked for that is nearest to the work: its series, else its show."""
    if isinstance(work, Show):
        return {"show": work.slug}
    series = work.series if isinstance(work, Episode) else work
    return {"show": series.show.slug, "series": series.number}


def quote_list_url(**choices):
    return reverse("reviews:quote_list", query=choices)


def award_list_url(**choices):
    return reverse("reviews:award_list", query=choices)
