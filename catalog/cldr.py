"""Names of countries and languages in the reader's language, from the Unicode CLDR by way of Babel."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language, to_locale

# The interface is British: plain "en" would write dates the American way.
HOME_LOCALE = "en_GB"


def active_locale() -> Locale:
    """The CLDR locale of the active language; British English where there is none."""
    return _locale_of(get_language() or HOME_LOCALE)


@lru_cache
def _locale_of(language: str) -> Locale:
    for name in (to_locale(language), to_locale(language).split("_")[0]):
        if name == "en":
            break
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(HOME_LOCALE)
