import re

import pytest
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from catalog.prose import ProseField, SpoilerField, excerpt, plain_text, render_prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (
            "Ten *crew* members.\n\nOne ship.",
            "<p>Ten <em>crew</em> members.</p>\n<p>One ship.</p>\n",
        ),
        ("- Ares\n- Zillion", "<ul>\n<li>Ares</li>\n<li>Zillion</li>\n</ul>\n"),
        ("[Mars](/shows/missions/)", '<p><a href="/shows/missions/">Mars</a></p>\n'),
        (
            "<https://example.org/>",
            '<p><a href="https://example.org/">https://example.org/</a></p>\n',
        ),
        ("[Write](mailto:a@example.org)", '<p><a href="mailto:a@example.org">Write</a></p>\n'),
        ("[Above](#notes)", '<p><a href="#notes">Above</a></p>\n'),
        ("[At five](?at=17:00)", '<p><a href="?at=17:00">At five</a></p>\n'),
    ],
)
def test_render_prose_turns_markdown_into_html(text, html):
    rendered = render_prose(text)

    assert rendered == html
    assert isinstance(rendered, SafeString)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ('a <b onclick="x()">b</b>', "<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](JaVaScRiPt:alert(1))", "<p>[x](JaVaScRiPt:alert(1))</p>\n"),
        ("[x](&#106;avascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](vbscript:x)", "<p>[x](vbscript:x)</p>\n"),
        ("[x](data:text/html,x)", "<p>[x](data:text/html,x)</p>\n"),
        ("[x](data:image/png;base64,AA)", "<p>[x](data:image/png;base64,AA)</p>\n"),
        ("[x](file:///etc/passwd)", "<p>[x](file:///etc/passwd)</p>\n"),
        ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>\n"),
    ],
)
def test_render_prose_lets_no_script_through(text, html):
    assert render_prose(text) == html


def test_render_prose_keeps_a_quotation_mark_inside_its_attribute():
    assert render_prose("[x](/a 'b\"onclick=\"c')") == (
        '<p><a href="/a" title="b&quot;onclick=&quot;c">x</a></p>\n'
    )


def test_render_prose_links_to_images_instead_of_loading_them():
    assert render_prose("![A crater](https://example.org/crater.jpg)") == (
        '<p>!<a href="https://example.org/crater.jpg">A crater</a></p>\n'
    )


def test_render_prose_lowers_headings_below_those_of_the_page():
    levels = re.findall(r"<(h[1-6])>", render_prose("# a\n## b\n### c\n#### d\n##### e\n\nf\n="))

    assert levels == ["h3", "h4", "h5", "h6", "h6", "h3"]


@pytest.mark.parametrize(("above", "expected"), [(1, ["h2", "h3", "h2"]), (2, ["h3", "h4", "h3"])])
def test_render_prose_skips_no_level_of_headings(above, expected):
    html = render_prose("### a\n##### b\n# c", headings_above=above)

    assert re.findall(r"<(h[1-6])>", html) == expected
    assert re.findall(r"</(h[1-6])>", html) == expected


def test_render_prose_aligns_columns_without_inline_style():
    html = render_prose("| part | minutes |\n|---|--:|\n| 1 | 45 |")

    assert '<th class="align-right">minutes</th>' in html
    assert '<td class="align-right">45</td>' in html
    assert "style" not in html


HARMLESS_TAG = re.compile(
    r"</?(?:a|blockquote|br|code|em|h[3-6]|hr|li|ol|p|pre|s|strong|table|tbody|td|th|thead|tr|ul)"
    r'(?: (?:class|href|start|title)="[^"<>]*")*>'
)
HARMLESS_LINK = re.compile(r"(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$)).*", re.IGNORECASE | re.DOTALL)
SNIPPETS = st.sampled_from(
    ["<script>", "[a](", "](javascript:", "![", '"', "'", "onload=", "&#x6a;", "`", "*", "|", "\n"]
    + ["<img src=x>", "<http:", ">", "- ", "# ", "\\", "[r]: data:", "\x00", "\t", "~~", "|-:|"]
    + ["[a](javascript:x)", "[a](\tvbscript:x)", "[a](/b 'c')", "<data:x>", "|a|\n|:-|\n|"]
)


@given(st.lists(SNIPPETS | st.text(max_size=5)).map("".join))
def test_render_prose_writes_only_harmless_tags_for_any_text(text):
    html = render_prose(text)

    assert [tag for tag in re.findall(r"<[^>]*>?", html) if not HARMLESS_TAG.fullmatch(tag)] == []
    links = re.findall(r'href="([^"]*)"', html)
    assert [link for link in links if not HARMLESS_LINK.fullmatch(link)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("# Mars\n\nTen *crew*\nmembers.  \nOne ship.", "Mars Ten crew members. One ship."),
        ("- [Ares](/a/) `1`\n- R&amp;D \\*", "Ares 1 R&D *"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("Before\n\n    some code\n\nafter", "Before after"),
    ],
)
def test_plain_text_keeps_the_words_alone(text, words):
    assert plain_text(text) == words


@pytest.mark.parametrize(
    ("length", "beginning"),
    [
        (29, "The crew lands, on Mars, late"),
        (28, "The crew lands, on Mars…"),
        (16, "The crew lands…"),
        (7, "The…"),
        (3, "Th…"),
    ],
)
def test_excerpt_ends_between_words(length, beginning):
    assert excerpt("The *crew* lands,\non Mars, late", length) == beginning


@given(st.text(), st.integers(1, 40))
def test_excerpt_is_never_longer_than_asked_for(text, length):
    assert len(excerpt(text, length)) <= length


def test_prose_may_be_missing_and_is_explained():
    assert ProseField("synopsis").blank
    assert ProseField("synopsis").help_text == "Markdown."
    assert SpoilerField().help_text == "Markdown. Folded away until the reader asks for it."
    assert ProseField(help_text="For the front page.").help_text == "For the front page."


@pytest.mark.parametrize("blank", [True, False])
def test_migration_knows_if_prose_may_be_missing(blank):
    assert ProseField(blank=blank).clone().blank is blank
