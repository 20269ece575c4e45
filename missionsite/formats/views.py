import json

from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import conditional_page

from catalog.listing import public_page, read_only
from missionsite.addresses import absolute
from missionsite.formats.downloads import as_csv, as_json
from missionsite.formats.parts import whole_record, whole_records
from missionsite.kinds import KINDS

LICENCE_LINK = f'<{settings.SITE_LICENCE}>; rel="license"'
PAGE_LINK = '<{}>; rel="canonical"'


@public_page
def data(request):
    """What the record can be taken away as."""
    context = {"kinds": KINDS, "licence": settings.SITE_LICENCE}
    return render(request, "missionsite/data.html", context)


@read_only
@conditional_page
def record_as_json(request, *, kind, **key):
    record = get_object_or_404(whole_records(kind.model), **kind.lookup(key))
    facts = {"licence": settings.SITE_LICENCE} | whole_record(kind, record)
    text = json.dumps(facts, ensure_ascii=False, allow_nan=False, indent=2)
    response = HttpResponse(text + "\n", content_type="application/json")
    # Search engines are to lead people to the page.
    return licensed(response, PAGE_LINK.format(absolute(record.get_absolute_url())))


@read_only
def everything_as_json(request):
    return download(request, "record.json", "application/json", as_json())


@read_only
def kind_as_csv(request, *, kind):
    # RFC 4180 and 7111: the first line names the columns.
    content_type = "text/csv; charset=utf-8; header=present"
    return download(request, f"{kind.name}.csv", content_type, as_csv(kind))


def download(request, name, content_type, parts):
    # Who asks for the headers alone does not have all of it read.
    parts = () if request.method == "HEAD" else parts
    response = StreamingHttpResponse(parts, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return licensed(response)


def licensed(response, *links):
    """Names the licence (RFC 8288), and lets the pages of others read it, as the licence does."""
    response.headers["Link"] = ", ".join([LICENCE_LINK, *links])
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
