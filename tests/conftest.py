import pytest
from hypothesis import settings as hypothesis_settings

# How long an example takes says how busy the machine is.
hypothesis_settings.register_profile("whatever the load", deadline=None)
hypothesis_settings.load_profile("whatever the load")


@pytest.fixture(autouse=True)
def settings_for_tests(settings):
    """Static files under their own names, so nothing has to be collected; a hasher of no cost."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_superuser("editor", password="orbit-and-ice")


@pytest.fixture
def editor_client(client, editor):
    client.force_login(editor)
    return client
