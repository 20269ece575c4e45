"""Public lists: records chosen by the address, in numbered pages."""

import re

from django.core.paginator import EmptyPage
from django.http import Http404, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from catalog.paging import CappedPaginator

PER_PAGE = 30
# As the links of the pages write it: a page has one address only.
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


def record_list(request, records, filterset_class, template, **context):
    """Render a numbered page of those records that the address asks for.

    The template extends ``list_page.html``. A filter's wrong value gives the form with its
    error and no records; an unknown parameter is ignored; a page that is not there is a 404.
    """
    filterset = filterset_class(request.GET, records, request=request)
    found = filterset.qs if filterset.is_valid() else records.none()
    page = numbered_page(found, request)
    query = chosen_filters(filterset)
    return render(
        request, template, {"form": filterset.form, "page": page, "query": query, **context}
    )


def numbered_page(records, request, per_page=PER_PAGE):
    """The page of the records that the address asks for; raises Http404 where there is none."""
    paginator = CappedPaginator(records, per_page)
    number = request.GET.get("page", "1")
    if not PAGE_NUMBER.fullmatch(number):
        raise Http404(_("Pages are numbered from 1."))
    try:
        return paginator.page(int(number))
    except EmptyPage as error:
        raise Http404(_("This list has no page %(number)s.") % {"number": number}) from error


def chosen_filters(filterset) -> QueryDict:
    """The filters that are in use, for the links to other pages of the same list."""
    query = QueryDict(mutable=True)
    for name in filterset.form.fields:
        if value := filterset.data.get(name):
            query[name] = value
    return query
