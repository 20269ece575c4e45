"""Public pages at one address each, and lists in numbered pages."""

import re
from functools import wraps

from django.core.paginator import EmptyPage
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.views.decorators.http import require_safe

from catalog.paging import CappedPaginator

PER_PAGE = 30
# As the links of the pages write it.
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


def public_page(view):
    """A page that can only be read; the first of numbered ones has an address without a number."""

    @require_safe
    @wraps(view)
    def page(request, *args, **kwargs):
        query = request.GET.copy()
        if query.get("page") != "1":
            return view(request, *args, **kwargs)
        del query["page"]
        return redirect(f"{request.path}?{query.urlencode()}" if query else request.path)

    return page


def record_list(request, records, filterset_class):
    """Render a numbered page of those records that the address asks for.

    The template is that of the model, and extends ``list_page.html``. A filter's wrong value gives
    the form with its error and no records; an unknown parameter is ignored; a page that is not
    there is a 404.
    """
    filterset = filterset_class(request.GET, records, request=request)
    found = filterset.qs if filterset.is_valid() else records.none()
    names = records.model._meta
    context = {
        "title": capfirst(names.verbose_name_plural),
        "form": filterset.form,
        "page": numbered_page(found, request),
        "query": chosen_filters(filterset),
    }
    return render(request, f"{names.app_label}/{names.model_name}_list.html", context)


def numbered_page(records, request, per_page=PER_PAGE):
    """The page of the records that the address asks for; raises Http404 where there is none."""
    number = request.GET.get("page", "1")
    if not PAGE_NUMBER.fullmatch(number):
        raise Http404("Pages are numbered from 1.")
    try:
        return CappedPaginator(records, per_page).page(int(number))
    except EmptyPage as error:
        raise Http404(f"This list has no page {number}.") from error


def chosen_filters(filterset) -> QueryDict:
    """The filters that are in use, for the links to other pages of the same list."""
    query = QueryDict(mutable=True)
    for name in filterset.form.fields:
        if value := filterset.data.get(name):
            query[name] = value
    return query
