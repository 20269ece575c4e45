"""Public pages at one address each, and lists in numbered pages."""

import re
from functools import wraps

from django.core.paginator import EmptyPage
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from catalog.filters.counting import read_counts
from catalog.filters.offering import offer_what_is_there
from catalog.filters.ways import address_of, address_of_all, chips_of, orders_of, query_of
from catalog.paging import CappedPaginator

PER_PAGE = 30
# As the links of the pages write it.
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


def read_only(view):
    """What changes nothing: whoever asks it to is told so, and not that a token is missing."""
    return csrf_exempt(require_safe(view))


def public_page(view):
    """A page that can only be read; the first of numbered ones has an address without a number."""

    @read_only
    @wraps(view)
    def page(request, *args, **kwargs):
        query = request.GET.copy()
        number = query.get("page")
        if number is None or number.strip() not in ("", "1"):
            return view(request, *args, **kwargs)
        del query["page"]
        return redirect(address_of(request.path, query))

    return page


def record_list(request, records, filterset_class):
    """Render a numbered page of those records that the address asks for.

    The template is that of the model, and extends ``list_page.html``. A filter's wrong value gives
    the form with its error and no records; an unknown parameter is ignored; an empty one, as a
    form sends it, leads to the address without it; a page that is not there is a 404.
    """
    if any(map(says_nothing, request.GET.items())):
        return redirect(address_of(request.path, without_empty(request.GET)))
    filterset = filterset_class(request.GET, records, request=request)
    names = records.model._meta
    context = {"title": capfirst(names.verbose_name_plural), "form": filterset.form}
    context |= (
        what_is_listed(request, filterset)
        if filterset.is_valid()
        else {"page": numbered_page(records.none(), request)}
    )
    context |= {
        "query": query_of(filterset),
        "orders": orders_of(filterset, request.path),
        "address_of_all": address_of_all(filterset, request.path),
    }
    return render(request, f"{names.app_label}/{names.model_name}_list.html", context)


def what_is_listed(request, filterset) -> dict:
    counts = read_counts(filterset)
    offer_what_is_there(filterset.form, counts, filterset.chosen)
    return {
        "page": numbered_page(filterset.qs, request, counted=counts.found),
        "chips": chips_of(filterset, counts, request.path),
    }


def says_nothing(parameter) -> bool:
    _name, value = parameter
    return not value.strip()


def without_empty(query: QueryDict) -> QueryDict:
    left = query.copy()
    for name, _value in filter(says_nothing, query.items()):
        del left[name]
    return left


def numbered_page(records, request, per_page=PER_PAGE, counted=None):
    """The page of the records that the address asks for; raises Http404 where there is none.

    ``counted`` spares the query that counts them.
    """
    number = request.GET.get("page", "1")
    if not PAGE_NUMBER.fullmatch(number):
        raise Http404("Pages are numbered from 1.")
    try:
        return CappedPaginator(records, per_page, counted=counted).page(int(number))
    except EmptyPage as error:
        raise Http404(f"This list has no page {number}.") from error
