from django.db.models import Count, OuterRef, Subquery
from django.shortcuts import get_object_or_404, render

from catalog.filters.sources import SourceFilter
from catalog.listing import public_page, record_list
from catalog.models import Source


@public_page
def source_list(request):
    sources = Source.objects.published().select_related("language")
    return record_list(request, sources, SourceFilter)


@public_page
def source_detail(request, slug):
    models = citing_models()
    counts = {f"citing_{model._meta.model_name}": citing_count(model) for model in models}
    sources = Source.objects.published().select_related("language").annotate(**counts)
    source = get_object_or_404(sources, slug=slug)
    cited = [
        (model._meta, getattr(source, name)) for name, model in zip(counts, models, strict=True)
    ]
    context = {"source": source, "cited": [(names, count) for names, count in cited if count]}
    return render(request, "catalog/source_detail.html", context)


def citing_models():
    """Every kind of record that can rest on a source, in whatever app."""
    return [link.related_model for link in Source._meta.related_objects if link.many_to_many]


def citing_count(model):
    """The number of public records of the model that rest on the source; None for none."""
    citing = model.objects.published().filter(sources=OuterRef("pk")).order_by()
    return Subquery(citing.values("sources").annotate(count=Count("pk")).values("count"))
