import pytest
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="module", autouse=True)
def _missions(django_db_setup, django_db_blocker):
    """The fixtures in the database, loaded once for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("loaddata", "missions", verbosity=0)
        yield
        transaction.set_rollback(True)
