from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from django.utils import timezone

from catalog.models import Company, Credit, Release, Show
from catalog.publishing import Public, Publishable
from tests import factories

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MICROSECOND = timedelta(microseconds=1)
EARLIER = NOON - SECOND

PUBLIC = [model for model in apps.get_models() if issubclass(model, Public)]
PUBLISHABLE = [model for model in PUBLIC if issubclass(model, Publishable)]

# A record is public without these: where the other is not, only the link is left out.
LINKS_LEFT_OUT = [(Company, "parent"), (Credit, "character"), (Release, "cut")]


def factory_of(model):
    return getattr(factories, f"{model.__name__}Factory")


def links_of(model):
    return [field for field in model._meta.get_fields() if isinstance(field, models.ForeignKey)]


def followed_paths(model):
    """Each way from a model to something with a publication of its own, as tuples of names."""
    for name in model.FOLLOWS:
        related = model._meta.get_field(name).related_model
        if issubclass(related, Publishable):
            yield (name,)
        yield from ((name, *further) for further in followed_paths(related))


def at_the_end(record, path):
    for name in path:
        record = getattr(record, name)
    return record


FOLLOWED = [
    pytest.param(model, path, id=f"{model.__name__}-{'.'.join(path)}")
    for model in PUBLIC
    for path in followed_paths(model)
]


def test_public_models_are_found():
    assert {model.__name__ for model in PUBLIC} == {
        *("Show", "Series", "Episode", "Person", "Company", "Character", "Credit", "CompanyCredit"),
        *("Location", "FilmingLocation", "Cut", "Release", "ProductionNote"),
        *("Outlet", "Quote", "Award"),
    }
    assert {model.__name__ for model in PUBLIC if model not in PUBLISHABLE} == {
        *("Character", "Credit", "CompanyCredit", "FilmingLocation", "Cut"),
    }


def test_every_link_to_something_public_is_followed_or_left_out():
    left_out = [
        (model, link.name)
        for model in PUBLIC
        for link in links_of(model)
        if issubclass(link.related_model, Public) and link.name not in model.FOLLOWS
    ]

    assert set(left_out) == set(LINKS_LEFT_OUT)


def test_paths_reach_every_depth():
    assert set(followed_paths(apps.get_model("reviews.Quote"))) == {
        ("show",),
        ("series",),
        ("series", "show"),
        ("episode",),
        ("episode", "series"),
        ("episode", "series", "show"),
        ("speaker",),
    }


@pytest.mark.parametrize("model", PUBLISHABLE)
@pytest.mark.parametrize("status", ["draft", "in-review", "withdrawn"])
def test_record_that_is_not_published_is_hidden(model, status):
    record = factory_of(model)(publish_at=EARLIER)
    assert list(model.objects.published(NOON)) == [record]

    model.objects.update(status=status)

    assert list(model.objects.published(NOON)) == []


@pytest.mark.parametrize("model", PUBLISHABLE)
@pytest.mark.parametrize(
    ("at", "is_public"),
    [
        (NOON - SECOND, False),
        (NOON - MICROSECOND, False),
        (NOON, True),
        (NOON + MICROSECOND, True),
        (NOON + SECOND, True),
    ],
)
def test_record_is_public_from_its_moment_on(model, at, is_public):
    factory_of(model)(publish_at=NOON)

    assert model.objects.published(at).exists() is is_public


@pytest.mark.parametrize(("model", "path"), FOLLOWED)
@pytest.mark.parametrize(
    ("state", "is_public"),
    [
        ({"status": "draft", "publish_at": None}, False),
        ({"status": "draft"}, False),
        ({"status": "in-review"}, False),
        ({"status": "withdrawn"}, False),
        ({"publish_at": NOON + SECOND}, False),
        ({"publish_at": NOON}, True),
    ],
)
def test_record_is_as_public_as_what_it_follows(model, path, state, is_public):
    first = model._meta.get_field(path[0]).related_model
    record = factory_of(model)(**{path[0]: factory_of(first)()})
    assert list(model.objects.published(NOON)) == [record]

    parent = at_the_end(record, path)
    type(parent).objects.filter(pk=parent.pk).update(**state)

    assert model.objects.published(NOON).exists() is is_public


@pytest.mark.parametrize(("model", "name"), LINKS_LEFT_OUT)
def test_record_is_public_without_a_link_that_is_left_out(model, name):
    related = model._meta.get_field(name).related_model
    linked = factory_of(related)()
    record = factory_of(model)(**{name: linked})

    hide(linked)

    assert record in model.objects.published(NOON)
    assert not related.objects.published(NOON).filter(pk=linked.pk).exists()


def hide(record):
    """Withdraw the record, or what it follows."""
    while not isinstance(record, Publishable):
        record = getattr(record, record.FOLLOWS[0])
    type(record).objects.filter(pk=record.pk).update(status="withdrawn")


def test_now_is_meant_where_no_moment_is_given():
    past = factories.ShowFactory(publish_at=timezone.now() - SECOND)
    factories.ShowFactory(publish_at=timezone.now() + timedelta(hours=1))

    assert list(Show.objects.published()) == [past]


@pytest.mark.parametrize("model", PUBLIC)
def test_published_joins_and_has_no_subquery(model, django_assert_num_queries):
    factory_of(model)()

    with django_assert_num_queries(1) as queries:
        assert len(model.objects.published(NOON)) == 1

    assert queries[0]["sql"].count("SELECT") == 1


def test_published_goes_on_from_what_was_chosen_before():
    wanted, other = factories.ShowFactory(title="A"), factories.ShowFactory(title="B")
    factories.ShowFactory(draft=True, title="A")

    assert list(Show.objects.filter(title="A").published()) == [wanted]
    assert list(Show.objects.published().exclude(title="A")) == [other]
    assert Show.objects.published().count() == 2
    assert list(Show.objects.order_by("-title").published()[:1]) == [other]


def test_published_goes_on_from_related_records():
    series = factories.SeriesFactory()
    shown = factories.EpisodeFactory(series=series)
    factories.EpisodeFactory(series=series, draft=True)
    factories.EpisodeFactory()

    assert list(series.episodes.published()) == [shown]


@pytest.mark.parametrize("model", PUBLISHABLE)
def test_published_record_without_a_moment_is_refused(model):
    record = factory_of(model)()
    record.publish_at = None

    with pytest.raises(ValidationError) as refusal:
        record.validate_constraints()
    with pytest.raises(IntegrityError, match="_published_has_moment"):
        record.save()

    assert refusal.value.messages == ["Say from when on the record is published."]


@pytest.mark.parametrize("model", PUBLISHABLE)
def test_cleaning_publishes_at_once_where_no_moment_is_given(model):
    record = factory_of(model)()
    record.publish_at = None
    earliest = timezone.now().replace(microsecond=0)

    record.full_clean()

    assert earliest <= record.publish_at <= timezone.now()
    assert record.publish_at.microsecond == 0


@pytest.mark.parametrize("model", PUBLISHABLE)
def test_cleaning_leaves_a_draft_without_a_moment(model):
    record = factory_of(model)(draft=True)

    record.full_clean()

    assert record.publish_at is None


def test_is_live_tells_whether_its_own_publication_has_begun():
    soon = timezone.now() + timedelta(hours=1)
    draft_show = factories.ShowFactory(draft=True)

    assert factories.SeriesFactory(show=draft_show).is_live is True
    assert draft_show.is_live is False
    assert factories.ShowFactory(publish_at=soon).is_live is False
    assert factories.ShowFactory(status="withdrawn").is_live is False
    assert factories.ShowFactory.build(publish_at=None).is_live is False


def stored_moment(show):
    return Show.objects.values_list("publish_at", flat=True).get(pk=show.pk)


def test_moment_is_kept_in_whole_seconds_by_every_write():
    fraction = NOON + timedelta(microseconds=999_999)
    saved = factories.ShowFactory(publish_at=fraction)
    written = factories.ShowFactory(publish_at="2026-06-01T12:00:00.999999Z")
    updated = factories.ShowFactory()
    Show.objects.filter(pk=updated.pk).update(publish_at=fraction)
    [bulk] = Show.objects.bulk_create([factories.ShowFactory.build(publish_at=fraction)])

    for show in (saved, written, updated, bulk):
        assert stored_moment(show) == NOON


def test_moment_to_compare_with_keeps_its_fraction():
    show = factories.ShowFactory(publish_at=NOON)

    assert list(Show.objects.filter(publish_at__lt=NOON + MICROSECOND)) == [show]
    assert list(Show.objects.filter(publish_at__gte=NOON + MICROSECOND)) == []


def test_moment_may_be_missing_or_computed_by_the_database():
    show = factories.ShowFactory(draft=True)

    assert stored_moment(show) is None
    Show.objects.update(publish_at=NOON)
    Show.objects.update(publish_at=models.F("publish_at"))
    assert stored_moment(show) == NOON
