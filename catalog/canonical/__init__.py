"""Fixtures in one canonical form: the JSON serializer under ``dumpdata`` and ``loaddata``.

One content has one text. Records are sorted by natural key, fields stand in a fixed order, each on
a line of its own; so a file can be compared byte by byte, and one change is one line of a diff.
"""

from catalog.canonical.deserializer import Deserializer
from catalog.canonical.serializer import Serializer

__all__ = ["Deserializer", "Serializer"]
