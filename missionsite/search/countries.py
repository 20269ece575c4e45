"""Countries by the words of their names: the record holds codes, and CLDR the names."""

from bisect import bisect_left
from functools import lru_cache

from django.utils.translation import get_language, override

from catalog.cldr import COUNTRY_CODES, country_name
from missionsite.search.words import fold, words_in

# Shorter beginnings are those of many names.
SHORTEST = 3
# What people type and read; any further language is the active one.
HOME_LANGUAGE = "en-gb"


def countries_begun(word: str) -> tuple[str, ...]:
    """The codes of countries with a word in their name that begins so: ``moroc`` → ``("ma",)``.

    In the active language or in English.
    """
    if len(word) < SHORTEST:
        return ()
    languages = {HOME_LANGUAGE, get_language() or HOME_LANGUAGE}
    return tuple(sorted({code for language in languages for code in _begun(word, language)}))


def _begun(word: str, language: str):
    names = _words_of_names(language)
    for place in range(bisect_left(names, (word, "")), len(names)):
        begun, code = names[place]
        if not begun.startswith(word):
            return
        yield code


@lru_cache
def _words_of_names(language: str) -> list[tuple[str, str]]:
    with override(language):
        return sorted(
            (fold(word), code.lower())
            for code in COUNTRY_CODES
            for word in words_in(country_name(code))
        )
