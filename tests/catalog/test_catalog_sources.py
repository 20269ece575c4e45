import pytest
from django.template import Context, Template

from tests.factories import LanguageFactory, SourceFactory

ARTICLE = SourceFactory.build(pk=1, slug="article", title="Missions", publisher="Wikipedia")
INTERVIEW = SourceFactory.build(pk=2, slug="interview", title="« C’était l’espace »")


def link_to_article(number):
    name = '<span class="visually-hidden">: Missions, Wikipedia</span>'
    return f'<a href="#source-{number}">{number}{name}</a>'


def render(template, **context):
    html = Template(f"{{% load catalog_sources i18n %}}{template}").render(Context(context))
    return " ".join(html.split())


def test_cite_links_to_the_note_of_each_source():
    html = render("{% cite sources %}", sources=[ARTICLE, INTERVIEW])

    assert html == (
        f'<p class="notes">Sources {link_to_article(1)} '
        '<a href="#source-2">2<span class="visually-hidden">: « C’était l’espace »</span></a></p>'
    )


def test_cite_gives_nothing_where_nothing_is_cited():
    assert render("{% cite sources %}", sources=[]) == ""
    assert render("{% cite missing %}") == ""


def test_cite_leaves_out_what_the_parts_around_cite():
    html = render(
        "{% cite sources beyond=shared %}", sources=[ARTICLE, INTERVIEW], shared=[INTERVIEW]
    )

    assert html == f'<p class="notes">Source {link_to_article(1)}</p>'


def test_parts_that_are_included_share_the_numbers_of_the_page():
    included = '{% include "_heading.html" with anchor="cast" text="Cast" sources=cast only %}'

    html = render(f"{{% cite first %}}{included}", first=[INTERVIEW], cast=[ARTICLE])

    assert html.endswith(
        '<hgroup> <h2 id="cast">Cast</h2> '
        f'<p class="notes">Source {link_to_article(2)}</p> </hgroup>'
    )


def test_pages_number_their_sources_apart():
    page = Template("{% load catalog_sources %}{% cite sources %}")

    page.render(Context({"sources": [INTERVIEW]}))

    assert 'href="#source-1"' in page.render(Context({"sources": [ARTICLE]}))


def test_notes_tell_what_is_known_of_a_source_and_lead_back():
    source = SourceFactory.build(
        slug="article",
        title="Missions (série)",
        author="A. Writer",
        publisher="Wikipédia",
        language=LanguageFactory.build(code="fr"),
        url="https://fr.example/",
        archive_url="https://archive.example/1",
        published_on="2017-06",
        read_on="2026-11-23",
        licence="CC BY-SA 4.0",
    )

    html = render(
        '{% cite sources _("Cast") "cast" %}{% include "_sources.html" %}', sources=[source]
    )

    assert html.partition('<ol class="source-notes">')[2].partition("</ol>")[0].strip() == (
        '<li id="source-1"> '
        '<p><a href="/sources/article/"><cite><span lang="fr">Missions (série)</span></cite></a>, '
        'Wikipédia</p> <ul class="details"> <li>A. Writer</li> '
        '<li>Published: <time datetime="2017-06">June 2017</time></li> '
        '<li>Read: <time datetime="2026-11-23">23 November 2026</time></li> '
        "<li>CC BY-SA 4.0</li> </ul> "
        '<p class="note-address">'
        '<a href="https://fr.example/" rel="external">https://fr.example/</a></p> '
        '<p class="note-address">Archived copy: '
        '<a href="https://archive.example/1" rel="external">https://archive.example/1</a></p> '
        '<ul class="details note-parts" aria-label="Back to what it is used for"> '
        '<li><a href="#cast"><span aria-hidden="true">↑ </span>Cast</a></li> </ul> </li>'
    )


def test_notes_cut_the_names_of_parts_that_are_long():
    template = '{% cite sources name "cast" %}{% include "_sources.html" %}'

    html = render(template, sources=[ARTICLE], name="C" * 61)

    assert f"↑ </span>{'C' * 59}…</a>" in html


def test_notes_hold_sources_that_no_part_cites():
    html = render(
        '{% cite first %}{% include "_sources.html" with sources=further only %}',
        first=[INTERVIEW],
        further=[ARTICLE, INTERVIEW],
    )

    assert html.count("<li id=") == 2
    assert '<li id="source-2"><p><a href="/sources/article/">' in html.replace("> <", "><")


@pytest.mark.parametrize("sources", [[], None])
def test_notes_say_that_no_source_is_given(sources):
    html = render('{% include "_sources.html" %}', sources=sources)

    assert '<p class="unknown">No source is given yet.</p>' in html
    assert "<ol" not in html
