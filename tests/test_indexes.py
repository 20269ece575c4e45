"""Long lists are read from an index in their order: what is sorted first, is read as a whole."""

import pytest
from django.db import connection
from django.db.models.sql import Query

from catalog.filters.stepping import Numbers, Years
from catalog.models import Release, Series
from reviews.models import Award, Quote

pytestmark = pytest.mark.django_db


def plan_of(records):
    """How the database gets the first page, where sorting is what it avoids most."""
    avoid_sorting()
    return records[:30].explain()


def plan_of_sql(sql, parameters):
    avoid_sorting()
    with connection.cursor() as cursor:
        # What PostgreSQL does in the steps it tells only once they are done.
        explain = {"postgresql": "EXPLAIN ANALYZE", "sqlite": "EXPLAIN QUERY PLAN"}
        cursor.execute(f"{explain[connection.vendor]} {sql}", parameters)
        return "\n".join(str(row) for row in cursor.fetchall())


def avoid_sorting():
    """Few records are sorted as quickly as they are read from an index."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for way in ("sort", "incremental_sort", "seqscan", "bitmapscan"):
                cursor.execute(f"SET LOCAL enable_{way} = off")


def uses(index, plan) -> bool:
    ways = ("using index", "using covering index", "scan using", "scan backward using")
    return any(f"{way} {index}" in plan.lower() for way in ways)


@pytest.mark.parametrize(
    ("in_order", "index"),
    [
        (lambda: Quote.objects.published().latest_first(), "reviews_quote_latest_first"),
        (lambda: Award.objects.published().latest_first(), "reviews_award_latest_first"),
        (lambda: Quote.objects.published().earliest_first(), "reviews_quote_earliest_first"),
        (lambda: Award.objects.published().earliest_first(), "reviews_award_earliest_first"),
        (lambda: Release.objects.published().in_order_shown(), "catalog_release_shown"),
        (lambda: Release.objects.published().latest_first(), "catalog_release_latest"),
    ],
)
def test_list_is_read_in_the_order_of_an_index(in_order, index):
    plan = plan_of(in_order())

    assert uses(index, plan)
    assert "Sort" not in plan
    assert "ORDER BY" not in plan


@pytest.mark.parametrize(
    ("steps", "index"),
    [
        (lambda: Years(Release.objects.published(), "starts_on"), "catalog_release_latest"),
        (lambda: Years(Quote.objects.published(), "published_on"), "reviews_quote_latest_first"),
        (lambda: Years(Award.objects.published(), "awarded_on"), "reviews_award_latest_first"),
        (lambda: Years(Series.objects.published(), "first_shown_on"), "catalog_series_newest"),
        (lambda: Numbers(Series.objects.published(), "number"), "catalog_series_number"),
    ],
)
def test_choices_are_found_by_steps_in_an_index(steps, index):
    query = Query(None)
    query.add_annotation(steps(), "found")
    sql, parameters = query.get_compiler("default").as_sql()

    plan = plan_of_sql(sql, parameters)

    assert uses(index, plan)
    assert "TEMP B-TREE FOR ORDER BY" not in plan
    assert "Sort" not in plan
