"""Parts of lists whose cost does not grow with the table."""

from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import Model
from django.utils.formats import number_format
from django.utils.translation import gettext as _

MOST_COUNTED = 3_000


def in_words(number: int) -> str:
    """The number of records, or ``3,000+`` where there are more."""
    words = number_format(min(number, MOST_COUNTED), use_l10n=True, force_grouping=True)
    return f"{words}+" if number > MOST_COUNTED else words


def of_kind(number: int, model: type[Model]) -> str:
    """The number of records with the name of their kind: ``162 episodes``."""
    names = model._meta
    name = names.verbose_name if number == 1 else names.verbose_name_plural
    return _("%(number)s %(records)s") % {"number": in_words(number), "records": name}


class CappedPaginator(Paginator):
    """Counts no further than ``MOST_COUNTED`` records and offers no page beyond them.

    ``counted`` is their number, at most one more than that, where it is known already.
    """

    def __init__(self, *args, counted: int | None = None, **options):
        super().__init__(*args, **options)
        if counted is not None:
            self._counted = counted

    @cached_property
    def _counted(self):
        return self.object_list.order_by()[: MOST_COUNTED + 1].count()

    @property
    def is_capped(self) -> bool:
        return self._counted > MOST_COUNTED

    @property
    def count(self) -> int:
        return min(self._counted, MOST_COUNTED)

    @property
    def count_in_words(self) -> str:
        return in_words(self._counted)

    @property
    def count_of_kind(self) -> str:
        return of_kind(self._counted, self.object_list.model)


class FirstOf(list):
    """The first records, at most so many, and whether there are more: a page leads to these."""

    def __init__(self, records, most: int):
        found = list(records[: most + 1])
        super().__init__(found[:most])
        self.has_more = len(found) > most
