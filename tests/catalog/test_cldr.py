import pytest
from django.utils.translation import deactivate_all, override
from hypothesis import given
from hypothesis import strategies as st

from catalog.cldr import (
    COUNTRY_CODES,
    LANGUAGE_CODES,
    active_locale,
    country_codes_matching,
    country_name,
    is_country_code,
    is_language_code,
    language_codes_matching,
    language_name,
)


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en_GB"),
        ("en-gb", "en_GB"),
        ("en-us", "en_US"),
        ("fr", "fr"),
        ("fr-ca", "fr_CA"),
        ("zh-hans", "zh_Hans"),
        ("de-xx", "de"),
        ("xx", "en_GB"),
        ("en-xx", "en_GB"),
    ],
)
def test_active_locale_follows_the_active_language(language, locale):
    with override(language):
        assert str(active_locale()) == locale


def test_active_locale_is_british_where_no_language_is_active():
    with override(None):
        deactivate_all()
        assert str(active_locale()) == "en_GB"


def test_country_codes_are_those_of_iso_3166():
    assert len(COUNTRY_CODES) == 249
    assert {"AQ", "AX", "BQ", "CW", "FR", "GB", "HK", "MF", "PS", "SS", "TW", "UM"} <= COUNTRY_CODES


@pytest.mark.parametrize("code", ["FR", "GB", "US", "DE", "MA"])
def test_is_country_code_knows_countries(code):
    assert is_country_code(code)


@pytest.mark.parametrize(
    "code", ["", "fr", "UK", "EU", "UN", "EZ", "XK", "ZZ", "XA", "IC", "AC", "001", "FRA", "FR\n"]
)
def test_is_country_code_refuses_what_is_no_country(code):
    assert not is_country_code(code)


@pytest.mark.parametrize(
    "code", ["fr", "en", "grc", "tlh", "pt-BR", "fr-BE", "es-419", "sr-Latn", "zh-Hant-HK", "mul"]
)
def test_is_language_code_knows_languages_with_script_and_region(code):
    assert is_language_code(code)


@pytest.mark.parametrize(
    "code",
    [
        *("", "und", "xx", "french", "FR", "fr_CA", "fr-ca", "fr-EU", "fr-ZZ", "fr-999"),
        *("sr-latn", "sr-Xxxx", "fr-", "-fr", "fr\n", "en-GB-oed"),
    ],
)
def test_is_language_code_refuses_what_is_no_canonical_tag(code):
    assert not is_language_code(code)


@given(st.text())
def test_codes_of_any_text_are_judged(text):
    assert is_country_code(text) is (text in COUNTRY_CODES)
    assert is_language_code(text) or text not in LANGUAGE_CODES


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en-gb", ["France", "United Kingdom", "Côte d’Ivoire", "XK", "nowhere"]),
        ("fr", ["France", "Royaume-Uni", "Côte d’Ivoire", "XK", "nowhere"]),
        ("de", ["Frankreich", "Vereinigtes Königreich", "Côte d’Ivoire", "XK", "nowhere"]),
    ],
)
def test_country_name_is_in_the_active_language(language, names):
    with override(language):
        assert [country_name(code) for code in ("FR", "GB", "CI", "XK", "nowhere")] == names


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["French", "Canadian French", "French (Belgium)", "Serbian (Latin, Serbia)", "xx"]),
        (
            "fr",
            ["français", "français canadien", "français (Belgique)", "serbe (latin, Serbie)", "xx"],
        ),
    ],
)
def test_language_name_is_in_the_active_language(language, names):
    with override(language):
        assert [
            language_name(code) for code in ("fr", "fr-CA", "fr-BE", "sr-Latn-RS", "xx")
        ] == names


def test_language_name_falls_back_to_english():
    with override("fr"):
        assert language_name("hnj") == "Hmong Njua"


def test_every_code_has_a_name():
    assert [code for code in COUNTRY_CODES if country_name(code) == code] == []
    assert [code for code in LANGUAGE_CODES if language_name(code) == code] == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("COTE D", ["CI"]),
        ("royaume", ["GB"]),
        ("United K", ["GB"]),
        ("gb", ["GB"]),
        (" Émirats ", ["AE"]),
        ("nowhere", []),
    ],
)
def test_country_codes_matching_searches_the_readers_language_and_english(text, codes):
    with override("fr"):
        assert country_codes_matching(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("portugais", ["pt", "pt-BR", "pt-PT"]),
        ("Brazilian", ["pt-BR"]),
        ("bresil", ["pt-BR"]),
        ("KLINGON", ["tlh"]),
        ("pt-br", ["pt-BR"]),
        ("nowhere", []),
    ],
)
def test_language_codes_matching_searches_the_readers_language_and_english(text, codes):
    with override("fr"):
        assert language_codes_matching(text) == codes


def test_codes_matching_search_among_those_given():
    assert language_codes_matching("french", among=["de", "fr", "fr-BE"]) == ["fr", "fr-BE"]
    assert country_codes_matching("united", among=["FR", "GB"]) == ["GB"]
