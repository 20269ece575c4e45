"""Countries (ISO 3166-1), languages (BCP 47) and their names from the Unicode CLDR, by Babel."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language, to_locale

from catalog.sorting import fold

# The interface is British: plain "en" would write dates the American way.
HOME_LOCALE = Locale.parse("en_GB")

# CLDR also names parts of countries, unions of them, and Kosovo, which ISO 3166-1 has yet to list.
NOT_ISO_3166 = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]
)
COUNTRY_CODES = frozenset(
    code for code in HOME_LOCALE.territories if len(code) == 2 and code not in NOT_ISO_3166
)
# Parts of the world, of UN M.49: 419 is Latin America.
NUMBERED_REGIONS = frozenset(code for code in HOME_LOCALE.territories if code.isdigit())
# Without "und": a language that is not known is left empty, like any unknown value.
LANGUAGE_CODES = frozenset(
    code.replace("_", "-") for code in HOME_LOCALE.languages if code != "und"
)

# A language, its script, its region, in the letter case that BCP 47 recommends.
LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|[0-9]{3}))?")


def active_locale() -> Locale:
    """The CLDR locale of the active language; British English where CLDR has none."""
    return _locale_of(get_language() or "en")


@lru_cache
def _locale_of(language: str) -> Locale:
    locale = to_locale(language)
    for identifier in (locale, locale.partition("_")[0]):
        if identifier == "en":
            break
        try:
            return Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
    return HOME_LOCALE


def is_country_code(code: str) -> bool:
    return code in COUNTRY_CODES


def is_language_code(code: str) -> bool:
    """Whether it names a language, with script and region if need be: fr, pt-BR, sr-Latn."""
    tag = LANGUAGE_TAG.fullmatch(code)
    if tag is None:
        return False
    language, script, region = tag.groups()
    return (
        language in LANGUAGE_CODES
        and (script is None or script in HOME_LOCALE.scripts)
        and (region is None or is_country_code(region) or region in NUMBERED_REGIONS)
    )


def country_name(code: str) -> str:
    """The name in the active language; the code itself where there is no such country."""
    return _country_name(code, active_locale())


def language_name(code: str) -> str:
    """The name in the active language; the code itself where there is no such language."""
    return _language_name(code, active_locale())


def _country_name(code: str, locale: Locale) -> str:
    return _region_name(code, locale) if is_country_code(code) else code


def _region_name(code: str, locale: Locale) -> str:
    return _name(locale.territories, HOME_LOCALE.territories, code)


def _language_name(code: str, locale: Locale) -> str:
    if not is_language_code(code):
        return code
    if code in LANGUAGE_CODES:
        return _name(locale.languages, HOME_LOCALE.languages, code.replace("-", "_"))
    language, script, region = LANGUAGE_TAG.fullmatch(code).groups()
    parts = [
        script and _name(locale.scripts, HOME_LOCALE.scripts, script),
        region and _region_name(region, locale),
    ]
    return f"{_language_name(language, locale)} ({', '.join(filter(None, parts))})"


def _name(names: Mapping[str, str], home_names: Mapping[str, str], code: str) -> str:
    return names.get(code) or home_names.get(code, code)


def country_codes_matching(text: str, among: Iterable[str] = COUNTRY_CODES) -> list[str]:
    """The codes of countries that are called so, in part, in the active language or in English."""
    return _codes_matching(text, among, _country_name)


def language_codes_matching(text: str, among: Iterable[str] = LANGUAGE_CODES) -> list[str]:
    """The codes of languages that are called so, in part, in the active language or in English.

    ``among`` widens the search to tags that CLDR names only by their parts, such as fr-BE.
    """
    return _codes_matching(text, among, _language_name)


def _codes_matching(
    text: str, among: Iterable[str], name_of: Callable[[str, Locale], str]
) -> list[str]:
    wanted = fold(text)
    locales = {active_locale(), HOME_LOCALE}
    return sorted(
        code
        for code in among
        if wanted == code.casefold()
        or any(wanted in fold(name_of(code, locale)) for locale in locales)
    )
