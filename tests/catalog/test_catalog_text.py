import pytest
from django.template import Context, Template
from django.utils.translation import override

from catalog.partial_dates import PartialDate


def rendered(source, **context):
    return Template("{% load catalog_text %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("language", "date", "html"),
    [
        ("en", PartialDate(2017), '<time datetime="2017">2017</time>'),
        ("en", PartialDate(2017, 6), '<time datetime="2017-06">June 2017</time>'),
        ("fr", PartialDate(2017, 6), '<time datetime="2017-06">juin 2017</time>'),
        ("en", PartialDate(2017, 6, 1), '<time datetime="2017-06-01">1 June 2017</time>'),
        ("en", PartialDate(476), '<time datetime="0476">476</time>'),
        ("en", None, ""),
        ("en", "", ""),
    ],
)
def test_partial_date_is_a_time_as_precise_as_known(language, date, html):
    with override(language):
        assert rendered("{{ date|partial_date }}", date=date) == html


def test_partial_date_of_a_missing_variable_is_nothing():
    assert rendered("{{ show.premiere|partial_date }}") == ""


@pytest.mark.parametrize(
    ("text", "html"),
    [("On *Mars* & <b>", "<p>On <em>Mars</em> &amp; &lt;b&gt;</p>\n"), ("", ""), (None, "")],
)
def test_prose_is_html(text, html):
    assert rendered("{{ text|prose }}", text=text) == html


def test_prose_stands_below_as_many_headings_as_it_is_told():
    assert rendered("{{ text|prose:1 }}", text="# a") == "<h2>a</h2>\n"


@pytest.mark.parametrize(
    ("text", "words"), [("On *Mars* & <b>", "On Mars &amp; &lt;b&gt;"), ("", ""), (None, "")]
)
def test_prose_excerpt_is_escaped_plain_text(text, words):
    assert rendered("{{ text|prose_excerpt }}", text=text) == words


@pytest.mark.parametrize(
    ("text", "code", "html"),
    [
        ("Le Rasoir d’Ockham", "fr", '<span lang="fr">Le Rasoir d’Ockham</span>'),
        ("המשימה", "he", '<span lang="he" dir="auto">המשימה</span>'),
        ("مهمات!", "ar", '<span lang="ar" dir="auto">مهمات!</span>'),
        ("<Mars> & Co", "fr", '<span lang="fr">&lt;Mars&gt; &amp; Co</span>'),
        ("<Mars> & Co", "", "&lt;Mars&gt; &amp; Co"),
        ("<Mars> & Co", None, "&lt;Mars&gt; &amp; Co"),
        ("Mars", '"><script>', '<span lang="&quot;&gt;&lt;script&gt;">Mars</span>'),
        ("המשימה", "", "<bdi>המשימה</bdi>"),
        ("", "fr", ""),
        (None, "fr", ""),
    ],
)
def test_in_language_marks_foreign_words(text, code, html):
    assert rendered("{% in_language text code %}", text=text, code=code) == html


@pytest.mark.parametrize(
    ("name", "html"), [("مهمة & <b>", "<bdi>مهمة &amp; &lt;b&gt;</bdi>"), ("A & B", "A &amp; B")]
)
def test_bdi_keeps_names_to_themselves_that_run_from_right_to_left(name, html):
    assert rendered("{{ name|bdi }}", name=name) == html


def test_isolated_does_so_in_plain_text():
    assert rendered("{{ name|isolated }}, {{ code }}", name="א", code="S1") == "\u2068א\u2069, S1"
