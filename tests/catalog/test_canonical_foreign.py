"""Records of models that are not ours load as Django loads them, with clear errors."""

import json

import pytest
from django.contrib.auth.models import Group, Permission, User

from catalog.canonical.entries import FixtureError
from tests.fixture_commands import dump, load, record

pytestmark = pytest.mark.django_db


def user(pk, **fields):
    return {"model": "auth.user", "pk": pk, "fields": {"username": f"user-{pk}", **fields}}


def test_users_come_back_to_the_microsecond(editor):
    editor.groups.add(Group.objects.create(name="Editors"))
    text = dump("auth.User", "auth.Group", use_natural_primary_keys=False)
    User.objects.all().delete()

    load(text)

    assert dump("auth.User", "auth.Group", use_natural_primary_keys=False) == text


def test_users_load_by_natural_key(editor):
    text = dump("auth.User").replace("editor", "second-editor")

    load(text)

    assert sorted(User.objects.values_list("username", flat=True)) == ["editor", "second-editor"]


def test_permissions_load_before_their_content_type_is_read():
    group = Group.objects.create(name="Editors")
    group.permissions.add(*Permission.objects.filter(codename__endswith="_show"))
    text = dump("auth.Group", "auth.Permission", "contenttypes")
    Permission.objects.all().delete()

    load(json.loads(text)[::-1])

    assert dump("auth.Group", "auth.Permission", "contenttypes") == text


def test_link_to_a_record_that_comes_later_is_set():
    load([user(1, groups=[5]), {"model": "auth.group", "pk": 5, "fields": {"name": "Editors"}}])

    assert User.objects.get().groups.get().name == "Editors"


@pytest.mark.parametrize(
    ("foreign", "message"),
    [
        (
            user(1, groups=[99]),
            "auth.user 1, groups: There is no auth.group 99, in the file or the database.",
        ),
        (
            user(1, is_staff="perhaps"),
            "auth.user 1: ['“perhaps” value must be either True or False.']: "
            "(auth.User:pk=1) field_value was 'perhaps'",
        ),
        (user(1, shoe_size=44), "auth.user 1, shoe_size: There is no such field."),
        (
            user(1, username="a\0b"),
            "auth.user 1: It has U+0000, which is no character of a text.",
        ),
        (
            {"model": "admin.logentry", "pk": 1, "fields": {"user": 99, "action_flag": 1}},
            "admin.logentry 1, user: There is no auth.user 99, in the file or the database.",
        ),
        (
            record("auth.permission", codename="x", content_type=["a", "b"]),
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


def test_error_of_the_database_names_the_record():
    with pytest.raises(FixtureError, match=r"(?i)\Afixture: auth\.user 2: [^\n]*unique[^\n]*\Z"):
        load([user(1, username="editor"), user(2, username="editor")])

    assert not User.objects.exists()
