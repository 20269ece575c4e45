import pytest
from django.apps import apps
from django.db import IntegrityError

from catalog.about import AboutWork
from catalog.models import Credit
from tests import factories
from tests.factories import EpisodeFactory, PersonFactory, SeriesFactory, ShowFactory
from tests.refusals import errors_of

pytestmark = pytest.mark.django_db

MODELS = [model for model in apps.get_models() if issubclass(model, AboutWork)]
ONE_WORK = "Choose what it is about: a show, a series or an episode, and only one of them."


def new(model, **values):
    return getattr(factories, f"{model.__name__}Factory")(**values)


def with_parts(show):
    """The show, two series of it, and an episode of the first."""
    first, second = SeriesFactory.create_batch(2, show=show)
    return [show, first, second, EpisodeFactory(series=first)]


@pytest.fixture
def works():
    return with_parts(ShowFactory())


@pytest.fixture
def other_works():
    return with_parts(ShowFactory())


def about_each(model, works, **values):
    """A record about each of the works, in their order."""
    return [new(model, **{work._meta.model_name: work}, **values) for work in works]


def test_models_about_works_are_found():
    assert [model.__name__ for model in MODELS] == [
        *("Credit", "CompanyCredit", "FilmingLocation", "Release", "Quote", "Award"),
    ]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    "links",
    [
        (),
        ("show", "series"),
        ("show", "episode"),
        ("series", "episode"),
        ("show", "series", "episode"),
    ],
)
def test_record_is_about_exactly_one_work(model, links):
    episode = EpisodeFactory()
    works = {"show": episode.series.show, "series": episode.series, "episode": episode}
    record = new(model)
    record.show = None
    for link in links:
        setattr(record, link, works[link])

    assert errors_of(record) == {"__all__": [ONE_WORK]}
    with pytest.raises(IntegrityError, match="about_one_work"):
        record.save()


@pytest.mark.parametrize("model", MODELS)
def test_about_is_the_work(model, works):
    records = about_each(model, works)

    assert [record.about for record in records] == works
    assert [record.about.whole_show for record in records] == [works[0]] * 4
    assert new(model, show=ShowFactory()).about not in works


@pytest.mark.parametrize("model", MODELS)
def test_about_a_work_is_not_about_its_parts_or_its_whole(model, works, other_works):
    records = about_each(model, works)
    about_each(model, other_works)

    assert [list(model.objects.about(work)) for work in works] == [[record] for record in records]


@pytest.mark.parametrize("model", MODELS)
def test_within_a_show_is_about_it_or_its_parts(model, works, other_works):
    records = about_each(model, works)
    others = about_each(model, other_works)

    assert list(model.objects.within(works[0]).order_by("pk")) == records
    assert list(model.objects.within(other_works[0]).order_by("pk")) == others
    assert list(model.objects.within(ShowFactory())) == []


@pytest.mark.parametrize("model", MODELS)
def test_within_finds_all_that_is_about_one_work(model, works):
    show, _, _, episode = works
    records = [new(model, show=show), new(model, show=show), new(model, episode=episode)]

    assert list(model.objects.within(show).order_by("pk")) == records


@pytest.mark.parametrize("model", MODELS)
def test_within_goes_together_with_what_querysets_do(model, works, other_works):
    records = about_each(model, works)
    about_each(model, other_works)
    episode = works[3]
    type(episode).objects.filter(pk=episode.pk).update(status="draft")
    within = model.objects.within(works[0])

    assert within.count() == 4
    assert within.published().count() == 3
    assert list(within.published().order_by("-pk")) == records[2::-1]
    assert list(within.order_by("pk")[1:3]) == records[1:3]
    assert list(within.filter(series=works[1])) == [records[1]]
    assert list(within.exclude(show=works[0]).order_by("pk")) == records[1:]
    assert within.with_work().order_by("-pk").first().about == episode
    assert list(within.within(other_works[0])) == []
    assert list(within.values_list("pk", flat=True).order_by("pk")) == [
        record.pk for record in records
    ]


def test_within_goes_on_from_what_was_chosen_before(works, other_works):
    person = PersonFactory()
    credits = about_each(Credit, works, person=person)
    about_each(Credit, other_works, person=person)
    written = new(Credit, show=works[0], person=person, role="writer")
    new(Credit, show=works[0], role="writer")
    new(Credit, show=other_works[0], person=person, role="writer")

    assert set(person.credits.within(works[0])) == {*credits, written}
    assert list(person.credits.filter(role="writer").within(works[0])) == [written]


@pytest.mark.parametrize("model", MODELS)
def test_with_work_fetches_the_whole_work_in_the_same_query(
    model, works, django_assert_num_queries
):
    about_each(model, works)

    with django_assert_num_queries(1):
        found = list(model.objects.with_work().order_by("pk"))
        assert [record.about for record in found] == works
        assert {str(record.about.whole_show) for record in found} == {str(works[0])}


@pytest.mark.parametrize("model", MODELS)
def test_records_go_with_their_work(model, works, other_works):
    about_each(model, works)
    others = about_each(model, other_works)
    show, first, _, _ = works

    first.delete()
    assert model.objects.within(show).count() == 2
    show.delete()
    assert list(model.objects.order_by("pk")) == others
