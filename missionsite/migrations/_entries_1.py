"""What an entry is, and what a change elsewhere means for it: the first version.

A migration holds these declarations for good. Whoever changes them, or a table they read, copies
this file to the next number and adds two migrations; ``InstallEntries`` says how.
"""

from missionsite.search.declared import (
    Child,
    Citing,
    Declarations,
    Follow,
    Link,
    TableEntries,
    texts,
)

# r is the record, e, s and w the episode, the series and the show that it is of or about.
SHOW_PATH = "'/shows/' || w.slug || '/'"
SERIES_PATH = f"{SHOW_PATH} || 'series-' || s.number || '/'"
OF_SHOW = "JOIN catalog_show w ON w.id = r.show_id"
OF_SERIES = "JOIN catalog_series s ON s.id = r.series_id JOIN catalog_show w ON w.id = s.show_id"
OF_WORK = """LEFT JOIN catalog_episode e ON e.id = r.episode_id
    LEFT JOIN catalog_series s ON s.id = coalesce(r.series_id, e.series_id)
    JOIN catalog_show w ON w.id = coalesce(r.show_id, s.show_id)"""
OF_LANGUAGE = "LEFT JOIN catalog_language l ON l.id = r.{}"
OF_COUNTRY = "LEFT JOIN catalog_country c ON c.id = r.country_id"
# No word begins with this sign of the private use area, so nobody finds a code by chance.
CODE = "\ue000"
COUNTRY = f"coalesce('{CODE}' || lower(c.code), '')"
OWN_PATH = "'/{}/' || r.slug || '/'"
IN_SHOW = {"show": "w.id"}
IN_SERIES = {"show": "w.id", "series_number": "s.number"}
IN_WORK = {**IN_SERIES, "episode_number": "e.number"}
EPISODE_CODES = """'s' || s.number || ' e' || r.number || ' e0' || r.number
    || ' s' || s.number || 'e' || r.number || ' s0' || s.number || 'e0' || r.number
    || ' s0' || s.number || 'e' || r.number || ' s' || s.number || 'e0' || r.number"""


def linked(table: str, column: str, to: str) -> Follow:
    """Those records that have a direct link to what changes."""
    return Follow(to, f"SELECT id FROM {table} WHERE {column} IN ({{changed}})")


def within_show(table: str) -> tuple[Follow, Follow]:
    """Records of a series."""
    return (
        linked(table, "series_id", "catalog_series"),
        Follow(
            "catalog_show",
            f"SELECT r.id FROM catalog_series s JOIN {table} r ON r.series_id = s.id"
            " WHERE s.show_id IN ({changed})",
        ),
    )


def about_work(table: str) -> tuple[Follow, ...]:
    """Records about a show, a series or an episode."""
    return (
        linked(table, "show_id", "catalog_show"),
        *within_show(table),
        Follow(
            "catalog_show",
            f"SELECT r.id FROM catalog_series s JOIN catalog_episode e ON e.series_id = s.id"
            f" JOIN {table} r ON r.episode_id = e.id WHERE s.show_id IN ({{changed}})",
        ),
        Follow(
            "catalog_series",
            f"SELECT r.id FROM catalog_episode e JOIN {table} r ON r.episode_id = e.id"
            " WHERE e.series_id IN ({changed})",
        ),
        linked(table, "episode_id", "catalog_episode"),
    )


KINDS = (
    TableEntries(
        "show",
        "catalog_show",
        path="'/shows/' || r.slug || '/'",
        title="r.title",
        text=texts("r.tagline", "r.premise", "r.synopsis", "{genres}"),
        gathered={
            "genres": "SELECT g.name AS word FROM catalog_show_genres m"
            " JOIN catalog_genre g ON g.id = m.genre_id WHERE m.show_id = r.id",
            "countries": f"SELECT '{CODE}' || lower(c.code) AS word FROM catalog_show_countries m"
            " JOIN catalog_country c ON c.id = m.country_id WHERE m.show_id = r.id",
        },
        keywords="{countries}",
        language="l.code",
        joins=OF_LANGUAGE.format("original_language_id"),
        places={"show": "r.id"},
        published=("r",),
        follows=(
            linked("catalog_show", "original_language_id", "catalog_language"),
            Follow(
                "catalog_genre",
                "SELECT show_id FROM catalog_show_genres WHERE genre_id IN ({changed})",
            ),
            Follow(
                "catalog_country",
                "SELECT show_id FROM catalog_show_countries WHERE country_id IN ({changed})",
            ),
            Follow("catalog_show_genres", "{changed}", of="show_id"),
            Follow("catalog_show_countries", "{changed}", of="show_id"),
        ),
    ),
    TableEntries(
        "series",
        "catalog_series",
        path=SHOW_PATH + " || 'series-' || r.number || '/'",
        title="r.title",
        text="r.summary",
        keywords="'s' || r.number",
        dated_on="r.first_shown_on",
        joins=OF_SHOW,
        places={"show": "w.id", "series_number": "r.number"},
        published=("r", "w"),
        follows=(linked("catalog_series", "show_id", "catalog_show"),),
    ),
    TableEntries(
        "episode",
        "catalog_episode",
        path=SERIES_PATH + " || 'episode-' || r.number || '/'",
        title="r.title",
        text=texts("r.original_title", "r.synopsis"),
        keywords=EPISODE_CODES,
        language="l.code",
        dated_on="r.first_shown_on",
        joins=f"{OF_SERIES} {OF_LANGUAGE.format('language_id')}",
        places={"show": "w.id", "series_number": "s.number", "episode_number": "r.number"},
        published=("r", "s", "w"),
        follows=(
            *within_show("catalog_episode"),
            linked("catalog_episode", "language_id", "catalog_language"),
        ),
    ),
    TableEntries(
        "character",
        "catalog_character",
        path=SHOW_PATH + " || '#character-' || r.slug",
        # Of whom there is nothing to say that does not spoil, the name spoils as well.
        title="CASE WHEN r.spoiler = '' OR r.description <> '' THEN r.name ELSE '' END",
        text="r.description",
        joins=OF_SHOW,
        places=IN_SHOW,
        published=("w",),
        follows=(linked("catalog_character", "show_id", "catalog_show"),),
    ),
    TableEntries(
        "person",
        "catalog_person",
        path=OWN_PATH.format("people"),
        title="r.name",
        text="r.description",
        published=("r",),
    ),
    TableEntries(
        # Found by what it alone says: the name in the credits, where that differs.
        "credit",
        "catalog_credit",
        path="'/people/' || p.slug || '/#credits'",
        title="r.credited_as",
        label="r.role",
        joins=f"{OF_WORK} JOIN catalog_person p ON p.id = r.person_id",
        places=IN_WORK,
        published=("w", "p"),
        published_if_any=("s", "e"),
        follows=(
            *about_work("catalog_credit"),
            linked("catalog_credit", "person_id", "catalog_person"),
        ),
    ),
    TableEntries(
        "company",
        "catalog_company",
        path=OWN_PATH.format("companies"),
        title="r.name",
        text=texts("r.city", "r.description"),
        keywords=COUNTRY,
        label="r.kind",
        joins=OF_COUNTRY,
        published=("r",),
        follows=(linked("catalog_company", "country_id", "catalog_country"),),
    ),
    TableEntries(
        "company_credit",
        "catalog_companycredit",
        path="'/companies/' || p.slug || '/#credits'",
        title="r.detail",
        label="r.role",
        joins=f"{OF_WORK} JOIN catalog_company p ON p.id = r.company_id",
        places=IN_WORK,
        published=("w", "p"),
        published_if_any=("s", "e"),
        follows=(
            *about_work("catalog_companycredit"),
            linked("catalog_companycredit", "company_id", "catalog_company"),
        ),
    ),
    TableEntries(
        "location",
        "catalog_location",
        path=OWN_PATH.format("locations"),
        title="r.name",
        text=texts("r.local_name", "r.region", "r.description"),
        keywords=COUNTRY,
        joins=OF_COUNTRY,
        published=("r",),
        follows=(linked("catalog_location", "country_id", "catalog_country"),),
    ),
    TableEntries(
        "filming_location",
        "catalog_filminglocation",
        path="'/locations/' || p.slug || '/#use-' || w.slug || coalesce('.' || s.number, '')"
        " || coalesce('.' || e.number, '') || '.' || r.slug",
        title="p.name || CASE WHEN r.stands_for <> '' THEN ': ' || r.stands_for"
        " WHEN r.shot <> '' THEN ': ' || r.shot ELSE '' END",
        text=texts("r.stands_for", "r.shot"),
        dated_on="r.filmed_on",
        joins=f"{OF_WORK} JOIN catalog_location p ON p.id = r.location_id",
        places=IN_WORK,
        published=("w", "p"),
        published_if_any=("s", "e"),
        follows=(
            *about_work("catalog_filminglocation"),
            linked("catalog_filminglocation", "location_id", "catalog_location"),
        ),
    ),
    TableEntries(
        "production_note",
        "catalog_productionnote",
        path=SHOW_PATH + " || 'production/#note-' || r.slug",
        text="r.text",
        label="r.subject",
        joins=f"{OF_SHOW} LEFT JOIN catalog_series s ON s.id = r.series_id",
        places=IN_SERIES,
        published=("r", "w"),
        published_if_any=("s",),
        follows=(
            linked("catalog_productionnote", "show_id", "catalog_show"),
            linked("catalog_productionnote", "series_id", "catalog_series"),
        ),
    ),
    TableEntries(
        "cut",
        "catalog_cut",
        path=SERIES_PATH + " || '#cut-' || r.slug",
        title="r.name",
        text="r.description",
        joins=OF_SERIES,
        places=IN_SERIES,
        published=("s", "w"),
        follows=within_show("catalog_cut"),
    ),
    TableEntries(
        "release",
        "catalog_release",
        path=OWN_PATH.format("releases"),
        title="coalesce(p.name, '')",
        text=texts("r.subtitles_cover", "r.description"),
        keywords=f"r.access || ' ' || {COUNTRY}",
        label="r.kind",
        dated_on="r.starts_on",
        joins=f"{OF_WORK} LEFT JOIN catalog_company p ON p.id = r.service_id {OF_COUNTRY}",
        places=IN_WORK,
        published=("r", "w"),
        published_if_any=("s", "e", "p"),
        follows=(
            *about_work("catalog_release"),
            linked("catalog_release", "service_id", "catalog_company"),
            linked("catalog_release", "country_id", "catalog_country"),
        ),
    ),
    TableEntries(
        "quote",
        "reviews_quote",
        path=OWN_PATH.format("quotes"),
        title="r.text",
        text=texts("r.text", "r.original_text", "r.context", "p.name", "r.translator"),
        # Only those that visitors have seen for as long as the quote: nobody is to find it by the
        # name of one that is not there yet.
        gathered={
            "outlets": "SELECT o.name AS word FROM reviews_quote_outlets m"
            " JOIN reviews_outlet o ON o.id = m.outlet_id WHERE m.quote_id = r.id"
            " AND o.status = 'published' AND o.publish_at <= r.publish_at",
        },
        keywords="{outlets}",
        label="r.kind",
        language="l.code",
        dated_on="r.published_on",
        joins=f"{OF_WORK} LEFT JOIN catalog_person p ON p.id = r.speaker_id"
        f" {OF_LANGUAGE.format('language_id')}",
        places=IN_WORK,
        published=("r", "w"),
        published_if_any=("s", "e", "p"),
        follows=(
            *about_work("reviews_quote"),
            linked("reviews_quote", "speaker_id", "catalog_person"),
            linked("reviews_quote", "language_id", "catalog_language"),
            Follow(
                "reviews_outlet",
                "SELECT quote_id FROM reviews_quote_outlets WHERE outlet_id IN ({changed})",
            ),
            Follow("reviews_quote_outlets", "{changed}", of="quote_id"),
        ),
    ),
    TableEntries(
        "award",
        "reviews_award",
        path=OWN_PATH.format("awards"),
        title="r.event || coalesce(' ' || substr(r.awarded_on, 1, 4), '') || ': ' || r.prize",
        text=texts("r.edition", "r.awarding_body", "r.place", "r.category", "r.description"),
        label="r.result",
        dated_on="r.awarded_on",
        joins=OF_WORK,
        places=IN_WORK,
        published=("r", "w"),
        published_if_any=("s", "e"),
        follows=about_work("reviews_award"),
    ),
    TableEntries(
        "outlet",
        "reviews_outlet",
        path=OWN_PATH.format("outlets"),
        title="r.name",
        text=texts("r.city", "r.edition"),
        keywords=COUNTRY,
        label="r.kind",
        joins=OF_COUNTRY,
        published=("r",),
        follows=(linked("reviews_outlet", "country_id", "catalog_country"),),
    ),
    # The last, for its moment is that of the first entry that cites it.
    TableEntries(
        "source",
        "catalog_source",
        path=OWN_PATH.format("sources"),
        title="r.title",
        text=texts("r.author", "r.publisher"),
        language="l.code",
        dated_on="r.published_on",
        joins=OF_LANGUAGE.format("language_id"),
        live_from="(SELECT m.live_from FROM missionsite_citation m WHERE m.source_id = r.id"
        " AND m.live_from IS NOT NULL ORDER BY m.live_from LIMIT 1)",
        follows=(linked("catalog_source", "language_id", "catalog_language"),),
    ),
)

# Of these columns of what records follow, their entries are made; of no others.
FOLLOWED_COLUMNS = {
    "catalog_show": ("slug", "status", "publish_at"),
    "catalog_series": ("show_id", "number", "status", "publish_at"),
    "catalog_episode": ("series_id", "number", "status", "publish_at"),
    "catalog_person": ("slug", "name", "status", "publish_at"),
    "catalog_company": ("slug", "name", "status", "publish_at"),
    "catalog_location": ("slug", "name", "status", "publish_at"),
    "catalog_language": ("code",),
    "catalog_country": ("code",),
    "catalog_genre": ("name",),
    "catalog_show_genres": ("show_id", "genre_id"),
    "catalog_show_countries": ("show_id", "country_id"),
    "reviews_outlet": ("name", "status", "publish_at"),
    "reviews_quote_outlets": ("quote_id", "outlet_id"),
}

WORK_COLUMNS = {"show_id": "show", "series_id": "series", "episode_id": "episode"}
# What stands on the pages of other records, and has none of its own.
CHILDREN = (
    Child("catalog_cut", {"series_id": "series"}),
    Child("catalog_character", {"show_id": "show"}),
    Child("catalog_productionnote", {"show_id": "show"}),
    Child("catalog_credit", {"person_id": "person"} | WORK_COLUMNS),
    Child("catalog_companycredit", {"company_id": "company"} | WORK_COLUMNS),
    Child("catalog_filminglocation", {"location_id": "location"} | WORK_COLUMNS),
)

LINKS = (
    Link("catalog_show_genres", "show_id", "show"),
    Link("catalog_show_countries", "show_id", "show"),
    Link("catalog_show_spoken_languages", "show_id", "show"),
    Link("catalog_release_audio_languages", "release_id", "release"),
    Link("catalog_release_subtitle_languages", "release_id", "release"),
    Link("reviews_quote_outlets", "quote_id", "quote"),
    Link("reviews_award_recipients", "award_id", "award"),
    Link("reviews_award_recipient_companies", "award_id", "award"),
)

CITING = tuple(
    Citing(f"{kind.table}_sources", f"{kind.table.partition('_')[2]}_id", kind.name)
    for kind in KINDS
    if kind.name != "source"
)

DECLARATIONS = Declarations(KINDS, FOLLOWED_COLUMNS, CHILDREN, LINKS, CITING)
