"""The font of the site: small, licensed, and loaded once."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.template.loader import render_to_string

PRELOAD = re.compile(r'<link rel="preload" href="([^"]+)" as="font" type="font/woff2" crossorigin>')
FONT_IN_CSS = re.compile(r'url\("(fonts/[^"]+)"\)')


def test_fonts_weigh_at_most_40_kilobytes_together(settings):
    folder = settings.BASE_DIR / "missionsite/static/missionsite/fonts"

    weights = [font.stat().st_size for font in folder.glob("*.woff2")]

    assert len(weights) == 2
    assert sum(weights) <= 40_000


def test_fonts_have_their_licence_beside_them():
    licence = finders.find("missionsite/fonts/OFL.txt")

    with open(licence) as text:
        assert "SIL OPEN FONT LICENSE Version 1.1" in text.read()


@pytest.mark.parametrize("storage", ["plain", "hashed"])
def test_preloaded_fonts_are_those_of_the_stylesheet(settings, tmp_path, storage):
    """Another address, such as one without the hash, would load each font twice."""
    settings.STATIC_ROOT = tmp_path
    if storage == "hashed":
        hashed = {"BACKEND": "missionsite.static_files.StaticFilesStorage"}
        settings.STORAGES = settings.STORAGES | {"staticfiles": hashed}
    call_command("collectstatic", interactive=False, verbosity=0)

    page = render_to_string("404.html")

    address = re.search(r'<link rel="stylesheet" href="/static/([^"]+)">', page)[1]
    css = (tmp_path / address).read_text()
    in_css = [f"/static/missionsite/{font}" for font in FONT_IN_CSS.findall(css)]
    assert len(in_css) == 2
    assert PRELOAD.findall(page) == in_css
    assert all((tmp_path / font.removeprefix("/static/")).is_file() for font in in_css)
