from django.db import migrations

from missionsite.migrations import _entries_1
from missionsite.search.operations import InstallEntries


class Migration(migrations.Migration):
    dependencies = [
        ("missionsite", "0001_initial"),
        ("catalog", "0001_initial"),
        ("reviews", "0001_initial"),
    ]

    operations = [InstallEntries(_entries_1.DECLARATIONS)]
