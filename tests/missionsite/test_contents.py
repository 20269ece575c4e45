import pytest
from django.template import Context, Template

from tests.factories import CharacterFactory, EpisodeFactory
from tests.pages import read


def contents_of(html):
    nav = html.partition('<nav class="on-this-page"')[2].partition("</nav>")[0]
    return [part.partition("</a>")[0] for part in nav.split('<a href="')[1:]]


@pytest.mark.django_db
def test_front_of_a_show_leads_to_the_sections_that_it_has(client):
    series = EpisodeFactory().series
    path = series.show.get_absolute_url()
    begin, end = ['#premise">Premise'], ['#episodes">Episodes']
    rest = ['#production">Production', '#sources">Sources']
    assert contents_of(read(client, path)) == begin + end + rest

    CharacterFactory(show=series.show)

    assert contents_of(read(client, path)) == begin + ['#characters">Characters'] + end + rest


def test_contents_keep_signs_of_headings_as_they_are():
    page = "{% load contents %}{% on_this_page %}" + (
        '<h2 id="a">Bed &amp; board</h2><h2 id="b">Rest</h2>{% endon_this_page %}'
    )

    assert contents_of(Template(page).render(Context())) == ['#a">Bed &amp; board', '#b">Rest']


def test_one_section_alone_needs_no_contents():
    page = '{% load contents %}{% on_this_page %}<h2 id="a">A</h2>{% endon_this_page %}'

    assert Template(page).render(Context()).strip() == '<h2 id="a">A</h2>'
