"""Parts of lists whose cost does not grow with the table."""

from functools import cached_property

from django.core.paginator import Paginator
from django.utils.formats import number_format

MOST_COUNTED = 3_000


class CappedPaginator(Paginator):
    """Counts no further than ``MOST_COUNTED`` records and offers no page beyond them."""

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
        """The number of records, or ``3,000+`` where there are more."""
        number = number_format(self.count, use_l10n=True, force_grouping=True)
        return f"{number}+" if self.is_capped else number


class FirstOf(list):
    """The first records, at most so many, and whether there are more: a page leads to these."""

    def __init__(self, records, most: int):
        found = list(records[: most + 1])
        super().__init__(found[:most])
        self.has_more = len(found) > most
