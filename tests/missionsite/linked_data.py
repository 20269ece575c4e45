"""Reads what pages say in JSON-LD, by extruct, held against the vocabulary of schema.org."""

import extruct

from tests.missionsite.schema_org import faults_in

SITE = "http://127.0.0.1:8000"


def graph_of(client, address):
    html = client.get(address).content.decode()
    (found,) = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert found["@context"] == "https://schema.org"
    assert faults_in(found["@graph"]) == []
    return found["@graph"]


def subject_of(client, record):
    """What the page of a record says of it."""
    graph = graph_of(client, record.get_absolute_url())
    (found,) = [node for node in graph if node["@id"] == identity(record)]
    return found


def identity(record):
    return f"{SITE}{record.get_absolute_url()}#{record._meta.model_name}"


def mention(kind, record, **properties):
    return {"@id": identity(record), "@type": kind} | properties


def on_own_page(kind, record, **properties):
    return mention(kind, record, url=SITE + record.get_absolute_url(), **properties)


def page_in(graph):
    (found,) = [node for node in graph if "isPartOf" in node]
    return found
