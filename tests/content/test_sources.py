"""Every record says where its facts come from, and all of them are public."""

import pytest
from django.apps import apps

from catalog.models import CompanyCredit, Credit, Cut, Release, Series, Show, Source
from catalog.partial_dates import PartialDate
from catalog.publishing import Public
from catalog.sourcing import Sourced
from missionsite.sourced import sourced_shares, together
from reviews.models import Quote

pytestmark = pytest.mark.django_db

PUBLIC_MODELS = [model for model in apps.get_models() if issubclass(model, Public)]
SOURCED_MODELS = [model for model in apps.get_models() if issubclass(model, Sourced)]


def test_article_is_the_only_source():
    article = Source.objects.get()

    assert str(article) == "Missions (TV series), Wikipedia"
    assert article.url == "https://en.wikipedia.org/wiki/Missions_(TV_series)"
    assert article.licence == "CC BY-SA 4.0"
    assert article.language.code == "en"
    assert article.read_on == PartialDate(2026, 11, 23)
    assert article.published_on is None


@pytest.mark.parametrize("model", SOURCED_MODELS, ids=lambda model: model.__name__)
def test_records_name_the_article_as_their_source(model):
    assert model.objects.exists()
    assert not model.objects.exclude(sources__slug="wikipedia-missions").exists()


def test_about_page_may_say_that_all_is_sourced():
    shares = sourced_shares()

    assert len(shares) == len(SOURCED_MODELS) == 16
    assert all(share.sourced == share.counted > 0 for share in shares)
    assert together(shares).sourced == 117


@pytest.mark.parametrize("model", PUBLIC_MODELS, ids=lambda model: model.__name__)
def test_records_are_public(model):
    assert model.objects.published().count() == model.objects.count() > 0


@pytest.mark.parametrize(
    ("model", "key", "doubt"),
    [
        (Show, ["missions"], "“Broadcast as ten episodes”"),
        (Series, ["missions", 2], "“Scheduled to start filming in 2018”"),
        (Series, ["missions", 3], "“Ten episodes” stands against the five"),
        (Cut, ["missions", 3, "ocs"], "Which episodes made up a part of 45 minutes is not said"),
        (Release, ["missions-rtl-passion"], "“Rights to the series” stands under series 1"),
        (Release, ["missions-series-1-bbc-four-repeat"], "without a channel of its own"),
        (Quote, ["missions-julien-lacombe-lost"], "Where he said it is not told"),
    ],
)
def test_doubt_is_noted(model, key, doubt):
    assert doubt in model.objects.get_by_natural_key(*key).note


def test_creators_are_noted_as_told_in_two_ways():
    for credit in Credit.objects.filter(role="creator"):
        assert "names only Ami Cohen and Henri Debeurme" in credit.note


def test_unnamed_local_authorities_are_noted_with_the_funder():
    assert "Three local authorities" in CompanyCredit.objects.get(role="funding").note
