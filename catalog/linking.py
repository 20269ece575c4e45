"""Links from one record to another."""

from django.db import models


class OptionalLink(models.ForeignKey):
    """A link that may be missing; what it leads to is kept, unless ``on_delete`` says otherwise.

    Only short for the plain foreign key, which is what a migration holds.
    """

    def __init__(self, to, verbose_name=None, *, on_delete=models.PROTECT, **options):
        options |= {"verbose_name": verbose_name, "null": True, "blank": True}
        super().__init__(to, on_delete, **options)

    def deconstruct(self):
        name, _path, args, options = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, options
