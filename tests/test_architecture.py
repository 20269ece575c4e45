"""What holds the parts together, read from the files themselves."""

import ast
import json
import re
import tomllib
from collections import defaultdict
from io import StringIO
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import call_command
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
# Each package may import itself and what stands to its right.
FLOORS = ("missionsite", "reviews", "catalog")
MODULES = sorted(file for floor in FLOORS for file in (ROOT / floor).rglob("*.py"))
JUNK_DRAWERS = {"core", "common", "utils", "helpers"}
LOCKS = ("requirements.txt", "requirements-postgresql.txt", "requirements-dev.txt")


def relative(file):
    return str(file.relative_to(ROOT))


def imported_by(file):
    """The full names of all that a module imports, wherever the import stands."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{relative(file)} has a relative import"
            yield node.module


def test_imports_point_downward():
    upward = []
    for file in MODULES:
        above = {*FLOORS[: FLOORS.index(file.relative_to(ROOT).parts[0])], "tests"}
        upward += [
            f"{relative(file)} imports {name}"
            for name in imported_by(file)
            if name.split(".")[0] in above
        ]

    assert upward == []


def test_imports_stand_at_the_top():
    hidden = [
        f"{relative(file)}:{node.lineno}"
        for file in MODULES
        for function in ast.walk(ast.parse(file.read_text()))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert hidden == []


def test_modules_are_named_for_what_they_hold():
    parts = {part for file in MODULES for part in file.relative_to(ROOT).with_suffix("").parts}

    assert parts & JUNK_DRAWERS == set()


def test_top_level_is_as_designed():
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}
    visible = {name for name in folders if not name.startswith((".", "__"))}

    assert visible - {"data"} == {*FLOORS, "templates", "fixtures", "tests"}


@pytest.mark.django_db
def test_migrations_are_complete():
    output = StringIO()

    call_command("makemigrations", check_changes=True, dry_run=True, stdout=output)

    assert output.getvalue() == "No changes detected\n"


def test_readme_has_the_commands_that_start_and_test():
    install = "python3.11 -m venv .venv && .venv/bin/pip install -q --require-hashes -r"

    assert shell_blocks(ROOT / "README.md")[:2] == [
        f"{install} requirements.txt && .venv/bin/python manage.py demo\n",
        f"{install} requirements-dev.txt && .venv/bin/python -m pytest\n",
    ]


def test_readme_describes_every_variable():
    settings = (ROOT / "missionsite" / "settings.py").read_text()
    readme = (ROOT / "README.md").read_text()

    read = re.findall(r'read_\w+\("([A-Z_]+)"', settings)

    assert sorted(re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE)) == sorted(read)


def test_ci_takes_the_test_command_from_the_readme():
    ci = (ROOT / ".ci" / "run").read_text()

    assert "test_command=$(grep -E '&& .venv/bin/python -m pytest$' README.md)" in ci
    assert 'bash -c "$test_command' in ci


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_address_and_pins_all_with_hashes(lock):
    text = (ROOT / lock).read_text()
    packages = re.findall(r"^[^\s#].*", text, re.MULTILINE)

    assert re.findall(r"\w+://|--(?!hash)\S*|\.(?:org|com|net|io)\b", text) == []
    assert all(re.match(r"[a-z0-9-]+==[\w.]+ ", package) for package in packages)
    assert len(re.findall(r"\\\n    --hash=sha256:", text)) >= len(packages) > 10


def test_npm_lock_names_no_address_and_pins_all_with_hashes():
    lock = json.loads((ROOT / "tests" / "browser" / "package-lock.json").read_text())
    packages = [package for path, package in lock["packages"].items() if path]

    assert [package for package in packages if "resolved" in package] == []
    assert all(package["integrity"].startswith("sha512-") for package in packages)
    assert len(packages) > 10


def test_locks_agree_on_versions():
    versions = defaultdict(set)
    for lock in LOCKS:
        for name, version in re.findall(r"^(\S+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE):
            versions[name].add(version)

    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_locks_are_within_the_ranges():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    locked = dict(re.findall(r"^(\S+)==(\S+)", (ROOT / LOCKS[-1]).read_text(), re.MULTILINE))

    ranges = [Requirement(text) for text in wanted if not text.startswith(project["name"])]

    assert [str(r) for r in ranges if locked[r.name] not in r.specifier] == []


def shell_blocks(document):
    return re.findall(r"^```sh\n(.*?)^```$", document.read_text(), re.MULTILINE | re.DOTALL)
