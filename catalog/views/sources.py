from django.db.models import Count, OuterRef, Subquery
from django.shortcuts import get_object_or_404, render
from django.urls import NoReverseMatch, reverse

from catalog.filters.sources import SourceFilter
from catalog.gathering import Gathered
from catalog.listing import public_page, record_list
from catalog.models import (
    Character,
    CompanyCredit,
    Credit,
    Cut,
    FilmingLocation,
    ProductionNote,
    Series,
    Source,
)

MOST_NAMED = 12

SHOW = ("show__slug", "show__title")
SERIES = ("series__number", "series__title", "series__show__slug", "series__show__title")
EPISODE = (
    *("episode__number", "episode__title", "episode__series__number"),
    *("episode__series__show__slug", "episode__series__show__title"),
)
WORK = (*SHOW, *SERIES, *EPISODE)
# What has no list of its own is named on the page of the source: by these fields.
NAMED_BY = {
    Series: ("number", "title", *SHOW),
    Character: ("slug", "name", "show__slug"),
    Credit: ("role", "person__slug", "person__name", *WORK),
    CompanyCredit: ("role", "company__slug", "company__name", *WORK),
    FilmingLocation: (*("slug", "stands_for", "shot", "location__slug", "location__name"), *WORK),
    ProductionNote: ("slug", "subject", *SHOW),
    Cut: ("slug", "name", *SERIES),
}


@public_page
def source_list(request):
    sources = Source.objects.published().select_related("language")
    return record_list(request, sources, SourceFilter)


@public_page
def source_detail(request, slug):
    models = citing_models()
    columns = {f"{model._meta.model_name}_count": citing_count(model) for model in models}
    columns |= {f"{model._meta.model_name}_named": named(model) for model in NAMED_BY}
    sources = Source.objects.published().select_related("language").annotate(**columns)
    source = get_object_or_404(sources, slug=slug)
    cited = [citing for model in models if (citing := citing_of(model, source))["count"]]
    return render(request, "catalog/source_detail.html", {"source": source, "cited": cited})


def citing_models():
    """Every kind of record that can rest on a source, in whatever app."""
    return [link.related_model for link in Source._meta.related_objects if link.many_to_many]


def citing_of(model, source) -> dict:
    """What the page of the source says of the records of the model that rest on it."""
    name = model._meta.model_name
    count, records = (getattr(source, f"{name}_{part}", ()) for part in ("count", "named"))
    return {
        "names": model._meta.verbose_name_plural,
        "count": count,
        "address": list_address(model, source),
        "records": records,
        "unnamed": number_left_out(model, count, records),
    }


def number_left_out(model, count, records) -> int:
    """Of how many records the names spoil; not told where more are there than can be named."""
    if not count or model not in NAMED_BY or records.has_more:
        return 0
    return count - len(records)


def citing_count(model):
    """The number of public records of the model that rest on the source; None for none."""
    citing = model.objects.published().filter(sources=OuterRef("pk")).order_by()
    return Subquery(citing.values("sources").annotate(count=Count("pk")).values("count"))


def named(model) -> Gathered:
    """The first records of the model that rest on the source; nobody whose name alone spoils."""
    citing = model.objects.published().filter(sources=OuterRef("pk")).order_by("pk")
    if model is Character:
        citing = citing.exclude(description="", spoiler__gt="")
    return Gathered(citing, *NAMED_BY[model], most=MOST_NAMED)


def list_address(model, source) -> str:
    """Where the records of the model are listed that rest on the source, if they have a list."""
    names = model._meta
    try:
        return reverse(f"{names.app_label}:{names.model_name}_list", query={"source": source.slug})
    except NoReverseMatch:
        return ""
