"""The admin of the catalogue, a module for each subject."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

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

admin.site.site_header = _("Editors’ desk")
admin.site.site_title = _("Editors’ desk")
admin.site.index_title = _("The record")
