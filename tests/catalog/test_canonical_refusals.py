"""What a fixture is refused for. Each case says where and what in one line, and changes nothing."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.core.serializers.base import DeserializationError

from tests import factories
from tests.fixture_commands import dump, record

pytestmark = pytest.mark.django_db

# What comes before the records of each case, so that these begin with record 3.
GOOD = [
    record("catalog.show", slug="missions", title="New title"),
    record("catalog.person", slug="p", name="P"),
]


def show(**fields):
    return record("catalog.show", **{"slug": "s", "title": "S"} | fields)


def series(**fields):
    return record("catalog.series", **{"show": ["missions"], "number": 1} | fields)


def company(slug, **fields):
    return record("catalog.company", slug=slug, name=slug, kind="other", **fields)


def location(**fields):
    return record("catalog.location", **{"slug": "l", "name": "L", "precision": "near"} | fields)


def credit(**fields):
    nowhere = {"show": None, "series": None, "episode": None}
    who = {"person": ["p"], "role": "actor", "character": None}
    return record("catalog.credit", **nowhere | who | fields)


def without(entry, name):
    fields = {field: value for field, value in entry["fields"].items() if field != name}
    return entry | {"fields": fields}


STRUCTURE = {
    "no object": (["x"], "record 3: It must be an object, in { and }."),
    "no model": ([{"fields": {}}], 'record 3: Its "model" is missing, or is not text.'),
    "no fields": (
        [{"model": "catalog.show"}],
        'record 3: Its "fields" are missing, or are not an object.',
    ),
    "a member too many": (
        [show() | {"comment": "x"}],
        'record 3: It has "comment" beside "model", "pk" and "fields".',
    ),
    "unknown model": ([record("catalog.film")], 'record 3: There is no model "catalog.film".'),
    "model without app": ([record("show")], 'record 3: There is no model "show".'),
    "unknown field": ([show(titel="S")], 'catalog.show ["s"], titel: There is no such field.'),
    "field of what links to it": (
        [show(series=[])],
        'catalog.show ["s"], series: There is no such field.',
    ),
}

IDENTITY = {
    "key field left out": (
        [without(series(), "number")],
        "record 3 (catalog.series), number: It is missing, and part of the natural key.",
    ),
    "nullable key field left out": (
        [without(credit(show=["missions"]), "character")],
        "record 3 (catalog.credit), character: It is missing, and part of the natural key.",
    ),
    "key field null": (
        [series(show=None)],
        "record 3 (catalog.series), show: null is not the natural key of a catalog.show: [slug].",
    ),
    "key field out of range": (
        [series(number=-1)],
        "record 3 (catalog.series), number: Ensure this value is greater than or equal to 0.",
    ),
    "twice": (
        [series(), show(), series(title="Again")],
        'catalog.series ["missions", 1]: It is in the file twice, as record 3 and as record 5.',
    ),
    "primary key": (
        [show() | {"pk": 7}],
        'catalog.show ["s"], pk: Leave it out: the natural key says which record this is.',
    ),
}

KINDS = {
    "fraction for a whole number": (
        [series(number=3.7)],
        "record 3 (catalog.series), number: 3.7 is not a whole number.",
    ),
    "true for a number": (
        [series(number=True)],
        "record 3 (catalog.series), number: true is not a whole number.",
    ),
    "number for text": (
        [show(title=5)],
        'catalog.show ["s"], title: 5 is not text, in quotation marks.',
    ),
    "number for a decimal": (
        [location(latitude=46.16)],
        'catalog.location ["l"], latitude: 46.16 is not text, in quotation marks.',
    ),
    "number for a date": (
        [series(first_shown_on=2017)],
        'catalog.series ["missions", 1], first_shown_on: 2017 is not text, in quotation marks.',
    ),
    "number for yes or no": (
        [
            series(),
            record("catalog.cut", series=["missions", 1], slug="c", name="C", is_original=1),
        ],
        'catalog.cut ["missions", 1, "c"], is_original: 1 is not true or false.',
    ),
    "field given twice": (
        '[{"model": "catalog.show", "fields": {"slug": "s", "title": "S", "title": "T"}}]',
        'record 1: "title" is given twice.',
    ),
    "beyond all numbers": (
        '[{"model": "catalog.show", "fields": {"slug": "s", "title": 1e400}}]',
        'catalog.show ["s"], title: Infinity is not text, in quotation marks.',
    ),
    "text that is long": (
        [series(number="x" * 100)],
        f'record 3 (catalog.series), number: "{"x" * 58}… is not a whole number.',
    ),
}

VALUES = {
    "choice": (
        [show(status="live")],
        "catalog.show [\"s\"], status: Value 'live' is not a valid choice.",
    ),
    "month": (
        [series(first_shown_on="2017-13")],
        'catalog.series ["missions", 1], first_shown_on: There is no 2017-13: '
        "write a year, a month or a day that exists.",
    ),
    "moment without offset": (
        [show(publish_at="2017-06-01T20:30:00")],
        'catalog.show ["s"], publish_at: '
        '"2017-06-01T20:30:00" is no moment such as 2017-06-01T20:30:00Z.',
    ),
    "moment that does not exist": (
        [show(publish_at="2017-06-31T20:30:00Z")],
        'catalog.show ["s"], publish_at: '
        '"2017-06-31T20:30:00Z" is no moment such as 2017-06-01T20:30:00Z.',
    ),
    "moment before all years": (
        [show(publish_at="0001-01-01T00:00:00+01:00")],
        'catalog.show ["s"], publish_at: '
        '"0001-01-01T00:00:00+01:00" is no moment such as 2017-06-01T20:30:00Z.',
    ),
    "too long": (
        [show(title="S" * 256)],
        'catalog.show ["s"], title: Ensure this value has at most 255 characters (it has 256).',
    ),
    "number out of range": (
        [
            series(),
            record("catalog.cut", series=["missions", 1], slug="c", name="C", minutes=40_000),
        ],
        'catalog.cut ["missions", 1, "c"], minutes: '
        "Ensure this value is less than or equal to 32767.",
    ),
    "decimal out of range": (
        [location(latitude="91", longitude="0")],
        'catalog.location ["l"], latitude: Ensure this value is less than or equal to 90.',
    ),
    "no decimal": (
        [location(latitude="NaN", longitude="0")],
        'catalog.location ["l"], latitude: “NaN” value must be a decimal number.',
    ),
    "missing": (
        [record("catalog.show", slug="s")],
        'catalog.show ["s"], title: It is missing.',
    ),
    "null": ([show(title=None)], 'catalog.show ["s"], title: This field cannot be null.'),
    "empty": ([show(title="")], 'catalog.show ["s"], title: This field cannot be blank.'),
    "NUL": (
        [show(title="a\0b")],
        'catalog.show ["s"], title: It has U+0000, which is no character of a text.',
    ),
    "half a surrogate pair": (
        [show(title="a\ud800b")],
        'catalog.show ["s"], title: It has U+D800, which is no character of a text.',
    ),
    "validator of the field": (
        [show(same_as="https://example.org\nMars")],
        'catalog.show ["s"], same_as: '
        "“Mars” is not a web address. Write one on each line, with https://.",
    ),
    "check of the record": (
        [location(precision="exact")],
        'catalog.location ["l"], latitude: '
        "Give the coordinates of this very spot, or a lower precision.",
    ),
    "constraint of the database": (
        [credit(show=["missions"], series=["missions", 1]), series()],
        'catalog.credit ["missions", "missions", 1, null, null, null, "p", "actor", null]: '
        "Choose what it is about: a show, a series or an episode, and only one of them.",
    ),
    "published, but not from when": (
        [show(status="published")],
        'catalog.show ["s"]: Say from when on the record is published.',
    ),
}

LINKS = {
    "to nothing": (
        [series(show=["no-such-show"])],
        'catalog.series ["no-such-show", 1], show: '
        'There is no catalog.show ["no-such-show"], in the file or the database.',
    ),
    "many, one to nothing": (
        [record("catalog.genre", slug="g", name="G"), show(genres=[["g"], ["h"]])],
        'catalog.show ["s"], genres: There is no catalog.genre ["h"], in the file or the database.',
    ),
    "by text": (
        [show(original_language="fr")],
        'catalog.show ["s"], original_language: '
        '"fr" is not the natural key of a catalog.language: [code].',
    ),
    "by primary key": (
        [show(original_language=1)],
        'catalog.show ["s"], original_language: '
        "1 is not the natural key of a catalog.language: [code].",
    ),
    "by too long a key": (
        [series(show=["missions", 1])],
        "record 3 (catalog.series), show: "
        '["missions", 1] is not the natural key of a catalog.show: [slug].',
    ),
    "by a part of another kind": (
        [record("catalog.episode", series=["missions", "1"], number=1, title="E")],
        'record 3 (catalog.episode), series: "1" is not a whole number.',
    ),
    "many, not in a list": (
        [show(genres="g")],
        'catalog.show ["s"], genres: "g" is not a list of links.',
    ),
    "to itself": (
        [company("a", parent=["a"])],
        'catalog.company ["a"], parent: The links go round in a circle, '
        'catalog.company ["a"] → catalog.company ["a"].',
    ),
    "round in a circle": (
        [company("a", parent=["b"]), company("b", parent=["c"]), company("c", parent=["a"])],
        'catalog.company ["a"], parent: The links go round in a circle, '
        'catalog.company ["a"] → catalog.company ["b"] → '
        'catalog.company ["c"] → catalog.company ["a"].',
    ),
}

CASES = {
    f"{subject}: {name}": case
    for subject, cases in {
        "structure": STRUCTURE,
        "identity": IDENTITY,
        "kind": KINDS,
        "value": VALUES,
        "link": LINKS,
    }.items()
    for name, case in cases.items()
}


@pytest.fixture
def stored():
    """What is stored, part of which the good records of each case would change."""
    factories.PersonFactory(slug="stored")
    factories.ShowFactory(slug="missions", title="Old title")
    return dump()


@pytest.mark.parametrize(("records", "message"), CASES.values(), ids=CASES)
def test_fixture_is_refused_and_changes_nothing(records, message, stored, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = records if isinstance(records, str) else json.dumps([*GOOD, *records])
    (tmp_path / "bad.json").write_text(text)

    with pytest.raises(CommandError) as refusal:
        call_command("loaddata", "bad.json")

    assert str(refusal.value) == f"bad.json: {message}"
    assert isinstance(refusal.value, DeserializationError)
    assert dump() == stored
