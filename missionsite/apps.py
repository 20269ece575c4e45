from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MissionSiteConfig(AppConfig):
    name = "missionsite"
    verbose_name = _("Site")
