"""Static files as they are collected for visitors."""

import gzip
import re

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.templatetags.static import static


@pytest.fixture
def collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    backend = {"BACKEND": "missionsite.static_files.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": backend}
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_stylesheet_comes_without_what_only_people_read(collected):
    address = static("missionsite/site.css").removeprefix("/static/")
    with open(finders.find("missionsite/site.css")) as file:
        written = file.read()
    served = (collected / address).read_text()

    assert "/*" in written
    assert "/*" not in served
    assert "  " not in served
    unhashed = re.sub(r"(b612-\d00)\.[0-9a-f]{12}(\.woff2)", r"\1\2", served)
    without_comments = re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL)
    assert unhashed.split() == without_comments.split()


def test_stylesheet_weighs_at_most_9_kilobytes_over_the_network(collected):
    address = static("missionsite/site.css").removeprefix("/static/")

    assert len(gzip.compress((collected / address).read_bytes())) <= 9_000


def test_comments_of_others_stay(collected):
    address = static("admin/css/base.css").removeprefix("/static/")

    assert "/*" in (collected / address).read_text()
