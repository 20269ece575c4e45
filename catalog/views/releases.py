from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, render

from catalog.filters.releases import ReleaseFilter
from catalog.gathering import Gathered
from catalog.listing import public_page, record_list
from catalog.models import Language, Release
from catalog.sourcing import gathered_sources

# On pages of what has releases; all of them are in the list.
MOST_RELEASES = 50


@public_page
def release_list(request):
    releases = Release.objects.published().with_links().in_order_shown()
    return record_list(request, releases, ReleaseFilter)


@public_page
def release_detail(request, slug):
    audio = Language.objects.filter(audio_releases=OuterRef("pk"))
    subtitles = Language.objects.filter(subtitled_releases=OuterRef("pk"))
    releases = (
        Release.objects.published()
        .with_links()
        .annotate(
            cited=gathered_sources(Release),
            audio=Gathered(audio, "code"),
            subtitles=Gathered(subtitles, "code"),
        )
    )
    return render(
        request, "catalog/release_detail.html", {"release": get_object_or_404(releases, slug=slug)}
    )
