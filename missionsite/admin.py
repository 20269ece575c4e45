from django.apps import apps
from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class EditorsDesk(admin.AdminSite):
    site_header = _("Editors’ desk")
    site_title = _("Editors’ desk")
    index_title = _("The record")

    def get_app_list(self, request, app_label=None):
        """The record first and the accounts last, in the order of INSTALLED_APPS."""
        order = list(apps.app_configs)
        found = super().get_app_list(request, app_label)
        return sorted(found, key=lambda app: order.index(app["app_label"]))
