import pytest
from django.core.paginator import EmptyPage
from django.utils.translation import override

from catalog.models import Genre
from catalog.paging import MOST_COUNTED, CappedPaginator, FirstOf
from tests.factories import GenreFactory

pytestmark = pytest.mark.django_db

PER_PAGE = 30


def paginator_of(number_of_genres):
    Genre.objects.bulk_create(Genre(slug=f"{n:04}", name="Drama") for n in range(number_of_genres))
    return CappedPaginator(Genre.objects.all(), PER_PAGE)


def test_cap_is_a_hundred_pages():
    assert MOST_COUNTED == 3_000 == 100 * PER_PAGE


@pytest.mark.parametrize(
    ("number", "count", "words", "is_capped"),
    [
        (0, 0, "0", False),
        (1, 1, "1", False),
        (2_999, 2_999, "2,999", False),
        (3_000, 3_000, "3,000", False),
        (3_001, 3_000, "3,000+", True),
        (3_100, 3_000, "3,000+", True),
    ],
)
def test_count_stops_at_the_cap(number, count, words, is_capped):
    paginator = paginator_of(number)

    assert paginator.is_capped is is_capped
    assert paginator.count == count
    assert paginator.count_in_words == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 genres"), (1, "1 genre"), (2_999, "2,999 genres"), (3_001, "3,000+ genres")],
)
def test_count_names_the_kind_of_what_it_counts(number, words):
    assert paginator_of(number).count_of_kind == words


def test_count_is_written_in_the_language_of_the_page():
    with override("fr"):
        assert paginator_of(3_001).count_in_words == "3\xa0000+"


@pytest.mark.parametrize(
    ("number", "pages"), [(0, 1), (1, 1), (30, 1), (31, 2), (3_000, 100), (3_001, 100)]
)
def test_pages_end_at_the_cap(number, pages):
    paginator = paginator_of(number)

    assert paginator.num_pages == pages
    with pytest.raises(EmptyPage):
        paginator.page(pages + 1)


def test_last_page_ends_with_the_last_record_that_is_counted():
    last = paginator_of(3_001).page(100)

    assert [genre.slug for genre in last] == [f"{n:04}" for n in range(2_970, 3_000)]
    assert last.has_next() is False
    assert (last.start_index(), last.end_index()) == (2_971, 3_000)


def test_page_costs_a_bounded_count_and_itself(django_assert_num_queries):
    paginator = paginator_of(3_100)

    with django_assert_num_queries(2) as queries:
        page = paginator.page(2)
        assert len(page) == PER_PAGE
        assert paginator.count_in_words == "3,000+"
        assert paginator.num_pages == 100

    count, records = (query["sql"] for query in queries)
    assert "LIMIT 3001" in count
    assert "ORDER BY" not in count
    assert "LIMIT 30 OFFSET 30" in records


@pytest.mark.parametrize(("number", "has_more"), [(0, False), (2, False), (3, True)])
def test_first_of_knows_if_there_are_more(number, has_more):
    genres = GenreFactory.create_batch(number)

    first = FirstOf(Genre.objects.order_by("pk"), 2)

    assert first == genres[:2]
    assert first.has_more is has_more
