"""The drawings of a page, beside the lists that have the same facts."""

import re

import pytest
from django.utils import translation
from lxml import html as markup

from catalog.models import Episode, Release
from catalog.templatetags.catalog_drawings import NAMES_WITHIN
from catalog.timeline.chart import MOST_LANES
from catalog.views.releases import MOST_RELEASES
from tests.catalog.releases_in_time import SERIES, SHOW
from tests.factories import (
    CompanyFactory,
    CountryFactory,
    CutFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db

SERIES_PAGE = "/shows/missions/series-3/"


@pytest.fixture
def series():
    return SeriesFactory(show=ShowFactory(slug="missions", title="Missions"), number=3)


@pytest.fixture
def shown(series):
    """Two versions, one of them shown twice, and what has no date."""
    measures = {"series": series, "minutes_qualifier": "exactly"}
    parts = CutFactory(**measures, name="In parts", episode_count=5, minutes=45)
    whole = CutFactory(**measures, name="As made", episode_count=10, minutes=22)
    ocs = {"service": CompanyFactory(name="OCS"), "country": CountryFactory(code="FR")}
    bbc = {"service": CompanyFactory(name="BBC Four")}
    ReleaseFactory(series=series, **ocs, cut=parts, starts_on="2021-12", kind="broadcast")
    ReleaseFactory(series=series, **bbc, cut=whole, starts_on="2022-04", kind="repeat")
    ReleaseFactory(series=series, **bbc, starts_on="2022", ends_on="2023-05", kind="streaming")
    ReleaseFactory(series=series, **bbc, kind="on-demand")


def part(client, address, name):
    [found] = markup.fromstring(read(client, address)).find_class(name)
    return found


def words(element):
    return " ".join(element.text_content().split())


def listed(client, address):
    page = markup.fromstring(read(client, address))
    return [words(item) for item in page.find_class("release")]


def test_wide_drawing_has_the_facts_of_the_list(client, shown):
    lanes = [words(lane) for lane in part(client, SERIES_PAGE, "timeline-wide").find_class("lane")]

    assert lanes == [
        "OCS France 5 × 45 minutes",
        "BBC Four Country not known 10 × 22 minutes",
    ]
    assert listed(client, SERIES_PAGE) == [
        "December 2021 Broadcast, OCS Missions: Series 3 5 × 45 minutes France",
        "2022 until May 2023 Streaming, BBC Four Missions: Series 3 Country not known",
        "April 2022 Repeat, BBC Four Missions: Series 3 10 × 22 minutes Country not known",
        "Date not known On demand, BBC Four Missions: Series 3 Country not known",
    ]


def test_narrow_drawing_has_the_same_releases(client, shown):
    drawing = part(client, SERIES_PAGE, "timeline-tall")

    assert [" ".join(text.itertext()) for text in drawing.iter("text")] == [
        *("2021", "2022", "2023"),
        *("OCS 5 × 45 minutes France", "BBC Four", "BBC Four 10 × 22 minutes"),
    ]
    assert len(drawing.find_class("bar")) == 3


def test_bar_is_drawn_where_its_month_lies(client, shown):
    [december, *_others] = part(client, SERIES_PAGE, "timeline-wide").find_class("bar")

    # Days 335 to 365 of the 1,095 of three years.
    assert (december.get("x"), december.get("width")) == ("30.5023%", "2.831%")


def test_what_has_no_date_stands_aside_and_signs_are_explained(client, shown):
    assert words(part(client, SERIES_PAGE, "timeline-undated")) == "Date not known BBC Four"
    assert words(part(client, SERIES_PAGE, "timeline-legend")) == (
        "Broadcast Repeat Streaming On demand "
        "The longer the bar, the less exact the date. "
        "Solid: the days that are certain."
    )


def test_places_are_written_with_points_in_every_language(client, shown):
    with translation.override("fr"):
        response = client.get(SERIES_PAGE, headers={"accept-language": "fr"})

    drawn = re.findall(r' (?:x|x1|y|width|height)="([^"]+)"', response.content.decode())
    assert len(drawn) > 20
    assert [place for place in drawn if "," in place] == []


def test_nothing_is_drawn_where_no_date_is_known(client, series):
    ReleaseFactory(series=series)

    html = read(client, SERIES_PAGE)

    assert "timeline" not in html
    assert html.count('<li class="release">') == 1


def test_show_and_company_pages_name_the_work_as_far_as_needed(client, series):
    ReleaseFactory(series=series, service=CompanyFactory(slug="ocs", name="OCS"), starts_on="2021")

    [on_show] = part(client, "/shows/missions/", "timeline-wide").find_class("lane")
    [on_company] = part(client, "/companies/ocs/", "timeline-wide").find_class("lane")

    assert words(on_show) == "OCS Country not known Series 3"
    assert words(on_company) == "OCS Country not known Missions: Series 3"


@pytest.mark.parametrize(
    ("release", "names"),
    [
        (Release(show=SHOW), ["", "", "Missions"]),
        (Release(series=SERIES), ["", "Series 3", "Missions: Series 3"]),
        (
            Release(episode=Episode(pk=1, series=SERIES, number=4)),
            ["S3·E04", "S3·E04", "Missions: S3·E04"],
        ),
    ],
)
def test_work_is_named_within_series_show_and_among_shows(release, names):
    assert [NAMES_WITHIN[page](release) for page in ("series", "show", "company")] == names


def test_drawing_says_that_it_is_not_of_all_releases(client, series):
    ReleaseFactory.create_batch(MOST_RELEASES, series=series, starts_on="2017-06-09")
    more = "Only the releases of this page are drawn; there are more."
    assert more not in read(client, SERIES_PAGE)

    ReleaseFactory(series=series, starts_on="2018")

    html = read(client, SERIES_PAGE)
    assert more in html
    assert '<a href="/releases/?show=missions&amp;series=3">All releases</a>' in html


def test_drawing_says_what_it_had_no_room_for(client, series):
    for _ in range(MOST_LANES + 2):
        ReleaseFactory(series=series, service=CompanyFactory(), starts_on="2017")

    html = read(client, SERIES_PAGE)

    assert "There was no room for 2 releases; they are in the list alone." in html
    assert html.count('<li class="release">') == MOST_LANES + 2


def test_numbers_of_a_crowded_drawing_are_those_of_the_list(client, series):
    cut = CutFactory(series=series, episode_count=5)
    ReleaseFactory.create_batch(4, series=series, cut=cut, starts_on="2017-06-09")

    html = read(client, SERIES_PAGE)

    assert words(part(client, SERIES_PAGE, "timeline-wide").find_class("lane")[0]).endswith(" 4")
    assert "A number stands for a release in the list." in html
    assert [row.split()[:2] for row in listed(client, SERIES_PAGE)] == [
        [str(number), "9"] for number in range(1, 5)
    ]


def test_versions_are_drawn_to_one_scale_above_their_table(client, shown):
    drawing = part(client, SERIES_PAGE, "strips")

    assert [words(strip) for strip in drawing.find_class("strip")] == [
        "In parts 5 × 45 minutes",
        "As made 10 × 22 minutes",
        "Minutes 0 50 100 150 200",
    ]
    assert [bar.get("width") for bar in drawing.find_class("bar")] == ["96.154%", "94.017%"]


def test_versions_without_a_length_are_said_not_to_be_drawn(client, series, shown):
    CutFactory(series=series, name="Lost", episode_count=3)

    html = read(client, SERIES_PAGE)

    assert "Not drawn: number and length of its parts are not both known." in html
    assert len(part(client, SERIES_PAGE, "strips").find_class("bar")) == 2
