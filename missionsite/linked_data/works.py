"""Shows, series and episodes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from catalog.models import CompanyRole, Episode, Role, Series, Show
from missionsite.linked_data.nodes import (
    Node,
    mention,
    mentioned_work,
    node,
    same_as,
    thing,
    words_of,
)
from missionsite.linked_data.releases import events

# A cinematographer has no property of their own; a composer none of a season.
PERSON_ROLES = {
    Role.CREATOR: "creator",
    Role.DIRECTOR: "director",
    Role.PRODUCER: "producer",
    Role.WRITER: "author",
    Role.ACTOR: "actor",
    Role.COMPOSER: "musicBy",
    Role.EDITOR: "editor",
}
UNKNOWN_OF_A_SEASON = {"musicBy"}
# A distributor has none either.
COMPANY_ROLES = {
    CompanyRole.PRODUCTION: "productionCompany",
    CompanyRole.CO_PRODUCTION: "productionCompany",
    CompanyRole.FUNDING: "funder",
}


def show_graph(show: Show, page: Mapping[str, Any]) -> list[Node]:
    """``page`` is what ``catalog.views.shows.front_of()`` gives."""
    all_series = page.get("all_series", ())
    return [
        thing(
            "TVSeries",
            show,
            name=show.title,
            description=words_of(show.premise) or show.tagline,
            genre=[genre.name for genre in show.kinds],
            inLanguage=show.original_language and show.original_language.code,
            countryOfOrigin=[node("Country", name=country.name) for country in show.origins],
            startDate=start_of(all_series),
            character=[node("Person", name=each.name) for each in page.get("open_characters", ())],
            containsSeason=[mentioned_series(series) for series in all_series],
            sameAs=same_as(show),
            **people_in(show, show.creators),
            **companies_in(show, show.producers),
            **places_of(show.places),
        ),
        # Those of its series stand on the pages of these; here they would weigh a kilobyte.
        *events(release for release in page.get("releases", ()) if release.show_id),
    ]


def start_of(all_series: Iterable[Series]):
    """When the first series was first shown; not known as long as any of them has no date."""
    dates = [series.first_shown_on for series in all_series]
    return min(dates) if dates and all(dates) else None


def mentioned_series(series: Series) -> Node:
    return mentioned_work(series, seasonNumber=series.number, startDate=series.first_shown_on)


def series_graph(series: Series, page: Mapping[str, Any]) -> list[Node]:
    made_as = [cut.episode_count for cut in page.get("cuts", ()) if cut.is_original]
    return [
        thing(
            "TVSeason",
            series,
            name=series.name,
            seasonNumber=series.number,
            description=words_of(series.summary),
            startDate=series.first_shown_on,
            numberOfEpisodes=made_as[0] if made_as else None,
            partOfSeries=mentioned_work(series.show),
            episode=[
                mentioned_work(episode, episodeNumber=episode.number)
                for episode in page.get("episodes", ())
            ],
            sameAs=same_as(series),
            **people_in(series, series.people),
            **companies_in(series, series.companies),
            **places_of(series.places),
        ),
        *events(page.get("releases", ())),
    ]


def episode_graph(episode: Episode, page: Mapping[str, Any]) -> list[Node]:
    return [
        thing(
            "TVEpisode",
            episode,
            name=episode.title,
            alternateName=episode.original_title,
            episodeNumber=episode.number,
            description=words_of(episode.synopsis),
            datePublished=episode.first_shown_on,
            partOfSeason=mentioned_work(episode.series, seasonNumber=episode.series.number),
            partOfSeries=mentioned_work(episode.series.show),
            sameAs=same_as(episode),
            **people_in(episode, episode.people),
            **companies_in(episode, episode.companies),
            **places_of(episode.places),
        ),
        *events(page.get("releases", ())),
    ]


def people_in(work: Model, credits: Iterable[Model]) -> dict[str, list[Node]]:
    return by_role("Person", person_roles(work), ((each.role, each.person) for each in credits))


def companies_in(work: Model, credits: Iterable[Model]) -> dict[str, list[Node]]:
    companies = ((each.role, each.company) for each in credits)
    return by_role("Organization", company_roles(work), companies)


def person_roles(work: Model) -> dict[str, str]:
    if not isinstance(work, Series):
        return PERSON_ROLES
    return {role: name for role, name in PERSON_ROLES.items() if name not in UNKNOWN_OF_A_SEASON}


def company_roles(work: Model) -> dict[str, str]:
    return COMPANY_ROLES


def by_role(
    kind: str, roles: Mapping[str, str], credited: Iterable[tuple[str, Model]]
) -> dict[str, list[Node]]:
    """Each person or company once in each role that the vocabulary has a name for."""
    found = defaultdict(dict)
    for role, who in credited:
        if role in roles:
            found[roles[role]][who.pk] = mention(kind, who, who.name)
    return {role: list(each.values()) for role, each in found.items()}


def by_work(records: Iterable[Model]) -> list[tuple[Model, list[Model]]]:
    """Records about works, each work once; costs no query where ``with_work()`` fetched these."""
    works = {}
    for record in records:
        works.setdefault(record.about, []).append(record)
    return list(works.items())


def places_of(uses: Iterable[Model]) -> dict[str, list[Node]]:
    """Where it was shot, and apart from that, what that stands for in the story."""
    created, shown = {}, {}
    for use in uses:
        place = mention("Place", use.location, use.location.name)
        created[place["@id"]] = place
        if use.stands_for:
            shown[use.stands_for] = node("Place", name=use.stands_for)
    return {"locationCreated": list(created.values()), "contentLocation": list(shown.values())}
