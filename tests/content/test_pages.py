"""A visitor finds every fact by following links from the home page."""

import pytest
from django.apps import apps

from catalog.models import Episode
from catalog.natural_keys import NaturallyKeyed
from catalog.sourcing import Sourced
from reviews.models import Quote
from tests.content.prose import untold

pytestmark = pytest.mark.django_db

WITH_ADDRESS = [
    model
    for model in apps.get_models()
    if issubclass(model, NaturallyKeyed) and hasattr(model, "get_absolute_url")
]
SOURCED = [model for model in apps.get_models() if issubclass(model, Sourced)]

SHOW, RELEASES, COMPANIES = "/shows/missions/", "/releases/missions-", "/companies/"
LOCATIONS, OUTLETS, QUOTES = "/locations/", "/outlets/", "/quotes/missions-"

FACTS = [
    (SHOW, "Science fiction; France; June 2017; Ami Cohen; Henri Debeurme; Julien Lacombe"),
    (SHOW, "Empreinte Digitale; French; English; Italian; German; Russian; Full episodes"),
    (SHOW, "near future; Ulysses 1; European Space Agency (ESA); Swiss billionaire; psychologist"),
    (SHOW, "ten months; NASA; multinational computer company; faster vessel; “too dangerous”"),
    (SHOW, "Jeanne Renoir; William Meyer; Vladimir Komarov; Soyuz 1; 1967"),
    (SHOW, "Morocco; La Rochelle; Near Tours; Open pit near Chartres; Slopes of Mont Blanc"),
    (f"{SHOW}production/", "Asimov; 2001: A Space Odyssey; Interstellar; Alien; Lost"),
    (f"{SHOW}production/", "three local authorities; New technologies in production; (CNC)"),
    (f"{SHOW}production/", "AB International Distribution; AMC Networks; nearly half; 2018"),
    (f"{SHOW}production/", "Director; Producer; Morocco; La Rochelle; open pit; Mont Blanc"),
    (f"{SHOW}series-1/", "June 2017; adventure; mysticism; 10 × 26 minutes; 20 minutes; adverts"),
    (f"{SHOW}series-2/", "2019; 2018; AMC Networks; Empreinte Digitale"),
    (f"{SHOW}series-3/", "2021; 5 × 45 minutes; 10 × about 22 minutes; OCS; BBC Four"),
    (f"{RELEASES}series-1-ocs/", "OCS; Pay TV; France; June 2017"),
    (f"{RELEASES}series-1-shudder/", "Shudder; Streaming; September 2017"),
    (f"{RELEASES}series-1-bbc-four/", "BBC Four; Free-to-air; United Kingdom; May 2018; English"),
    (f"{RELEASES}series-1-bbc-four/", "as short as 20 minutes; languages other than English"),
    (f"{RELEASES}series-1-bbc-four-repeat/", "BBC Four; Repeat; July 2021"),
    (f"{RELEASES}series-1-iplayer/", "iPlayer; On demand"),
    (f"{RELEASES}rtl-passion/", "RTL Passion; Pay TV; Germany; Rights acquired"),
    (f"{RELEASES}dr/", "DR; Denmark; Rights acquired"),
    (f"{RELEASES}series-2/", "2019; Service Not known"),
    (f"{RELEASES}series-3-ocs/", "OCS; Pay TV; France; December 2021; 5 × 45 minutes"),
    (f"{RELEASES}series-3-bbc-four/", "BBC Four; Free-to-air; April 2022; English"),
    (f"{RELEASES}series-3-bbc-four/", "10 × about 22 minutes; languages other than English"),
    (f"{RELEASES}series-3-iplayer/", "iPlayer; On demand"),
    (f"{COMPANIES}empreinte-digitale/", "Paris; France"),
    (f"{COMPANIES}shudder/", "Streaming service; AMC Networks"),
    (f"{COMPANIES}dr/", "Danish public broadcaster"),
    (f"{LOCATIONS}morocco/", "Morocco; Mars"),
    (f"{LOCATIONS}la-rochelle/", "France; inside of the spacecraft; General knowledge"),
    (f"{LOCATIONS}near-tours/", "France; Near; General knowledge"),
    (f"{LOCATIONS}open-pit-near-chartres/", "France; Near; General knowledge"),
    (f"{LOCATIONS}slopes-of-mont-blanc/", "France; region; General knowledge"),
    (f"{OUTLETS}20-minutes/", "Newspaper; Switzerland"),
    (f"{OUTLETS}la-depeche/", "Toulouse"),
    (f"{OUTLETS}huffpost/", "French-language edition"),
    (f"{OUTLETS}metro/", "Free newspaper; Belgium"),
    (f"{OUTLETS}telerama/", "Magazine; France"),
    (f"{OUTLETS}liberation/", "Newspaper; France"),
    (f"{QUOTES}20-minutes-la-depeche/", "20 Minutes; La Dépêche; Paraphrase"),
    (f"{QUOTES}le-figaro-constance-jamet/", "Constance Jamet; Le Figaro; Quotation"),
    (f"{QUOTES}the-guardian-john-robinson/", "John Robinson; The Guardian; opened on BBC Four"),
    (f"{QUOTES}telerama-pierre-langlais/", "Pierre Langlais; Télérama; Quotation"),
    (f"{QUOTES}liberation-clelia-cohen/", "Clelia Cohen; Libération; Quotation"),
    (f"{QUOTES}julien-lacombe-budget/", "Julien Lacombe; 20 Minutes; Interview; Quotation"),
    ("/awards/missions-miptv-jury-prize-2017/", "MIPTV Media Market; Cannes; Jury Prize; 2017"),
    ("/awards/missions-miptv-jury-prize-2017/", "Full episodes; Won"),
    ("/awards/missions-series-mania-critics-prize-2017/", "Series Mania; Critics' Prize; 2017"),
    ("/sources/wikipedia-missions/", "Wikipedia; CC BY-SA 4.0; 23 November 2026"),
]


@pytest.mark.parametrize("model", WITH_ADDRESS, ids=lambda model: model.__name__)
def test_records_are_within_reach(site, model):
    for record in model.objects.all():
        address, _, anchor = record.get_absolute_url().partition("#")
        assert address in site
        assert not anchor or anchor in site[address].anchors


@pytest.mark.parametrize(("address", "phrases"), FACTS)
def test_page_tells(site, address, phrases):
    assert untold(site[address].text, phrases) == []


def test_episode_pages_tell_code_title_and_its_language(site):
    for episode in Episode.objects.with_show():
        told = site[episode.get_absolute_url()].text
        assert untold(told, f"{episode.code}; {episode.title}; {episode.language.name}") == []


def test_quotes_are_printed_to_the_letter(site):
    for quote in Quote.objects.all():
        assert quote.text in site[quote.get_absolute_url()].text


@pytest.mark.parametrize("claim", ["ranslated", "10 × 20 "])
def test_no_page_claims_what_nobody_said(site, claim):
    assert [address for address, page in site.items() if claim in page.text] == []


def test_pages_give_dates_no_more_exactly_than_known(site):
    dates = set().union(*(page.dates for page in site.values()))

    assert dates == {
        *("2017", "2018", "2019", "2021"),
        *("2017-06", "2017-09", "2018-05", "2021-07", "2021-12", "2022-04"),
        "2026-11-23",
    }


@pytest.mark.parametrize("service", ["OCS", "BBC Four", "Shudder", "iPlayer"])
def test_series_2_is_shown_by_nobody_known(site, service):
    assert service not in site[f"{SHOW}series-2/"].text
    assert service not in site[f"{RELEASES}series-2/"].text


def test_notes_for_editors_are_on_no_page(site):
    notes = {note for model in SOURCED for note in model.objects.values_list("note", flat=True)}
    everything = " ".join(page.text for page in site.values())

    assert len(notes) > 30
    assert [note for note in notes if note and note in everything] == []
