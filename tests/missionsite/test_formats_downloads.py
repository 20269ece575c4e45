import csv
import gzip
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.canonical import keys
from missionsite.formats.downloads import all_facts, cell
from missionsite.kinds import KINDS
from tests import factories

pytestmark = pytest.mark.django_db


def read_download(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.streaming
    return b"".join(response.streaming_content)


def read_csv(client, address):
    text = read_download(client, address).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def one_of_each_kind():
    for kind in KINDS:
        getattr(factories, f"{kind.model.__name__}Factory")()
    factories.ShowFactory(sources=[factories.SourceFactory()])


def test_json_holds_what_the_record_says(client):
    series = factories.SeriesFactory(show__slug="missions", number=1)
    factories.EpisodeFactory(series=series, number=2, title="Deux")
    factories.EpisodeFactory(series=series, number=1, title="Un", synopsis="“Né” & <b>\u2028")
    factories.EpisodeFactory(series=series, number=3, title="Hidden", draft=True)

    record = json.loads(read_download(client, "/record.json"))

    assert list(record) == ["licence", "site", *(kind.key for kind in KINDS)]
    assert record["licence"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert [episode["title"] for episode in record["episodes"]] == ["Un", "Deux"]
    assert record["episodes"][0]["synopsis"] == "“Né” & <b>\u2028"


def test_json_of_an_empty_record_can_be_read(client):
    record = json.loads(read_download(client, "/record.json"))

    assert [record[kind.key] for kind in KINDS] == [[]] * len(KINDS)


def test_json_has_every_kind(client):
    one_of_each_kind()

    record = json.loads(read_download(client, "/record.json"))

    assert [kind.name for kind in KINDS if not record[kind.key]] == []


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_csv_has_what_json_has(kind, client):
    one_of_each_kind()
    facts = json.loads(read_download(client, "/record.json"))[kind.key]

    rows = read_csv(client, f"/{kind.name}.csv")

    assert [row["page"] for row in rows] == [each["page"] for each in facts]
    assert set(rows[0]) >= set(facts[0])


def test_csv_tells_the_facts_of_an_episode(client):
    factories.EpisodeFactory(
        series__show__slug="missions",
        series__number=1,
        number=3,
        title='Le "Rasoir", d’Ockham',
        language=factories.LanguageFactory(code="fr"),
        first_shown_on="2021",
        synopsis="One line\nand another",
        spoiler="The end",
        sources=[factories.SourceFactory(slug="a"), factories.SourceFactory(slug="b")],
    )

    assert read_csv(client, "/episodes.csv") == [
        {
            "page": "http://127.0.0.1:8000/shows/missions/series-1/episode-3/",
            "series": "missions/1",
            "number": "3",
            "title": 'Le "Rasoir", d’Ockham',
            "language": "fr",
            "original_title": "",
            "original_language": "",
            "first_shown_on": "2021",
            "synopsis": "One line\nand another",
            "same_as": "",
            "sources": "a; b",
            "spoilers.spoiler": "The end",
        }
    ]


def test_csv_has_columns_of_their_own_for_what_spoils(client):
    show = factories.ShowFactory()
    hidden = factories.CharacterFactory(show=show, slug="b", name="Boris", spoiler="He lives.")
    factories.CreditFactory(show=show, role="actor", character=hidden)

    (character,) = read_csv(client, "/characters.csv")
    (credit,) = read_csv(client, "/credits.csv")

    assert (character["page"], character["name"], character["slug"]) == ("", "", "")
    assert (character["spoilers.name"], character["spoilers.spoiler"]) == ("Boris", "He lives.")
    assert (credit["character"], credit["spoilers.character"]) == ("", f"{show.slug}/b")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("a=1", "a=1"),
        (-1.15, -1.15),
        (0, 0),
        (True, "yes"),
        (False, "no"),
        (None, ""),
        ([], ""),
    ],
)
def test_cell_runs_no_formula(value, shown):
    assert cell(value) == shown


def test_download_is_read_in_chunks(monkeypatch):
    monkeypatch.setattr(keys, "CHUNK", 2)
    series = factories.SeriesFactory()
    for number in range(5):
        factories.EpisodeFactory(series=series, number=number)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        chunks = list(all_facts(type(series.episodes.get(number=0))))

    assert [[facts["number"] for facts in chunk] for chunk in chunks] == [[0, 1], [2, 3], [4]]
    assert len(queries) == 5


def test_download_is_a_file_with_a_licence(client):
    response = client.get("/company-credits.csv")

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response.headers["Content-Disposition"] == 'attachment; filename="company-credits.csv"'
    assert response.headers["Link"] == (
        '<https://creativecommons.org/licenses/by-sa/4.0/>; rel="license"'
    )


def test_download_is_compressed_while_it_is_sent(client):
    factories.ShowFactory(title="Missions")
    response = client.get("/record.json", headers={"Accept-Encoding": "gzip"})

    assert response.streaming
    assert response.headers["Content-Encoding"] == "gzip"
    record = json.loads(gzip.decompress(b"".join(response.streaming_content)))
    assert [show["title"] for show in record["shows"]] == ["Missions"]


def test_headers_alone_read_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.head("/record.json")

    assert response.status_code == 200


def test_data_page_leads_to_every_download(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        html = client.get("/data/").content.decode()

    assert '<a href="/record.json" download>' in html
    assert [
        kind.name for kind in KINDS if f'<a href="/{kind.name}.csv" download>' not in html
    ] == []
    assert 'rel="license"' in html
