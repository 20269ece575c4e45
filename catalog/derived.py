from django.db import models


class Derived(models.Model):
    """What the database itself keeps equal to the content: no dump has it, and no file sets it."""

    class Meta:
        abstract = True
