"""What programs read of content in which everything is awkward."""

import csv
import io
import json
from itertools import islice

import extruct
import pytest

from missionsite.formats.facts import visible
from missionsite.kinds import KINDS, WITH_PAGE
from tests.awkward import make_awkward_show
from tests.awkward.hidden import UNSEEN
from tests.missionsite.schema_org import faults_in

pytestmark = pytest.mark.django_db

# Of each kind; the show has 120 episodes that are alike.
MOST = 8


@pytest.fixture(autouse=True)
def show():
    return make_awkward_show()


def addresses():
    for kind in WITH_PAGE:
        for record in islice(visible(kind.model), MOST):
            yield record.get_absolute_url()


def download(client, address):
    return b"".join(client.get(address).streaming_content).decode("utf-8-sig")


def test_pages_say_what_the_vocabulary_allows(client):
    for address in addresses():
        html = client.get(address).content.decode()
        (found,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]

        assert faults_in(found["@graph"]) == []
        assert UNSEEN not in json.dumps(found, ensure_ascii=False)


def test_records_are_json_and_cards(client):
    for address in addresses():
        bare = address.removesuffix("/")
        facts = client.get(f"{bare}.json").json()
        card = client.get(f"{bare}.png")

        assert facts["page"].endswith(address)
        assert UNSEEN not in json.dumps(facts, ensure_ascii=False)
        assert card.headers["Content-Type"] == "image/png"
        assert len(card.content) < 60_000


def test_downloads_hold_all_of_it_and_nothing_hidden(client):
    text = download(client, "/record.json")
    record = json.loads(text)

    assert UNSEEN not in text
    for kind in KINDS:
        table = download(client, f"/{kind.name}.csv")
        rows = list(csv.DictReader(io.StringIO(table, newline=""), strict=True))
        assert len(rows) == len(record[kind.key]) == visible(kind.model).count() > 0
        assert UNSEEN not in table
