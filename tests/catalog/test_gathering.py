from decimal import Decimal

import pytest
from django.core.exceptions import FieldError
from django.db.models import OuterRef

from catalog.gathering import Gathered
from catalog.models import Credit, Episode, FilmingLocation, Genre, Series, Show
from catalog.partial_dates import PartialDate
from tests.factories import (
    CharacterFactory,
    CreditFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    GenreFactory,
    SeriesFactory,
    ShowFactory,
)

pytestmark = pytest.mark.django_db

GENRES = Genre.objects.filter(shows=OuterRef("pk")).order_by("name")


def test_gathered_records_come_with_the_record_in_one_query(django_assert_num_queries):
    names = ["Drama", "Essai “à part”", "Science fiction"]
    ShowFactory(genres=[GenreFactory(name=name) for name in reversed(names)])
    ShowFactory()

    with django_assert_num_queries(1):
        shows = Show.objects.annotate(kinds=Gathered(GENRES, "slug", "name")).order_by("pk")
        found = [[genre.name for genre in show.kinds] for show in shows]

    assert found == [names, []]


def test_gathered_records_are_the_same_as_any():
    genre = GenreFactory(slug="drama")
    ShowFactory(genres=[genre])

    [gathered] = Show.objects.annotate(kinds=Gathered(GENRES, "slug")).get().kinds

    assert gathered == genre
    assert gathered.get_deferred_fields() == {"name"}
    assert gathered.name == genre.name


def test_gathered_records_bring_what_they_link_to(django_assert_num_queries):
    credit = CreditFactory(role="actor", character=None)
    character = CharacterFactory(show=credit.show)
    CreditFactory(show=credit.show, person=credit.person, role="actor", character=character)
    names = ("role", "person__slug", "person__name", "character__name")
    credits = Credit.objects.filter(show=OuterRef("pk")).order_by("pk")

    with django_assert_num_queries(1):
        first, second = Show.objects.annotate(made=Gathered(credits, *names)).get().made
        address = first.person.get_absolute_url()

    assert address == credit.person.get_absolute_url()
    assert first.get_role_display() == "Actor"
    assert first.character is None
    assert second.character == character


def test_gathered_values_have_their_types():
    series = SeriesFactory(number=2, first_shown_on="2017-06")
    siblings = Series.objects.filter(show=OuterRef("show"))

    [sibling] = (
        Series.objects.annotate(all=Gathered(siblings, "number", "first_shown_on")).get().all
    )

    assert sibling == series
    assert sibling.number == 2
    assert sibling.first_shown_on == PartialDate(2017, 6)


@pytest.mark.parametrize("degrees", ["46.16", "-0.00001", "-179.99999", "0", None])
def test_gathered_decimal_numbers_keep_their_value(degrees):
    point = degrees and Decimal(degrees)
    use = FilmingLocationFactory(
        location__longitude=point, location__latitude=degrees and Decimal(0)
    )
    uses = FilmingLocation.objects.filter(show=OuterRef("pk"))

    [show] = Show.objects.annotate(uses=Gathered(uses, "location__longitude"))

    assert show.uses == [use]
    assert show.uses[0].location.longitude == point
    assert type(show.uses[0].location.longitude) is type(point)


def test_gathered_within_a_show_needs_its_key_from_two_queries_further_out():
    for_show, for_series = FilmingLocationFactory(), FilmingLocationFactory(series=SeriesFactory())
    within = FilmingLocation.objects.within(OuterRef(OuterRef("pk")))

    shows = Show.objects.annotate(uses=Gathered(within, "slug"))

    assert {show: show.uses for show in shows} == {
        for_show.show: [for_show],
        for_series.series.show: [for_series],
    }


def test_gathered_records_of_an_empty_query_are_none():
    ShowFactory()

    [show] = Show.objects.annotate(kinds=Gathered(Genre.objects.none(), "slug"))

    assert show.kinds == []


@pytest.mark.parametrize(
    ("records", "name"),
    [
        (Series.objects.all(), "publish_at"),
        (Credit.objects.all(), "person__publish_at"),
        (Credit.objects.all(), "person"),
    ],
)
def test_fields_whose_values_json_would_change_are_not_gathered(records, name):
    with pytest.raises(FieldError, match="cannot be gathered: JSON would change its values"):
        Gathered(records, name)


@pytest.mark.parametrize(("number", "has_more"), [(2, False), (3, True)])
def test_gathered_records_may_be_the_first_of_more(number, has_more):
    ShowFactory(genres=GenreFactory.create_batch(number))

    [show] = Show.objects.annotate(kinds=Gathered(GENRES, "slug", most=2))

    assert show.kinds == list(Genre.objects.order_by("name")[:2])
    assert show.kinds.has_more is has_more


def test_gathered_records_bring_the_links_of_links(django_assert_num_queries):
    episode = EpisodeFactory()
    episodes = Episode.objects.filter(series=OuterRef("pk"))
    names = ("number", "series__number", "series__show__slug")

    with django_assert_num_queries(1):
        [series] = Series.objects.annotate(listed=Gathered(episodes, *names))
        [listed] = series.listed
        address = listed.get_absolute_url()

    assert address == episode.get_absolute_url()
