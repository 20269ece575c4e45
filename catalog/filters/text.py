"""The filter by words that a text contains."""

import django_filters

LONGEST_WORDS = 100


class TextFilter(django_filters.CharFilter):
    def __init__(self, **options):
        options.setdefault("lookup_expr", "contains_folded")
        super().__init__(max_length=LONGEST_WORDS, **options)
