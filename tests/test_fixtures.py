"""The fixtures are the content: files and database can be turned into one another."""

import json
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import models

from catalog.canonical.fields import key_fields, written_fields
from catalog.models import Episode
from catalog.partial_dates import PartialDate, PartialDateField
from tests.fixture_commands import CONTENT_APPS, dump, load

pytestmark = pytest.mark.django_db

FILES = {
    label: Path(directory) / "missions.json"
    for label, directory in zip(CONTENT_APPS, settings.FIXTURE_DIRS, strict=True)
}


def load_missions():
    call_command("loaddata", "missions", verbosity=0)


def assert_as_in_the_files():
    for label, file in FILES.items():
        assert dump(label) == file.read_text()


def content_models():
    for label in CONTENT_APPS:
        yield from apps.get_app_config(label).get_models()


def test_dump_of_what_was_loaded_gives_the_files_back():
    load_missions()

    assert_as_in_the_files()


def test_loading_twice_changes_nothing():
    load_missions()

    load_missions()

    assert_as_in_the_files()


@pytest.mark.parametrize("seed", range(2))
def test_records_in_any_order_give_the_files_back(seed):
    shuffler = random.Random(seed)

    for file in FILES.values():
        records = json.loads(file.read_text())
        shuffler.shuffle(records)
        load(records)

    assert_as_in_the_files()


def another_value(field):
    """What the content does not say, but the database allows."""
    if field.choices:
        return field.choices[-1][0]
    if field.remote_field and field.name != "parent":
        return field.related_model.objects.last()
    match field:
        case PartialDateField():
            return PartialDate(1999)
        case models.DateTimeField():
            return datetime(1999, 1, 1, tzinfo=UTC)
        case models.CharField() | models.TextField():
            return "edited"
        case models.IntegerField() | models.DecimalField() | models.BooleanField():
            return 1


def no_value(field):
    """What a field holds whose value is not known."""
    if field.null:
        return None
    return field.get_default() if field.has_default() else ""


def edit_everything(value_of):
    for model in content_models():
        outside_key = {
            field.name: value_of(field)
            for field in written_fields(model)
            if field.name not in key_fields(model)
            if not field.many_to_many
        }
        if "episode" in outside_key:
            outside_key |= {"show": None, "series": None, "episode": Episode.objects.last()}
        if outside_key:
            model.objects.update(**outside_key)


def relink_everything(linked_by):
    for model in content_models():
        for field in written_fields(model):
            if field.many_to_many:
                for record in model.objects.all():
                    getattr(record, field.name).set(linked_by(field.related_model))


@pytest.mark.parametrize("value_of", [another_value, no_value])
def test_loading_restores_every_field_outside_the_key(value_of):
    load_missions()
    edit_everything(value_of)
    for label, file in FILES.items():
        assert dump(label) != file.read_text()

    load_missions()

    assert_as_in_the_files()


@pytest.mark.parametrize("linked_by", [lambda model: model.objects.all(), lambda model: []])
def test_loading_restores_every_link(linked_by):
    load_missions()
    relink_everything(linked_by)
    for label, file in FILES.items():
        assert dump(label) != file.read_text()

    load_missions()

    assert_as_in_the_files()
