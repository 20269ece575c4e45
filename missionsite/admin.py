from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class EditorsDesk(admin.AdminSite):
    site_header = _("Editors’ desk")
    site_title = _("Editors’ desk")
    index_title = _("The record")
