"""Draws the outlines of countries anew; only for a new edition of them."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand

from catalog.maps.countries import FRAMES_FILE
from catalog.maps.drawing import frames_of, picture_of
from catalog.maps.outlines import outlines_of


class Command(BaseCommand):
    help = (
        "Draw the outlines of countries from countries-50m.json of the npm package world-atlas. "
        "Writes the picture to the given file, and the frames of the countries beside the code."
    )

    # It touches files only.
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("atlas", type=Path, help="countries-50m.json")
        parser.add_argument("picture", type=Path, help="the SVG file to write")
        parser.add_argument("--frames", type=Path, default=FRAMES_FILE, help="the JSON file")

    def handle(self, *args, atlas, picture, frames, **options):
        outlines = outlines_of(json.loads(atlas.read_text()))
        picture.write_text(picture_of(outlines))
        frames.write_text(frames_of(outlines))
        self.stdout.write(f"{len(outlines)} outlines in {picture}")
