"""Text to sort by, in one order on every database."""

import unicodedata

from django.db import models
from django.utils.translation import gettext_lazy as _

# What Unicode takes for signs of their own, and people do not.
LOOKALIKES = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "‘": "'", "’": "'"}
)


def fold(text: str) -> str:
    """Without case and accents: ``Évolution`` and ``evolution`` sort as one."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    unaccented = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", unaccented.translate(LOOKALIKES)).strip()


class InCodePointOrder:
    """A field whose text has one order on every database.

    SQLite compares code points. PostgreSQL would follow the language of its database, and put
    case, accents and hyphens elsewhere.
    """

    def db_parameters(self, connection):
        collation = "C" if connection.vendor == "postgresql" else None
        return super().db_parameters(connection) | {"collation": collation}


class SortKeyField(InCodePointOrder, models.CharField):
    """What a record is sorted by, folded; taken from the field ``of`` when left empty.

    A program that renames a record empties the key, as a form does.
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

    def pre_save(self, record, add):
        key = self._folded(getattr(record, self.attname)) or self._folded(getattr(record, self.of))
        setattr(record, self.attname, key)
        return super().pre_save(record, add)

    def get_db_prep_save(self, value, connection):
        # Also what update() or a fixture gives, which pass pre_save() by.
        folded = self._folded(value) if isinstance(value, str) else value
        return super().get_db_prep_save(folded, connection)

    def value_from_object(self, record):
        """Empty where it says what the name says already.

        So a form or a fixture that changes the name changes the key with it.
        """
        key = super().value_from_object(record)
        return "" if key == self._folded(getattr(record, self.of)) else key

    def _folded(self, text):
        return fold(text)[: self.max_length].rstrip()


def in_order_of_choices(name: str, choices: type[models.TextChoices]) -> models.Case:
    """Order by a field with choices as these are declared, not by the letters of their values."""
    places = (
        models.When(**{name: value}, then=place) for place, value in enumerate(choices.values)
    )
    return models.Case(*places, default=len(choices), output_field=models.SmallIntegerField())
