import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings

from tests.content.crawl import read_site


@pytest.fixture(scope="module", autouse=True)
def missions(django_db_setup, django_db_blocker):
    """The fixtures in the database, loaded once for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("loaddata", "missions", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def site(missions):
    """Every page within reach of the home page, read once."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES=settings.STORAGES | {"staticfiles": plain}):
        return read_site(Client())
