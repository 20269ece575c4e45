"""Natural keys, declared once per model as lookups."""

from django.db import models

from catalog.sorting import InCodePointOrder


class KeyField(InCodePointOrder, models.SlugField):
    """A slug that tells records apart: in an address, and in an order where all else is equal."""


class NaturalKeyQuerySet(models.QuerySet):
    def get_by_natural_key(self, *key):
        """The record with this key; a part that is None matches only a missing value."""
        return self.get(**dict(zip(self.model.KEY, key, strict=True)))


class NaturallyKeyed(models.Model):
    """A record that is told apart by what it says, never by its primary key.

    ``KEY`` names the parts as query lookups, so that one declaration serves
    reading a key, finding by it, and sorting: ``("series__show__slug", "number")``.
    """

    KEY: tuple[str, ...] = ()

    objects = NaturalKeyQuerySet.as_manager()

    class Meta:
        abstract = True

    def natural_key(self) -> tuple:
        """The parts of ``KEY``. Costs a query for every linked record not yet fetched."""
        return tuple(self._key_part(lookup) for lookup in self.KEY)

    def _key_part(self, lookup):
        part = self
        for name in lookup.split("__"):
            if part is None:
                return None
            part = getattr(part, name)
        return part
