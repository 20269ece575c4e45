"""Every address within reach of the home page: no dead end, no faulty markup, no secret."""

import json
import subprocess
from urllib.parse import urlsplit

import pytest
from django.urls import get_resolver, resolve

from tests.awkward.hidden import UNSEEN
from tests.browser.crawl import crawl, targets
from tests.browser.kinds import CONTENT_TYPES, NOT_FOUND, UNLINKED, VISITS, public_patterns

pytestmark = pytest.mark.every_page

CONTENTS = ("missions", "awkward")


@pytest.fixture(scope="module")
def answers(sites):
    """What each address of each site gave."""
    return {
        site: crawl(address, [*UNLINKED, *(visit.path for visit in VISITS if visit.site == site)])
        for site, address in sites.items()
    }


def pages(answers):
    return {address: answer for address, answer in answers.items() if answer.is_page}


@pytest.mark.parametrize("content", CONTENTS)
def test_no_link_is_broken(sites, answers, content):
    site = sites[content]
    # Browsers look for the icon at the one address, which leads to the file.
    expected = dict.fromkeys(NOT_FOUND, 404) | {"/favicon.ico": 302}
    unreached = {
        address: answer.status
        for address, answer in answers[content].items()
        if answer.status != expected.get(address.removeprefix(site), 200)
    }

    assert not unreached, "\n".join(
        f"{address} leads to {target}: {unreached[target]}"
        for address, answer in answers[content].items()
        for target, _ in targets(site, address, answer)
        if target in unreached
    )
    assert len(pages(answers[content])) > 50


@pytest.mark.parametrize("content", CONTENTS)
def test_no_anchor_is_missing(sites, answers, content):
    missing = {
        f"{address} leads to {target}#{anchor}"
        for address, answer in pages(answers[content]).items()
        for target, anchor in targets(sites[content], address, answer)
        if anchor and target in answers[content] and anchor not in answers[content][target].anchors
    }

    assert not missing, "\n".join(sorted(missing))


def test_every_kind_of_page_and_format_is_within_reach(sites, answers):
    paths = (urlsplit(address).path for address in answers["awkward"])
    site = [path for path in paths if not path.startswith("/static/") and path not in NOT_FOUND]

    reached = {resolve(path).view_name for path in site}

    kinds = {name for name, _ in public_patterns(get_resolver().url_patterns)}
    assert kinds - reached == set()


@pytest.mark.parametrize("content", CONTENTS)
def test_formats_are_served_as_what_they_are(answers, content):
    for address, answer in answers[content].items():
        path = urlsplit(address).path
        expected = next((CONTENT_TYPES[end] for end in CONTENT_TYPES if path.endswith(end)), None)
        if expected:
            assert (answer.kind.partition(";")[0], bool(answer.body)) == (expected, True), address


@pytest.mark.parametrize("content", CONTENTS)
def test_numbered_pages_have_titles_of_their_own(answers, content):
    titles = {address: answer.title.strip() for address, answer in pages(answers[content]).items()}
    first = {titles[address.partition("?")[0]] for address in titles if "?page=" in address}
    numbered = [title for address, title in titles.items() if "?page=" in address]

    assert len({*first, *numbered}) == len(first) + len(numbered)
    assert "" not in titles.values()


def test_nothing_hidden_is_told_in_any_format(answers):
    told = [
        address
        for address, answer in answers["awkward"].items()
        if UNSEEN.lower().encode() in answer.body.lower()
    ]

    assert not told, "\n".join(told)


def test_nu_html_checker_finds_nothing(answers, java, node_modules, tmp_path):
    files = {}
    for address, answer in (pages(answers["missions"]) | pages(answers["awkward"])).items():
        file = tmp_path / f"{len(files)}.html"
        file.write_bytes(answer.body)
        files[str(file)] = address
    checker = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"

    report = subprocess.run(
        [java, "-jar", checker, "--format", "json", "--stdout", "--exit-zero-always", *files],
        check=True,
        capture_output=True,
    )

    messages = json.loads(report.stdout)["messages"]
    found = {
        f"{files.get(one.get('url', '').removeprefix('file:'))}: {one['message']}"
        for one in messages
    }
    assert not found, "\n".join(sorted(found))
