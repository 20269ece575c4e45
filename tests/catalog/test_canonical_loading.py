import pytest
from django.db import connection, models
from django.test.utils import isolate_apps

from catalog.canonical.loading import Loader
from catalog.canonical.reading import Entry, read_fields
from catalog.natural_keys import NaturallyKeyed

LONG_AGO = "2001-01-01T00:00:00Z"


@pytest.fixture
def diary(transactional_db):
    """A model that notes when its records are made and changed, as none of the site's does."""
    with isolate_apps("catalog"):

        class Diary(NaturallyKeyed):
            KEY = ("slug",)

            slug = models.SlugField(unique=True)
            text = models.TextField(blank=True)
            made_at = models.DateTimeField(auto_now_add=True)
            changed_at = models.DateTimeField(auto_now=True)

            class Meta:
                app_label = "catalog"

    with connection.schema_editor() as editor:
        editor.create_model(Diary)
    yield Diary
    with connection.schema_editor() as editor:
        editor.delete_model(Diary)


def load(model, **fields):
    entry = Entry("fixture", 1, model, {"fields": fields})
    read_fields(entry)
    for loaded in Loader([entry], "default"):
        loaded.save()
    return model.objects.get()


def test_automatic_moments_left_out_are_set(diary):
    made = load(diary, slug="d")

    assert made.made_at is not None
    assert made.changed_at is not None


def test_automatic_moments_of_the_fixture_are_kept(diary):
    load(diary, slug="d")

    loaded = load(diary, slug="d", text="x", made_at=LONG_AGO, changed_at=LONG_AGO)

    assert (loaded.made_at.year, loaded.changed_at.year) == (2001, 2001)


def test_automatic_moment_follows_changes_only(diary):
    made = load(diary, slug="d", text="x")

    same = load(diary, slug="d", text="x")
    changed = load(diary, slug="d", text="y")

    assert same.changed_at == made.changed_at
    assert changed.changed_at > made.changed_at
    assert changed.made_at == made.made_at
