import pytest
from django.apps import apps
from django.db import IntegrityError
from django.db.models import ProtectedError, RestrictedError

from catalog.models import Episode, Series, Show
from tests.factories import (
    AwardFactory,
    CharacterFactory,
    CompanyCreditFactory,
    CreditFactory,
    CutFactory,
    EpisodeFactory,
    FilmingLocationFactory,
    LanguageFactory,
    ProductionNoteFactory,
    QuoteFactory,
    ReleaseFactory,
    SeriesFactory,
    ShowFactory,
)
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

RECORDS = [
    *apps.get_app_config("catalog").get_models(),
    *apps.get_app_config("reviews").get_models(),
]


@pytest.fixture
def episode():
    return EpisodeFactory(
        series__show__slug="missions",
        series__show__title="Missions",
        series__number=1,
        number=3,
        title="Mars",
    )


def test_works_read_as_what_they_are_part_of(episode):
    assert str(episode.series.show) == "Missions"
    assert str(episode.series) == "Missions: Series 1"
    assert str(episode) == "Missions S1·E03 Mars"


def test_works_have_addresses_of_words(episode):
    show = episode.series.show

    assert show.get_absolute_url() == "/shows/missions/"
    assert show.get_production_url() == "/shows/missions/production/"
    assert episode.series.get_absolute_url() == "/shows/missions/series-1/"
    assert episode.get_absolute_url() == "/shows/missions/series-1/episode-3/"


def test_every_work_knows_its_whole_show(episode):
    show = episode.series.show

    assert (show.whole_show, episode.series.whole_show, episode.whole_show) == (show, show, show)


@pytest.mark.parametrize(
    ("number", "title", "name"),
    [
        (1, "", "Series 1"),
        (12, "", "Series 12"),
        (0, "", "Specials"),
        (2, "The Return", "The Return"),
        (0, "Christmas", "Christmas"),
    ],
)
def test_series_is_called_by_its_title_or_number(number, title, name):
    assert SeriesFactory.build(number=number, title=title).name == name


@pytest.mark.parametrize(
    ("series", "number", "code"),
    [(1, 3, "S1·E03"), (1, 10, "S1·E10"), (12, 100, "S12·E100"), (0, 0, "S0·E00")],
)
def test_code_of_an_episode_is_as_viewers_write_it(series, number, code):
    assert EpisodeFactory.build(series__number=series, number=number).code == code


def test_slug_of_a_show_is_given_once():
    ShowFactory(slug="missions")
    again = ShowFactory.build(slug="missions")

    assert errors_of(again) == {"slug": ["Show with this Slug already exists."]}
    with pytest.raises(IntegrityError):
        again.save()


def test_number_of_a_series_is_given_once_in_a_show():
    series = SeriesFactory(number=1)
    again = SeriesFactory.build(show=series.show, number=1)

    SeriesFactory(number=1).full_clean()
    assert errors_of(again) == {"__all__": ["This show already has a series with this number."]}
    with pytest.raises(IntegrityError):
        again.save()


def test_number_of_an_episode_is_given_once_in_a_series(episode):
    again = EpisodeFactory.build(series=episode.series, number=3)
    sibling = SeriesFactory(show=episode.series.show)

    EpisodeFactory(series=sibling, number=3).full_clean()
    assert errors_of(again) == {"__all__": ["This series already has an episode with this number."]}
    with pytest.raises(IntegrityError):
        again.save()


@pytest.mark.parametrize("factory", [SeriesFactory, EpisodeFactory])
def test_numbers_begin_at_zero(factory):
    factory(number=0).full_clean()
    negative = factory()
    negative.number = -1

    assert errors_of(negative) == {"number": ["Ensure this value is greater than or equal to 0."]}
    with pytest.raises(IntegrityError):
        negative.save()


def test_shows_are_listed_by_sort_title():
    zero = ShowFactory(title="Zero", sort_title="b")
    twins = [ShowFactory(title="Évolution", slug=slug) for slug in ("e-2", "e-1")]
    accented = ShowFactory(title="Âme")

    assert list(Show.objects.all()) == [accented, zero, twins[1], twins[0]]


def test_story_order_goes_by_show_series_and_number():
    second, first = ShowFactory(title="B"), ShowFactory(title="A")
    series = [
        SeriesFactory(show=show, number=number) for show in (second, first) for number in (10, 9)
    ]
    episodes = [EpisodeFactory(series=one, number=number) for one in series for number in (2, 1)]

    assert list(Series.objects.in_story_order()) == series[::-1]
    assert list(Episode.objects.in_story_order()) == episodes[::-1]


def test_episodes_before_and_after_follow_the_story_the_nearest_first():
    series = SeriesFactory(number=2)
    earlier = EpisodeFactory(series=SeriesFactory(show=series.show, number=1), number=10)
    first, second, third = (EpisodeFactory(series=series, number=number) for number in (1, 2, 4))
    later = EpisodeFactory(series=SeriesFactory(show=series.show, number=3), number=1)
    EpisodeFactory(series__number=2, number=3)

    assert list(Episode.objects.before(second)) == [first, earlier]
    assert list(Episode.objects.after(second)) == [third, later]
    assert list(Episode.objects.before(earlier)) == []
    assert list(Episode.objects.after(later)) == []


def test_specials_stand_outside_the_story_of_the_numbered_series():
    first = EpisodeFactory(series__number=1, number=1)
    specials = SeriesFactory(show=first.series.show, number=0)
    pilot, christmas = (EpisodeFactory(series=specials, number=number) for number in (1, 2))

    assert list(Episode.objects.before(first)) == []
    assert list(Episode.objects.after(pilot)) == [christmas]
    assert list(Episode.objects.after(christmas)) == []


def test_episodes_come_with_their_show_and_languages(django_assert_num_queries):
    french = LanguageFactory()
    EpisodeFactory(language=french, original_language=french)
    EpisodeFactory()

    with django_assert_num_queries(1):
        for episode in Episode.objects.with_show():
            assert str(episode)
            assert str(episode.language) == str(episode.original_language)


def everything_about(show):
    """A record of each kind, of the show or one of its parts, linked as closely as can be."""
    character = CharacterFactory(show=show)
    series = SeriesFactory(show=show)
    episode = EpisodeFactory(series=series)
    cut = CutFactory(series=series)
    return [
        *(character, series, episode, cut),
        CreditFactory(episode=episode, role="actor", character=character),
        CompanyCreditFactory(series=series),
        FilmingLocationFactory(show=show),
        ReleaseFactory(series=series, cut=cut),
        ProductionNoteFactory(show=show, series=series),
        QuoteFactory(episode=episode),
        AwardFactory(series=series),
    ]


def test_all_that_is_about_a_show_goes_with_it():
    show = ShowFactory()
    everything_about(show)
    kept_show = ShowFactory()
    kept = [kept_show, *everything_about(kept_show)]

    show.delete()

    for record in kept:
        assert list(type(record).objects.all()) == [record]


def test_what_a_show_links_to_outlives_it():
    language = LanguageFactory()
    show = ShowFactory(original_language=language, spoken_languages=[language])
    everything_about(show)

    show.delete()

    left = {model.__name__: model.objects.count() for model in RECORDS if model.objects.exists()}
    assert left == {"Language": 1, "Person": 1, "Company": 1, "Location": 1}


def test_series_with_a_note_of_production_is_kept():
    note = ProductionNoteFactory(series=SeriesFactory())

    with pytest.raises(RestrictedError):
        note.series.delete()


@pytest.mark.parametrize(
    "make",
    [
        lambda language: ShowFactory(original_language=language),
        lambda language: EpisodeFactory(language=language),
        lambda language: EpisodeFactory(original_language=language),
    ],
)
def test_language_of_a_work_is_kept(make):
    language = LanguageFactory()
    make(language)

    with pytest.raises(ProtectedError):
        language.delete()
