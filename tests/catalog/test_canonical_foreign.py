"""Records of models that are not ours load as Django loads them, with clear errors."""

import json

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command

from catalog.canonical.reading import FixtureError
from catalog.models import Show
from tests import factories
from tests.fixture_commands import dump, erase_content, load, record

pytestmark = pytest.mark.django_db


def user(pk, **fields):
    return {"model": "auth.user", "pk": pk, "fields": {"username": f"user-{pk}", **fields}}


def test_everything_comes_back(editor, tmp_path):
    factories.ShowFactory(slug="missions")
    editor.groups.add(Group.objects.create(name="Editors"))
    file = tmp_path / "everything.json"
    call_command("dumpdata", output=str(file), verbosity=0)
    everything = file.read_text()
    erase_content()
    User.objects.all().delete()
    Group.objects.all().delete()

    call_command("loaddata", str(file), verbosity=0)

    call_command("dumpdata", output=str(file), verbosity=0)
    assert file.read_text() == everything
    assert User.objects.get().pk == editor.pk
    assert Show.objects.get().slug == "missions"


def test_users_load_by_natural_key(editor):
    text = dump("auth.User").replace("editor", "second-editor")

    load(text)

    assert sorted(User.objects.values_list("username", flat=True)) == ["editor", "second-editor"]


def test_records_load_after_what_their_natural_keys_are_made_of():
    group = Group.objects.create(name="Editors")
    group.permissions.add(*Permission.objects.filter(codename__endswith="_show"))
    names = sorted(group.permissions.values_list("codename", flat=True))
    text = dump("auth.Group", "auth.Permission", "contenttypes")
    Permission.objects.all().delete()

    load(json.loads(text)[::-1])

    assert sorted(group.permissions.values_list("codename", flat=True)) == names
    assert Permission.objects.count() == text.count('"auth.permission"')


@pytest.mark.parametrize(
    ("foreign", "message"),
    [
        (
            user(1, is_staff="perhaps"),
            "record 2 (auth.user): ['“perhaps” value must be either True or False.']: "
            "(auth.user:pk=1) field_value was 'perhaps'",
        ),
        (
            user(1, shoe_size=44),
            "record 2 (auth.user): Error deserializing object: User has no field named 'shoe_size'",
        ),
        (
            user(1, groups=[["Editors"]]),
            "record 2 (auth.user): Group matching query does not exist.: "
            "(auth.user:pk=1) field_value was '['Editors']'",
        ),
        (
            record("auth.permission", codename="x"),
            "record 2 (auth.permission): "
            "Error deserializing object: Permission has no content_type.",
        ),
    ],
)
def test_errors_name_the_record(foreign, message):
    with pytest.raises(FixtureError) as refusal:
        load([user(5), foreign])

    assert str(refusal.value) == f"fixture: {message}"
    assert not User.objects.exists()


def test_unknown_fields_are_passed_over_if_asked():
    load([user(1, shoe_size=44)], ignorenonexistent=True)

    assert User.objects.get().username == "user-1"


def test_error_of_the_database_names_the_record():
    message = r"(?i)\Afixture: record 2 \(auth\.user\): [^\n]*unique[^\n]*\Z"
    with pytest.raises(FixtureError, match=message):
        load([user(1, username="editor"), user(2, username="editor")])

    assert not User.objects.exists()
