from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class MissionSiteConfig(AppConfig):
    name = "missionsite"
    verbose_name = _("Site")


class EditorsDeskConfig(admin_apps.AdminConfig):
    # Not what “missionsite” stands for in INSTALLED_APPS.
    default = False
    default_site = "missionsite.admin.EditorsDesk"
