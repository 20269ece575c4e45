import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.test.utils import isolate_apps

from catalog.canonical.fields import written_fields
from catalog.natural_keys import NaturallyKeyed


class Noted(NaturallyKeyed):
    note = models.TextField()

    class Meta:
        abstract = True


class Written(NaturallyKeyed):
    KEY = ("slug",)

    slug = models.SlugField()
    name = models.CharField()

    class Meta:
        abstract = True
        app_label = "catalog"


@isolate_apps("catalog")
def test_link_to_a_model_without_key_is_refused():
    class Memo(Written):
        author = models.ForeignKey(User, models.CASCADE)

    with pytest.raises(ImproperlyConfigured) as refusal:
        written_fields(Memo)

    assert str(refusal.value) == (
        "catalog.Memo.author links to auth.user, which has no KEY: give the field serialize=False."
    )


@isolate_apps("catalog")
def test_field_that_is_not_serialized_is_not_written():
    class Memo(Written):
        author = models.ForeignKey(User, models.CASCADE, serialize=False)
        readers = models.ManyToManyField(User, serialize=False)

    assert [field.name for field in written_fields(Memo)] == ["slug", "name"]


@isolate_apps("catalog")
def test_fields_of_the_base_with_the_key_stand_with_the_own():
    class Memo(Written, Noted):
        text = models.TextField()
        name = models.CharField(help_text="In a word.")

    assert [field.name for field in written_fields(Memo)] == ["slug", "name", "text", "note"]
