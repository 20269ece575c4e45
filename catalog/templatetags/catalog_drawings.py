"""Drawings of what a page has read already; they cost no query."""

from collections.abc import Iterable

from django import template

from catalog.bidi import isolated
from catalog.cut_strips import CutStrips, cut_strips
from catalog.models import Cut, Release
from catalog.timeline.chart import DrawnRelease, ReleaseChart, release_alone, release_chart

register = template.Library()


def name_within_series(release: Release) -> str:
    return release.episode.code if release.episode_id else ""


def name_within_show(release: Release) -> str:
    return release.series.name if release.series_id else name_within_series(release)


def name_among_shows(release: Release) -> str:
    show = release.about.whole_show
    part = name_within_show(release)
    return f"{isolated(show)}: {isolated(part)}" if part else str(show)


NAMES_WITHIN = {
    "series": name_within_series,
    "show": name_within_show,
    "company": name_among_shows,
}


@register.simple_tag
def releases_drawn(releases: Iterable[Release], within: str) -> ReleaseChart | None:
    """Releases in time, each named as the page needs it: that of a series, a show, a company."""
    return release_chart(releases, NAMES_WITHIN[within]) if within else None


@register.simple_tag
def release_drawn(release: Release) -> DrawnRelease | None:
    return release_alone(release)


@register.simple_tag
def cuts_drawn(cuts: Iterable[Cut]) -> CutStrips | None:
    return cut_strips(cuts)
