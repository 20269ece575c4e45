"""The whole record in JSON-LD: what different pages say of one thing comes together."""

import json
from collections import defaultdict

import extruct
import pytest

from tests.missionsite.schema_org import faults_in, kinds_of, nodes_in

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def graphs(site):
    """The graph of each page, by its address."""
    return {
        address: extruct.extract(page.html, syntaxes=["json-ld"])["json-ld"][0]["@graph"]
        for address, page in site.items()
    }


def test_every_page_says_what_the_vocabulary_allows(graphs):
    faults = {address: faults_in(graph) for address, graph in graphs.items()}

    assert {address: found for address, found in faults.items() if found} == {}


def test_one_thing_has_one_name_and_one_kind(graphs):
    names, kinds = defaultdict(set), defaultdict(set)
    for node in nodes_in(list(graphs.values())):
        if "#" in node.get("@id", "") and "name" in node:
            names[node["@id"]].add(node["name"])
            kinds[node["@id"]].add(node["@type"])

    assert {thing: found for thing, found in names.items() if len(found) > 1} == {}
    # The page of a public body knows that it is more than an organisation.
    assert [
        found for found in kinds.values() if len(set.intersection(*map(kinds_of, found))) < 2
    ] == []


def test_only_the_articles_facts_are_said(graphs):
    text = json.dumps(list(graphs.values()))

    assert "aggregateRating" not in text
    assert "Komarov" not in text
    assert "ratingValue" not in text
    assert '"2017-06-01"' not in text
