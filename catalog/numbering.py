"""Small whole numbers: of series and episodes, and what is counted."""

from django.core.validators import MaxValueValidator
from django.db import models

# PostgreSQL takes no higher one, SQLite would; and a longer one has no address.
HIGHEST_NUMBER = 32_767


class SmallNumberField(models.PositiveSmallIntegerField):
    """From 0 to ``HIGHEST_NUMBER``, whichever database is under it."""

    default_validators = [MaxValueValidator(HIGHEST_NUMBER)]

    def formfield(self, **options):
        return super().formfield(**{"max_value": HIGHEST_NUMBER} | options)
