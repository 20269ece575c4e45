from io import BytesIO

import pytest
from PIL import Image, ImageChops

from missionsite.cards import drawing, words
from missionsite.cards.contents import card_of
from missionsite.cards.drawing import Card, draw
from missionsite.kinds import WITH_LIST, WITH_PAGE
from tests import factories

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def opened(png):
    return Image.open(BytesIO(png)).convert("RGB")


def area_of_words(png):
    """Where the image is darker than a card without words, by more than its colours are rounded."""
    plain = opened(draw(Card(site="", label="", title="")))
    difference = ImageChops.difference(opened(png), plain).convert("L")
    return difference.point(lambda value: 255 * (value > 60)).getbbox()


def record_of(kind, **values):
    record = getattr(factories, f"{kind.model.__name__}Factory")(**values)
    if kind.name == "sources":
        factories.ShowFactory(sources=[record])
    return record


def card_address(record):
    return record.get_absolute_url().removesuffix("/") + ".png"


@pytest.mark.parametrize(
    "title",
    ["Ulysse", "A title of several words that needs more than a single line", "w" * 255, LONG_WORD]
    + ["“" + "Many words " * 40 + "”", "", "宇宙からの旅", "رحلة", "🚀", "a\nb\x00c"],
)
def test_card_is_a_small_png_whose_words_keep_to_their_place(title):
    png = draw(Card(site="Missions", label="Television series", title=title, code="S1·E03"))

    left, top, right, bottom = area_of_words(png)
    assert opened(png).size == (1200, 630)
    assert len(png) < 60_000
    assert (left >= drawing.MARGIN, top >= drawing.MARGIN) == (True, True)
    assert bottom <= drawing.TITLE_BOTTOM + 20


def test_title_leaves_the_planet_free():
    title = Card(site="", label="", title="Many words " * 40)

    _left, _top, right, _bottom = area_of_words(draw(title))

    assert right <= drawing.MARGIN + drawing.TITLE_WIDTH


@pytest.mark.parametrize(
    ("card", "heading"),
    [
        (Card("Missions", "Missions", "Évolution – “œuvre”", "S2·E03"), "Évolution – “œuvre”"),
        (Card("Missions", "Missions", "宇宙", "S2·E03"), "S2·E03"),
        (Card("Missions", "Missions", "Ulysse 🚀", "S2·E03"), "S2·E03"),
        (Card("Missions", "Location", "تونس"), "Location"),
        (Card("Missions", "宇宙", "宇宙"), ""),
        (Card("Missions", "Missions", "E\u0301volution", ""), "Évolution"),
    ],
)
def test_card_never_shows_a_title_with_missing_signs(card, heading):
    assert card.heading == heading


def test_different_words_give_different_cards():
    cards = {draw(Card("Missions", "Missions", title)) for title in ("Ulysse", "Mars", "Pierre")}

    assert len(cards) == 3


def test_line_is_cut_where_it_is_too_long():
    face = words.font(50, bold=True)

    cut = words.cut_to("w" * 100, face, 400)

    assert cut == "w" * (len(cut) - 1) + "…"
    assert face.getlength(cut) <= 400 < face.getlength("w" + cut)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", WITH_PAGE, ids=str)
def test_record_has_a_card_of_its_own(kind, client, django_assert_num_queries):
    address = card_address(record_of(kind))

    with django_assert_num_queries(1):
        response = client.get(address)

    assert response.headers["Content-Type"] == "image/png"
    assert opened(response.content).size == (1200, 630)
    assert client.get(address.replace(".png", "0.png")).status_code == 404


@pytest.mark.django_db
def test_record_that_is_not_public_has_no_card(client):
    episode = factories.EpisodeFactory(series__draft=True)

    assert client.get(card_address(episode)).status_code == 404
    assert client.get(card_address(episode.series)).status_code == 404
    assert client.get(card_address(factories.ShowFactory(draft=True))).status_code == 404


@pytest.mark.parametrize("name", ["site", *(kind.name for kind in WITH_LIST)])
def test_site_and_lists_have_cards(name, client):
    response = client.get(f"/{name}.png")

    assert opened(response.content).size == (1200, 630)


@pytest.mark.django_db
def test_production_has_a_card(client, django_assert_num_queries):
    factories.ShowFactory(slug="missions")
    factories.ShowFactory(slug="hidden", draft=True)

    with django_assert_num_queries(1):
        assert client.get("/shows/missions/production.png").status_code == 200
    assert client.get("/shows/hidden/production.png").status_code == 404


@pytest.mark.django_db
def test_card_is_kept_until_its_words_change(client):
    episode = factories.EpisodeFactory(title="Ulysse")
    address = card_address(episode)
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    episode.title = "Mars"
    episode.save()
    changed = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200
    assert changed.content != first.content


@pytest.mark.django_db
def test_card_tells_a_quotation_from_a_paraphrase():
    exact = factories.QuoteFactory(text="Superb.", form="quotation")
    told = factories.QuoteFactory(text="It is superb.", form="paraphrase", kind="interview")

    assert card_of(exact) == Card("Missions", "Review · Quotation", "“Superb.”")
    assert card_of(told) == Card("Missions", "Interview · Paraphrase", "It is superb.")


@pytest.mark.django_db
def test_card_tells_dates_as_precisely_as_they_are_known():
    company = factories.CompanyFactory(name="OCS")
    release = factories.ReleaseFactory(
        show__title="Missions", service=company, starts_on="2017-06", kind="first-broadcast"
    )
    award = factories.AwardFactory(event="Festival", awarded_on="2017", prize="Jury Prize")

    assert card_of(release) == Card("Missions", "First broadcast · OCS", "Missions", "June 2017")
    assert card_of(award) == Card("Missions", "Won · Festival", "Jury Prize", "2017")
