from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from catalog.listing import record_list
from catalog.sourcing import gathered_sources
from reviews.filters import AwardFilter, OutletFilter, QuoteFilter
from reviews.models import Award, Outlet, Quote


def quote_list(request):
    quotes = Quote.objects.published().with_links().latest_first()
    title = _("Quotes")
    return record_list(request, quotes, QuoteFilter, "reviews/quote_list.html", title=title)


def quote_detail(request, slug):
    quotes = Quote.objects.published().with_links().annotate(cited=gathered_sources(Quote))
    quote = get_object_or_404(quotes, slug=slug)
    return render(request, "reviews/quote_detail.html", {"quote": quote})


def award_list(request):
    awards = Award.objects.published().with_work().with_recipients().latest_first()
    title = _("Awards")
    return record_list(request, awards, AwardFilter, "reviews/award_list.html", title=title)


def award_detail(request, slug):
    awards = Award.objects.published().with_work().with_recipients()
    award = get_object_or_404(awards.annotate(cited=gathered_sources(Award)), slug=slug)
    return render(request, "reviews/award_detail.html", {"award": award})


def outlet_list(request):
    outlets = Outlet.objects.published().with_links()
    title = _("Outlets")
    return record_list(request, outlets, OutletFilter, "reviews/outlet_list.html", title=title)


def outlet_detail(request, slug):
    outlets = Outlet.objects.published().with_links().annotate(cited=gathered_sources(Outlet))
    outlet = get_object_or_404(outlets, slug=slug)
    return render(request, "reviews/outlet_detail.html", {"outlet": outlet})
