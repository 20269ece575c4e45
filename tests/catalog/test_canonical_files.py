"""Where fixtures come from: files, compressed or not, and standard input."""

import bz2
import gzip
import json
import lzma
from zipfile import ZipFile

import pytest
from django.core import serializers
from django.core.management import call_command, execute_from_command_line

from catalog.canonical.reading import FixtureError
from catalog.models import Genre
from tests.fixture_commands import load, record

pytestmark = pytest.mark.django_db

GENRE = record("catalog.genre", slug="science-fiction", name="Science fiction, “hard”")
TEXT = json.dumps([GENRE], ensure_ascii=False).encode()
TRUNCATED = gzip.compress(TEXT)[:-4]


@pytest.fixture
def directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def loaded_name():
    return Genre.objects.get(slug="science-fiction").name


@pytest.mark.parametrize(
    ("ending", "compress"),
    [("", bytes), (".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)],
)
def test_files_are_read_compressed_or_not(directory, ending, compress):
    (directory / f"genres.json{ending}").write_bytes(compress(TEXT))

    call_command("loaddata", "genres", verbosity=0)

    assert loaded_name() == "Science fiction, “hard”"


def test_zipped_files_are_read(directory):
    with ZipFile(directory / "genres.json.zip", "w") as archive:
        archive.writestr("genres.json", TEXT)

    call_command("loaddata", "genres", verbosity=0)

    assert loaded_name() == "Science fiction, “hard”"


def test_standard_input_is_read():
    load(TEXT)

    assert loaded_name() == "Science fiction, “hard”"


def test_byte_order_mark_is_passed_over():
    load(b"\xef\xbb\xbf" + TEXT)

    assert loaded_name() == "Science fiction, “hard”"


def test_strings_and_bytes_are_read():
    for given in (TEXT, TEXT.decode()):
        (loaded,) = serializers.deserialize("json", given)
        assert loaded.object.name == "Science fiction, “hard”"


def test_empty_list_is_a_fixture():
    with pytest.warns(RuntimeWarning, match="No fixture data found"):
        load([])


@pytest.mark.parametrize(
    ("ending", "content", "message"),
    [
        ("", b"[\n{},\n\xff]", "Line 3 is not UTF-8: it has the byte 0xff."),
        (
            "",
            b"[\n{,}]",
            "Line 2, column 2 is not JSON: Expecting property name enclosed in double quotes.",
        ),
        ("", b"", "Line 1, column 1 is not JSON: Expecting value."),
        ("", b"[] []", "Line 1, column 4 is not JSON: Extra data."),
        ("", b"[NaN]", "NaN is not JSON."),
        ("", b"[" * 100_000, "It nests lists or objects too deeply."),
        (
            "",
            b"[%s]" % (b"1" * 5000),
            (
                "Exceeds the limit (4300 digits) for integer string conversion: value has 5000 "
                "digits; use sys.set_int_max_str_digits() to increase the limit"
            ),
        ),
        ("", b"{}", "It must be a list of records, in [ and ]."),
        (".gz", TEXT, "Not a gzipped file (b'[{')"),
        (
            ".gz",
            gzip.compress(TEXT)[:-4],
            "Compressed file ended before the end-of-stream marker was reached",
        ),
    ],
)
def test_what_is_no_fixture_is_refused(directory, ending, content, message):
    name = f"bad.json{ending}"
    (directory / name).write_bytes(content)

    with pytest.raises(FixtureError) as refusal:
        call_command("loaddata", name)

    assert str(refusal.value) == f"{name}: {message}"


def test_file_outside_the_working_directory_is_named_in_full(tmp_path):
    file = tmp_path / "bad.json"
    file.write_text("{}")

    with pytest.raises(FixtureError) as refusal:
        call_command("loaddata", str(file))

    assert str(refusal.value) == f"{file}: It must be a list of records, in [ and ]."


def test_stream_without_a_name_is_called_fixture():
    with pytest.raises(FixtureError) as refusal:
        load("{}")

    assert str(refusal.value) == "fixture: It must be a list of records, in [ and ]."


@pytest.mark.django_db(transaction=True)
def test_command_line_shows_one_line_and_fails(directory, capsys):
    (directory / "bad.json").write_text(json.dumps([GENRE, record("catalog.genre", slug="s")]))

    with pytest.raises(SystemExit) as leaving:
        execute_from_command_line(["manage.py", "loaddata", "bad.json", "--skip-checks"])

    assert leaving.value.code == 1
    assert capsys.readouterr() == (
        "",
        'FixtureError: bad.json: catalog.genre ["s"], name: It is missing.\n',
    )
    assert not Genre.objects.exists()
