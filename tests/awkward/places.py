"""Places of every precision: on both sides of the date line, at a pole, and nowhere known."""

from tests.awkward.words import HEBREW_NAME, JAPANESE_NAME, MARKDOWN_TRAPS, MARKUP, UNBROKEN
from tests.factories import CountryFactory, FilmingLocationFactory, LocationFactory

# Slug, name, country, precision, latitude and longitude. Taveuni lies on the 180th meridian.
PLACES = (
    ("horizon-taveuni-west", "Taveuni, west of the line", "FJ", "exact", "-16.82", "179.99"),
    ("horizon-taveuni-east", "Taveuni, east of the line", "FJ", "exact", "-16.83", "-179.99"),
    ("horizon-dateline", "On the line itself", "FJ", "near", "-16.80", "180"),
    ("horizon-pole", "South Pole", "AQ", "exact", "-90", "0"),
    ("horizon-null", "Gulf of Guinea", None, "near", "0", "0"),
    ("horizon-nemuro", "根室市", "JP", "locality", "43.33", "145.58"),
    ("horizon-hokkaido", JAPANESE_NAME, "JP", "region", "43.06", "141.35"),
    ("horizon-israel", HEBREW_NAME, "IL", "country", None, None),
    ("horizon-egypt", "مصر", "EG", "country", "26.8", "30.8"),
    ("horizon-nowhere", "Somewhere", None, "near", None, None),
    ("horizon-markup", MARKUP, "GB", "locality", None, None),
    ("horizon-unbroken", UNBROKEN[:255], "AT", "region", None, None),
    ("horizon-vatican", "Vatican City", "VA", "country", None, None),
)
STANDS_FOR = ("The far side of the horizon", MARKUP, UNBROKEN[:120], "", "海 🌊")
FILMED_ON = ("1997", "1997-08", "1997-08-15", None)


def make_places(show, sources):
    works = [
        {"show": show},
        {"series": show.series.get(number=1)},
        {"episode": show.series.get(number=0).episodes.get(number=0)},
    ]
    for n, (slug, name, code, precision, latitude, longitude) in enumerate(PLACES):
        location = LocationFactory(
            slug=slug,
            name=name,
            local_name="タベウニ" if n == 0 else "",
            region="Cakaudrove" if code == "FJ" else "",
            country=code and CountryFactory(code=code),
            precision=precision,
            latitude=latitude,
            longitude=longitude,
            coordinates_note="Read from a chart" if latitude else "",
            description=MARKDOWN_TRAPS if n < 2 else "",
            sources=sources[n % 4 :],
        )
        for index, work in enumerate(works[: n % 3 + 1]):
            FilmingLocationFactory(
                **work,
                location=location,
                slug="use",
                stands_for=STANDS_FOR[(n + index) % len(STANDS_FOR)],
                shot="Arrivals and departures" if n % 2 else "",
                filmed_on=FILMED_ON[(n + index) % len(FILMED_ON)],
                sources=sources[: n % 3],
            )
