"""The filter by show, for lists of what is about a work."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from catalog.filters.choices import ChoiceInUseFilter
from catalog.models import Show

PATHS_TO_SHOW = ("show", "series__show", "episode__series__show")


class WithinShowFilter(ChoiceInUseFilter):
    """Finds what is about the chosen show, its series or their episodes."""

    def __init__(self, model):
        super().__init__(label=_("Show"), choices=lambda: shows_in_use(model))

    def filter(self, records, value):
        if not value:
            return records
        # Limited to one, so that it is compared like a value and costs no query of its own.
        return records.within(Show.objects.filter(slug=value)[:1])


def shows_in_use(model):
    """The shows that public records of the model are about, through whatever part of them."""
    records = model.objects.published().order_by()
    is_in_use = Q()
    for path in PATHS_TO_SHOW:
        is_in_use |= Q(Exists(records.filter(**{path: OuterRef("pk")})))
    return list(Show.objects.filter(is_in_use).values_list("slug", "title"))
