"""How static files are stored once they are collected."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Nothing else: a space less may be another selector, as in `.filters :is(input, select)`.
COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
INDENTATION = re.compile(rb"\n\s+")


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed; the site's own stylesheets without comments and indentation.

    These are for who reads the code, and an eighth of what each first visit would have to load.
    """

    def _save(self, name, content):
        if name.startswith("missionsite/") and name.endswith(".css"):
            content.seek(0)
            css = COMMENT.sub(b"", content.read())
            content = ContentFile(INDENTATION.sub(b"\n", css))
        return super()._save(name, content)
