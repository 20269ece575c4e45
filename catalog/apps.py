from django.apps import AppConfig
from django.db.models import CharField, TextField
from django.utils.translation import gettext_lazy as _

from catalog.finding import ContainsFolded


class CatalogConfig(AppConfig):
    name = "catalog"
    verbose_name = _("Catalogue")

    def ready(self):
        CharField.register_lookup(ContainsFolded)
        TextField.register_lookup(ContainsFolded)
