"""Text to sort by, in one order on every database."""

import unicodedata

from django.db import models
from django.utils.translation import gettext_lazy as _


def fold(text: str) -> str:
    """Without case and accents: ``Évolution`` and ``evolution`` sort as one."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    unaccented = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", unaccented).strip()


class SortKeyField(models.CharField):
    """What a record is sorted by; taken from the field ``of`` when left empty.

    Kept folded and compared by code point, because the collations of PostgreSQL
    and SQLite order case, accents and punctuation differently.
    """

    def __init__(self, *args, of="", **options):
        self.of = of
        options.setdefault("max_length", 255)
        options.setdefault("blank", True)
        options.setdefault("db_index", True)
        options.setdefault(
            "help_text",
            _("Lists are sorted by it, without case and accents. Empty: as the name stands."),
        )
        super().__init__(*args, **options)

    def deconstruct(self):
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of}

    def db_parameters(self, connection):
        collation = "C" if connection.vendor == "postgresql" else None
        return {**super().db_parameters(connection), "collation": collation}

    def pre_save(self, instance, add):
        text = getattr(instance, self.attname) or getattr(instance, self.of)
        setattr(instance, self.attname, fold(text)[: self.max_length])
        return super().pre_save(instance, add)
