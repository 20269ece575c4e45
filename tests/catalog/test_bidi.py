import pytest

from catalog.bidi import is_right_to_left, isolated, without_isolates

HEBREW = "מעבר לאופק"


@pytest.mark.parametrize("text", [HEBREW, "خط الأفق", f"The title is {HEBREW}!", "٣٤"])
def test_isolated_keeps_what_runs_from_right_to_left_to_itself(text):
    assert isolated(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize("text", ["", "Missions", "L’Évolution, 2017", "根室市", "ซีรีส์ 🌊"])
def test_isolated_leaves_what_runs_from_left_to_right_as_it_is(text):
    assert isolated(text) == text


def test_isolated_can_stand_in_what_is_isolated():
    work = f"{isolated(HEBREW)}: Series 1"

    assert isolated(work) == f"\u2068\u2068{HEBREW}\u2069: Series 1\u2069"


def test_without_isolates_gives_back_the_words():
    assert without_isolates(isolated(f"{isolated(HEBREW)}: Series 1")) == f"{HEBREW}: Series 1"


@pytest.mark.parametrize(("text", "expected"), [("abc", False), ("abc א", True), ("1.5 · ", False)])
def test_is_right_to_left_takes_one_letter_for_enough(text, expected):
    assert is_right_to_left(text) is expected
