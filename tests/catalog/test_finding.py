import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.finding import SIGNS, pattern_of
from catalog.models import Episode
from catalog.sorting import fold
from tests.factories import EpisodeFactory

# A ligature is two signs when folded, and its half is no part of it.
letters = st.sampled_from(
    [sign for sign in SIGNS if unicodedata.category(sign) in {"Lu", "Ll"} and len(fold(sign)) == 1]
)
words = st.text(letters, min_size=1, max_size=20)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("title", "found_by"),
    [
        ("Télérama", ["TÉLÉRAMA", "telerama", "Telera", unicodedata.normalize("NFD", "Élé")]),
        (unicodedata.normalize("NFD", "Évolution"), ["evolution", "ÉVOLUTION", "Evo"]),
        ("L’Œil d’Ockham", ["oeil", "œil", "L'œIL", "d'ockham"]),
        ("Que faire\u202f?", ["faire ?"]),
        ("Москва", ["МОСКВА", "москва"]),
        ("Straße", ["strasse", "STRASSE", "straße"]),
        (r"50% [of] (it)^ \d_x", ["50% [", "(it)^", r"\d", "_x", "of] ("]),
        ("Ժակ", ["ժակ", "ԺԱԿ"]),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(title, found_by):
    EpisodeFactory(title=title)

    found = [words for words in found_by if Episode.objects.filter(title__contains_folded=words)]

    assert found == found_by


@pytest.mark.django_db
@pytest.mark.parametrize("words", [".", "a.c", "abc.*", "[abc]", "ab|xy", "^abc", "abcd", "%", "_"])
def test_words_are_no_pattern(words):
    EpisodeFactory(title="abc")

    assert not Episode.objects.filter(title__contains_folded=words)


@given(words)
def test_folded_words_find_what_they_were_folded_from(text):
    assert re.search(pattern_of(fold(text)), f"before {text} behind")


@given(words, words)
def test_words_are_found_where_the_folded_text_has_them(sought, text):
    assert bool(re.search(pattern_of(sought), text)) == (fold(sought) in fold(text))
