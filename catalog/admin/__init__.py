"""The admin of the catalogue, a module for each subject."""

from catalog.admin import (  # noqa: F401 - imported for what they register
    credits,
    names,
    people,
    places,
    production,
    releases,
    sources,
    works,
)
