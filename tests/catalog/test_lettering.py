import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.lettering import lines_of, width_of

# No "…", which stands for what is left out; no control signs, which a name cannot hold.
words = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="…"), min_size=1)
texts = st.lists(words, min_size=1, max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("2017", 2.76),
        ("Series 1", 4.03),
        ("é", width_of("e")),
        ("e\N{COMBINING ACUTE ACCENT}", width_of("e")),
        ("火星", 2.23),
        ("بعثات", 3.98),
    ],
)
def test_width_is_that_of_the_typeface_or_generous(text, width):
    assert width_of(text) == width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 9, []),
        ("BBC Four", 9, ["BBC Four"]),
        ("Series 1, 10 episodes", 7, ["Series 1, 10", "episodes"]),
        ("Series 1, 10 episodes, as short as 20 minutes", 9, ["Series 1, 10", "episodes, as sho…"]),
        ("火星への任務", 4, ["火星へ", "の任務"]),
        ("Nordwestdeutscher", 4, ["Nordwe", "stdeut…"]),
        ("m", 0.1, ["m"]),
    ],
)
def test_lines_break_between_words_and_end_where_no_more_fit(text, width, lines):
    assert lines_of(text, width, most=2) == lines


@given(texts, st.floats(4, 20))
def test_lines_lose_nothing_but_spaces_and_none_is_too_wide(text, width):
    lines = lines_of(text, width, most=1_000)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(width_of, lines)) <= width


@given(texts, st.floats(4, 20), st.integers(1, 3))
def test_lines_are_no_more_than_asked_for(text, width, most):
    lines = lines_of(text, width, most)

    assert 1 <= len(lines) <= most
    assert max(map(width_of, lines)) <= width
    assert ("…" in lines[-1]) is (len(lines_of(text, width, 1_000)) > most)
