import pytest

from missionsite.search.marking import snippet


def shown(text, *words):
    return "".join(part.text for part in snippet(text, words))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Setext heading\n======\n\nNext", "Setext heading Next"),
        ("# Heading\n> quoted\n- item\n---\nend", "Heading quoted item end"),
        ("1986\\. A *great* **year**, `so` _said_.", "1986. A great year, so said."),
        ("See [the site](https://example.org) and snake_case.", "See the site and snake_case."),
    ],
)
def test_snippet_is_without_markup(text, plain):
    assert shown(text, "none") == plain


def test_snippet_marks_words_inside_of_markup():
    assert snippet("A **Mars** year", ["mars"]) == [("A ", False), ("Mars", True), (" year", False)]


def test_snippet_that_goes_on_ends_without_a_full_stop():
    text = f"{'word ' * 34}the end. And so on, for much longer than there is room."

    assert shown(text, "word") == f"{'word ' * 34}the end…"
