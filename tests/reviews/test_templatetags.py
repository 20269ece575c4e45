import re
from datetime import timedelta
from html import unescape

import pytest
from django.template import Context, Template
from django.utils import timezone

from tests.factories import (
    AwardFactory,
    CompanyFactory,
    EpisodeFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    SeriesFactory,
    SourceFactory,
)
from tests.pages import read

pytestmark = pytest.mark.django_db


def address_of(label, html):
    """Where the link of this label leads."""
    [address] = re.findall(rf'<a href="([^"]*)">{label}</a>', html)
    return unescape(address)


def names_of_facts(html):
    return re.findall("<dt>([^<]*)</dt>", html)


def awards_in_words(html):
    """What stands between the branches of each laurel."""
    laurels = re.findall('<div class="laurels-words">(.*?)</div>', html)
    return [" ".join(re.sub("<[^>]*>", " ", words).split()) for words in laurels]


def render(tag, **context):
    """What ``{% tag %}`` gives, in one line."""
    html = Template(f"{{% load reviews %}}{{% {tag} %}}").render(Context(context))
    return " ".join(html.split())


@pytest.fixture
def unpublished():
    """What keeps a record from visitors, one set of values for each reason."""
    tomorrow = timezone.now() + timedelta(days=1)
    return [{"draft": True}, {"status": "withdrawn"}, {"publish_at": tomorrow}]


def test_reviews_about_shows_reviews_of_this_very_work(show):
    episode = EpisodeFactory(series__show=show)
    QuoteFactory(episode=episode, text="Rather uneven")
    QuoteFactory(show=show, text="Of the show")
    QuoteFactory(episode=EpisodeFactory(series=episode.series), text="Of the next episode")
    QuoteFactory(episode=episode, kind="interview", text="Of the director")

    html = render("reviews_about episode", episode=episode)

    assert '<h2 id="reviews">Reviews</h2>' in html
    assert "<p>Rather uneven</p>" in html
    assert html.count("<figure") == 1


def test_reviews_within_shows_those_of_all_parts_the_latest_first(show):
    QuoteFactory(show=show, text="Of the show")
    QuoteFactory(series=SeriesFactory(show=show), text="Of a series", published_on="2021-12")
    QuoteFactory(
        episode=EpisodeFactory(series__show=show), text="Of an episode", published_on="2017"
    )
    QuoteFactory(text="Of another show")

    html = render("reviews_within show", show=show)

    places = [html.index(text) for text in ("Of a series<", "Of an episode<", "Of the show<")]
    assert places == sorted(places)
    assert "Of another show" not in html


def test_interviews_within_shows_no_reviews(show):
    QuoteFactory(show=show, kind="interview", text="It forced us to be imaginative")
    QuoteFactory(show=show, kind="review", text="Far from cheap")

    html = render("interviews_within show", show=show)

    assert '<h2 id="interviews">Interviews</h2>' in html
    assert "It forced us to be imaginative" in html
    assert "Far from cheap" not in html


def test_reviews_on_a_page_do_not_repeat_what_it_says(show, english):
    QuoteFactory(show=show, text="Of the show", stance="mixed", language=english)
    QuoteFactory(series=SeriesFactory(show=show, number=2), text="Of a series")

    html = render("reviews_within show", show=show)
    of_show, of_series = sorted(html.split("<figure")[1:], key=lambda part: "Series 2" in part)

    assert '<p class="quote-form">Quotation</p>' in of_show
    assert names_of_facts(of_show) == ["Stance", "Quoted in"]
    assert names_of_facts(of_series) == ["About"]


def test_quotes_of_a_person_say_their_kind_and_work():
    speaker = PersonFactory()
    QuoteFactory(speaker=speaker)

    assert names_of_facts(render("quotes_by person", person=speaker)) == ["Kind", "About"]


def test_awards_on_a_page_do_not_repeat_its_work(show):
    person = PersonFactory(name="Julien Lacombe")
    AwardFactory(show=show, recipients=[person])
    AwardFactory(series=SeriesFactory(show=show))

    assert render("awards_within show", show=show).count("For:") == 1
    assert render("awards_about show", show=show).count("For:") == 0
    assert render("awards_of_person person", person=person).count("For:") == 1


def test_awards_on_a_page_name_who_received_them(show):
    AwardFactory(show=show, recipients=[PersonFactory(name="Julien Lacombe")])

    assert "Julien Lacombe</a>" in render("awards_about show", show=show)


def test_quotes_by_shows_what_a_person_wrote_and_said():
    person = PersonFactory(name="Clelia Cohen")
    QuoteFactory(speaker=person, text="Far from cheap")
    QuoteFactory(speaker=person, kind="interview", text="I saw it twice")
    QuoteFactory(speaker=PersonFactory(), text="Rather uneven")

    html = render("quotes_by person", person=person)

    assert "Far from cheap" in html
    assert "I saw it twice" in html
    assert html.count("<figure") == 2


def test_quotes_in_shows_what_an_outlet_carried():
    outlet = OutletFactory(name="La Dépêche")
    QuoteFactory(outlets=[OutletFactory(name="20 Minutes"), outlet], text="For export")
    QuoteFactory(outlets=[OutletFactory()], text="Rather uneven")

    html = render("quotes_in outlet", outlet=outlet)

    assert "For export" in html
    assert html.count("<figure") == 1


def test_awards_about_shows_awards_for_this_very_work(show):
    series = SeriesFactory(show=show)
    AwardFactory(series=series, event="Series Mania")
    AwardFactory(show=show, event="MIPTV")

    html = render("awards_about series", series=series)

    assert '<h2 id="awards">Awards</h2>' in html
    assert "Series Mania" in html
    assert "MIPTV" not in html


def test_awards_within_shows_those_of_all_parts(show):
    AwardFactory(show=show, event="MIPTV", prize="Jury Prize", category="Full episodes")
    AwardFactory(series=SeriesFactory(show=show), event="Series Mania", result="nominated")
    AwardFactory(event="Emmys")

    html = render("awards_within show", show=show)

    assert awards_in_words(html) == [
        "Won Jury Prize Full episodes MIPTV Date not known",
        "Nominated Best series Series Mania Date not known",
    ]
    assert html.count('<li class="award"') == 2


@pytest.mark.parametrize(
    ("tag", "link", "factory"),
    [
        ("awards_of_person receiver", "recipients", PersonFactory),
        ("awards_of_company receiver", "recipient_companies", CompanyFactory),
    ],
)
def test_awards_of_shows_what_one_received(tag, link, factory):
    receiver = factory()
    AwardFactory(event="MIPTV", **{link: [receiver, factory()]})
    AwardFactory(event="Emmys", **{link: [factory()]})

    html = render(tag, receiver=receiver)

    assert "MIPTV" in html
    assert html.count('<li class="award"') == 1


@pytest.mark.parametrize(
    "tag",
    [
        "reviews_about show",
        "reviews_within show",
        "interviews_within show",
        "quotes_by person",
        "quotes_in outlet",
        "awards_about show",
        "awards_within show",
        "awards_of_person person",
        "awards_of_company company",
    ],
)
def test_tags_show_nothing_of_what_is_not_public(tag, show, unpublished):
    person, company, outlet = PersonFactory(), CompanyFactory(), OutletFactory()
    hidden = [{"show": show, **values} for values in unpublished]
    hidden.append({"series": SeriesFactory(show=show, draft=True)})
    for values in hidden:
        QuoteFactory(speaker=person, outlets=[outlet], **values)
        QuoteFactory(speaker=person, kind="interview", **values)
        AwardFactory(recipients=[person], recipient_companies=[company], **values)

    html = render(tag, show=show, person=person, company=company, outlet=outlet)

    assert html == ""


def test_quotes_leave_out_draft_outlets_and_quotes_of_draft_speakers(show):
    QuoteFactory(show=show, outlets=[OutletFactory(name="Le Brouillon", draft=True)])
    QuoteFactory(show=show, speaker=PersonFactory(name="Jean Secret", draft=True))

    html = render("reviews_within show", show=show)

    assert html.count("<figure") == 1
    assert "The outlet is not recorded." not in html
    assert "Le Brouillon" not in html
    assert "Jean Secret" not in html


def test_sections_show_the_latest_and_the_way_to_all(show):
    QuoteFactory.create_batch(3, show=show)
    AwardFactory.create_batch(3, show=show)

    quotes = render("reviews_within show limit=2", show=show)
    awards = render("awards_within show limit=2", show=show)

    assert quotes.count("<figure") == 2
    assert '<a href="/quotes/?show=missions&amp;kind=review">All reviews</a>' in quotes
    assert awards.count('<li class="award"') == 2
    assert '<a href="/awards/?show=missions">All awards</a>' in awards


@pytest.mark.parametrize("work", ["series", "episode"])
def test_sections_about_a_part_lead_to_the_lists_of_its_series(client, show, work):
    episode = EpisodeFactory(series__show=show, series__number=2)
    about = {work: {"series": episode.series, "episode": episode}[work]}
    QuoteFactory.create_batch(3, **about)
    AwardFactory.create_batch(3, **about)
    QuoteFactory(show=show), AwardFactory(show=show)

    quotes = render("reviews_about work limit=2", work=about[work])
    awards = render("awards_about work limit=2", work=about[work])

    assert "3 quotes" in read(client, address_of("All reviews", quotes))
    assert "3 awards" in read(client, address_of("All awards", awards))


@pytest.mark.parametrize(
    ("tag", "label", "count"),
    [
        ("quotes_by person", "All quotes", "2 quotes"),
        ("awards_of_person person", "All awards", "2 awards"),
        ("awards_of_company company", "All awards", "2 awards"),
    ],
)
def test_sections_of_one_lead_to_no_more_than_is_of_this_one(client, tag, label, count):
    person, company = PersonFactory(name="P" * 255), CompanyFactory(name="C" * 255)
    namesakes = PersonFactory(name=person.name), CompanyFactory(name=company.name)
    for speaker, receiver in [(person, company), namesakes]:
        QuoteFactory.create_batch(2, speaker=speaker)
        AwardFactory.create_batch(2, recipients=[speaker], recipient_companies=[receiver])

    html = render(f"{tag} limit=1", person=person, company=company)

    assert count in read(client, address_of(label, html))


def test_sections_show_no_way_to_more_where_all_is_shown(show):
    QuoteFactory.create_batch(2, show=show)
    AwardFactory.create_batch(2, show=show)

    assert "All reviews" not in render("reviews_within show limit=2", show=show)
    assert "All awards" not in render("awards_within show limit=2", show=show)


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    "tag",
    [
        "reviews_about episode",
        "reviews_within show",
        "interviews_within show",
        "quotes_by person",
        "quotes_in outlet",
        "awards_about episode",
        "awards_within show",
        "awards_of_person person",
        "awards_of_company company",
    ],
)
def test_tags_cost_one_query_for_one_record_and_for_three(
    number, tag, show, django_assert_num_queries
):
    episode = EpisodeFactory(series__show=show)
    person, company, outlet = PersonFactory(), CompanyFactory(), OutletFactory()
    others = {"speaker": PersonFactory(), "outlets": OutletFactory.create_batch(number)}
    receivers = {"recipients": [person], "recipient_companies": [company]}
    QuoteFactory.create_batch(number, episode=episode, speaker=person, outlets=[outlet])
    QuoteFactory.create_batch(number, episode=episode, kind="interview", **others)
    AwardFactory.create_batch(number, episode=episode, **receivers)
    context = {"show": show, "episode": episode, "person": person}

    with django_assert_num_queries(1):
        html = render(tag, **context, company=company, outlet=outlet)

    assert html.count("<figure") + html.count('<li class="award"') == number


def test_sources_that_all_reviews_share_are_cited_at_the_heading(show):
    article, interview = SourceFactory(title="Article"), SourceFactory(title="Interview")
    QuoteFactory(show=show, sources=[article], slug="plain")
    QuoteFactory(show=show, sources=[article, interview], slug="rich")

    html = render("reviews_within show", show=show)
    heading, _, quotes = html.partition("</hgroup>")
    plain, rich = sorted(quotes.split("<figure")[1:], key=lambda part: "quote-rich" in part)

    assert '<p class="notes">Source <a href="#source-1">1<' in heading
    assert "#source-" not in plain
    assert re.findall(r'href="#source-(\d)"', rich) == ["2"]


@pytest.mark.parametrize(
    ("factory", "tag"), [(QuoteFactory, "reviews_about show"), (AwardFactory, "awards_about show")]
)
def test_notes_lead_back_to_the_record_that_rests_on_them(factory, tag, show):
    sourced = factory(show=show, sources=[SourceFactory()])
    factory(show=show)

    html = render(f'{tag} %}}{{% include "_sources.html"', show=show)

    anchor = f"{sourced._meta.model_name}-{sourced.slug}"
    assert html.count(f'id="{anchor}"') == 1
    assert f'<a href="#{anchor}"><span aria-hidden="true">↑ </span>' in html
