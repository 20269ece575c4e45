from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    def _validate_session_key(self, key):
        # A quoted cookie can hold a NUL, which PostgreSQL answers with an error. No key that was
        # given out has anything but letters and digits.
        return super()._validate_session_key(key) and key.isalnum()
