from django.shortcuts import get_object_or_404, render

from catalog.listing import public_page, record_list
from catalog.sourcing import gathered_sources
from reviews.filters import AwardFilter, OutletFilter, QuoteFilter
from reviews.models import Award, Outlet, Quote


@public_page
def quote_list(request):
    quotes = Quote.objects.published().with_links().latest_first()
    return record_list(request, quotes, QuoteFilter)


@public_page
def quote_detail(request, slug):
    quotes = Quote.objects.published().with_links().annotate(cited=gathered_sources(Quote))
    quote = get_object_or_404(quotes, slug=slug)
    return render(request, "reviews/quote_detail.html", {"quote": quote})


@public_page
def award_list(request):
    awards = Award.objects.published().with_work().with_recipients().latest_first()
    return record_list(request, awards, AwardFilter)


@public_page
def award_detail(request, slug):
    awards = Award.objects.published().with_work().with_recipients()
    award = get_object_or_404(awards.annotate(cited=gathered_sources(Award)), slug=slug)
    return render(request, "reviews/award_detail.html", {"award": award})


@public_page
def outlet_list(request):
    outlets = Outlet.objects.published().with_links()
    return record_list(request, outlets, OutletFilter)


@public_page
def outlet_detail(request, slug):
    outlets = Outlet.objects.published().with_links().annotate(cited=gathered_sources(Outlet))
    outlet = get_object_or_404(outlets, slug=slug)
    return render(request, "reviews/outlet_detail.html", {"outlet": outlet})
