"""Content as canonical text: the JSON serializer under ``dumpdata`` and ``loaddata``.

One content has one text. Records are sorted by natural key, fields stand in a fixed order, each on
a line of its own; so a file can be compared byte by byte, and one change is one line of a diff.

From records to text goes ``writing``; from text to entries, which are what it says, ``reading``;
from entries to records, ``loading``.
"""

from catalog.canonical.serializers import Deserializer, Serializer

__all__ = ["Deserializer", "Serializer"]
