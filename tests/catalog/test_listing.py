import pytest
from django.http import Http404
from pytest_django.asserts import assertRedirects

from catalog.listing import PER_PAGE, numbered_page
from catalog.models import Person
from catalog.paging import MOST_COUNTED
from tests.factories import EpisodeFactory, PersonFactory, SeriesFactory
from tests.pages import read

pytestmark = pytest.mark.django_db


def make_people(number):
    PersonFactory.create_batch(number)


def asking(rf, number):
    return rf.get("/people/", {"page": number})


def test_numbered_page_holds_its_part_of_the_records(rf):
    make_people(PER_PAGE + 1)

    page = numbered_page(Person.objects.published(), asking(rf, "2"))

    assert page.number == 2
    assert [person.pk for person in page] == [Person.objects.published()[PER_PAGE].pk]


def test_numbered_page_is_the_first_where_nothing_is_found(rf):
    page = numbered_page(Person.objects.none(), rf.get("/people/"))

    assert list(page) == []


@pytest.mark.parametrize(
    "number", ["0", "2", "101", "-1", "x", "", "01", "1.0", " 1", "1\n", "١", "9" * 400, "\x00"]
)
def test_numbered_page_refuses_other_numbers(rf, number):
    make_people(2)

    with pytest.raises(Http404):
        numbered_page(Person.objects.published(), asking(rf, number))


def test_list_ends_at_page_one_hundred(client, monkeypatch):
    Person.objects.bulk_create(
        PersonFactory.build_batch(MOST_COUNTED + 1),
    )

    last = read(client, "/people/?page=100")

    assert "2,971–3,000 of 3,000+ people" in last
    assert "There are more than these pages can show. Use the filters to narrow them down." in last
    assert "Page 100 of 100" in last
    assert client.get("/people/?page=101").status_code == 404


def test_list_says_the_page_in_its_title(client):
    make_people(PER_PAGE + 1)

    assert "<title>People · Missions" in read(client, "/people/")
    assert "<title>People, page 2 · Missions" in read(client, "/people/?page=2")


def test_list_says_at_its_top_which_part_of_it_a_page_has(client):
    make_people(PER_PAGE)
    assert 'role="status">30 people</p>' in read(client, "/people/")

    make_people(1)

    assert 'role="status">1–30 of 31 people</p>' in read(client, "/people/")
    assert 'role="status">31–31 of 31 people</p>' in read(client, "/people/?page=2")


def test_list_links_its_neighbours_and_keeps_the_filters(client):
    series = SeriesFactory(number=2)
    EpisodeFactory.create_batch(2 * PER_PAGE + 1, series=series)

    html = read(client, "/episodes/?title=Episode&unknown=1&series=2&page=2")

    first, third = "/episodes/?title=Episode&amp;series=2", "title=Episode&amp;series=2&amp;page=3"
    assert f'<link rel="prev" href="{first}">' in html
    assert f'<link rel="next" href="/episodes/?{third}">' in html
    assert f'<a rel="prev" href="{first}">Previous</a>' in html
    assert f'<a rel="next" href="/episodes/?{third}">Next</a>' in html
    assert "Page 2 of 3" in html


def test_list_of_one_page_has_no_neighbours(client):
    make_people(1)

    html = read(client, "/people/")

    assert 'rel="prev"' not in html
    assert 'rel="next"' not in html
    assert 'class="pagination"' not in html


def test_list_without_records_says_that_nothing_is_published(client):
    html = read(client, "/people/")

    assert "Nothing has been published here yet." in html
    assert "Remove all filters" not in html


def test_list_that_finds_nothing_says_what_each_filter_taken_off_would_give(client):
    EpisodeFactory.create_batch(2, series__number=1)
    EpisodeFactory(series__number=2)

    html = read(client, "/episodes/?title=nobody&series=1&sort=newest")

    without_title = "/episodes/?series=1&amp;sort=newest"
    assert "Nothing found with these filters." in html
    assert f'<a href="{without_title}">Remove “nobody”</a>: 2 episodes' in html
    assert "Remove “Series 1”" not in html
    assert '<a href="/episodes/?sort=newest">Remove all filters</a>' in html


def test_list_shows_the_error_of_a_filter_and_no_records(client):
    EpisodeFactory(title="Ulysse", series__number=1)

    html = read(client, "/episodes/?series=7")

    error = "“Series” has a choice that does not exist. Choose another or remove it."
    assert error in html
    assert "There is no such choice." in html
    assert '<a href="/episodes/">Remove all filters</a>' in html
    assert "Nothing is listed until then." in html
    assert "Ulysse" not in html


def test_list_ignores_unknown_parameters(client):
    EpisodeFactory(title="Ulysse")

    assert "Ulysse" in read(client, "/episodes/?colour=red")


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("/people/?page=1", "/people/"),
        ("/people/?name=%C3%A9&page=1", "/people/?name=%C3%A9"),
        ("/people/person/?page=1", "/people/person/"),
        ("/people/person/?page=", "/people/person/"),
        ("/episodes/?page=", "/episodes/"),
        ("/episodes/?series=1&page=+", "/episodes/?series=1"),
        ("/episodes/?title=&series=&sort=", "/episodes/"),
        ("/episodes/?title=+&x=&series=1&page=2", "/episodes/?series=1&page=2"),
        ("/episodes/?series=1&series=", "/episodes/"),
    ],
)
def test_page_has_one_address(client, asked, address):
    PersonFactory(slug="person")

    assertRedirects(client.get(asked), address, fetch_redirect_response=False)


def test_list_does_not_echo_a_wrong_value(client):
    EpisodeFactory()

    assert "zzzz" not in client.get("/episodes/?show=" + "z" * 10_000).content.decode()
