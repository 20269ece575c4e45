"""What the admin of records about a work has in common."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from catalog.about import WORK_LINKS
from catalog.admin.base import RecordAdmin

# What the name of a work needs.
WORK_NAMES = ("show", "series__show", "episode__series__show")
WORK_SEARCH = (
    "show__title",
    "series__title",
    "series__show__title",
    "episode__title",
    "episode__series__show__title",
)
WORK = (
    _("About"),
    {
        "fields": (WORK_LINKS,),
        "description": _("A show, a series or an episode: choose one of the three."),
    },
)


class AboutWorkAdmin(RecordAdmin):
    """Subclasses name further links in ``list_select_related``, after those of the work."""

    list_select_related = WORK_NAMES

    @admin.display(description=_("about"))
    def work(self, record):
        return record.about
