"""How static files are stored once they are collected."""

from django.core.files.base import ContentFile
from rcssmin import cssmin
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed; the site's own stylesheets without comments and indentation.

    These are for who reads the code, and a fifth of what each first visit would have to load.
    """

    def _save(self, name, content):
        if name.startswith("missionsite/") and name.endswith(".css"):
            content.seek(0)
            content = ContentFile(cssmin(content.read().decode()).encode())
        return super()._save(name, content)
