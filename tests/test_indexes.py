"""Long lists are read from an index in their order: what is sorted first, is read as a whole."""

import pytest
from django.db import connection

from catalog.models import Release
from reviews.models import Award, Quote

pytestmark = pytest.mark.django_db


def plan_of(records):
    """How the database gets the first page, where sorting is what it avoids most."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Few records are sorted as quickly as they are read from an index.
            cursor.execute("SET LOCAL enable_sort = off")
            cursor.execute("SET LOCAL enable_incremental_sort = off")
    return records[:30].explain()


@pytest.mark.parametrize(
    ("in_order", "index"),
    [
        (lambda: Quote.objects.published().latest_first(), "reviews_quote_latest_first"),
        (lambda: Award.objects.published().latest_first(), "reviews_award_latest_first"),
        (lambda: Release.objects.published().in_order_shown(), "catalog_release_shown"),
    ],
)
def test_list_is_read_in_the_order_of_an_index(in_order, index):
    plan = plan_of(in_order())

    assert f"using index {index}" in plan.lower() or f"index scan using {index}" in plan.lower()
    assert "Sort" not in plan
    assert "ORDER BY" not in plan
