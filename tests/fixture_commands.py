"""What the tests of fixtures do with ``dumpdata`` and ``loaddata``."""

import io
import json
import sys
from unittest import mock

from django.apps import apps
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS

CONTENT_APPS = ("catalog", "reviews")


def record(model, /, **fields):
    return {"model": model, "fields": fields}


def dump(*labels, **options):
    """The content, or some of it, by natural keys."""
    output = io.StringIO()
    options = {"use_natural_primary_keys": True, "use_natural_foreign_keys": True} | options
    call_command("dumpdata", *(labels or CONTENT_APPS), stdout=output, **options)
    return output.getvalue()


def load(content, **options):
    """Load records, or the text or bytes of a fixture, from standard input."""
    if isinstance(content, list):
        content = json.dumps(content)
    if isinstance(content, str):
        content = content.encode()
    with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(content))):
        call_command("loaddata", "-", format="json", verbosity=0, **options)


def erase_content():
    for label in CONTENT_APPS:
        for model in apps.get_app_config(label).get_models(include_auto_created=True):
            # Row by row, delete() would keep what others link to.
            model._base_manager.all()._raw_delete(DEFAULT_DB_ALIAS)
