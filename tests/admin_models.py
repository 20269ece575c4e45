"""The models that editors work with, for tests of what holds for each."""

import pytest
from django.apps import apps
from django.contrib import admin

from tests import factories

APPS = ("catalog", "reviews")
MODELS = [model for app in APPS for model in apps.get_app_config(app).get_models()]
FACTORIES = {
    factory._meta.model: factory
    for factory in vars(factories).values()
    if isinstance(factory, type) and issubclass(factory, factories.RecordFactory)
}
each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def admin_of(model):
    return admin.site.get_model_admin(model)
