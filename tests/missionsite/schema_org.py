"""Holds JSON-LD against the vocabulary of schema.org: types, properties, and what these take."""

import json
import re
from pathlib import Path

VOCABULARY = json.loads((Path(__file__).parent / "schema_org.json").read_text())
TYPES, PROPERTIES = VOCABULARY["types"], VOCABULARY["properties"]

# Reduced precision is a date as well: ISO 8601, to which schema.org refers.
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PLAIN = {
    "Text": lambda value: isinstance(value, str) and value.strip() != "",
    "URL": lambda value: isinstance(value, str) and value.startswith(("http://", "https://")),
    "Date": lambda value: isinstance(value, str) and DATE.fullmatch(value) is not None,
    "Integer": lambda value: type(value) is int,
    "Number": lambda value: type(value) in {int, float},
    "Boolean": lambda value: type(value) is bool,
}


def kinds_of(name):
    """A type and all that it is a kind of."""
    return {name}.union(*map(kinds_of, TYPES[name]))


def faults_in(graph):
    """What the vocabulary does not allow, in words; references are looked up in the graph."""
    types = {
        node["@id"]: node["@type"] for node in nodes_in(graph) if len(node) > 1 and "@id" in node
    }
    return [fault for node in nodes_in(graph) for fault in faults_of(node, types)]


def nodes_in(value):
    if isinstance(value, list):
        for each in value:
            yield from nodes_in(each)
    elif isinstance(value, dict):
        yield value
        yield from nodes_in(list(value.values()))


def faults_of(node, types):
    if set(node) == {"@id"}:
        return [] if node["@id"] in types else [f"{node['@id']} leads nowhere"]
    kind = node.get("@type")
    if kind not in TYPES:
        return [f"{kind} is no type"]
    faults = []
    for name, values in node.items():
        if name.startswith("@"):
            continue
        if name not in PROPERTIES or not kinds_of(kind) & set(PROPERTIES[name]["domain"]):
            faults.append(f"{kind} has no {name}")
            continue
        for value in values if isinstance(values, list) else [values]:
            if not any(fits(value, taken, types) for taken in PROPERTIES[name]["range"]):
                faults.append(f"{kind}: {name} does not take {value!r}")
    return faults


def fits(value, taken, types):
    if isinstance(value, dict):
        kind = value.get("@type") or types.get(value["@id"])
        return kind in TYPES and taken in kinds_of(kind)
    return taken in PLAIN and PLAIN[taken](value)
