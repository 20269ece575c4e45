import pytest
from django.apps import apps

from tests import factories

RECORD_MODELS = [
    model for app in ("catalog", "reviews") for model in apps.get_app_config(app).get_models()
]
PARTS = {"series": factories.SeriesFactory, "episode": factories.EpisodeFactory}
ABOUT_WORK_FACTORIES = [
    factories.CreditFactory,
    factories.CompanyCreditFactory,
    factories.FilmingLocationFactory,
    factories.ReleaseFactory,
    factories.QuoteFactory,
    factories.AwardFactory,
]


@pytest.mark.django_db
@pytest.mark.parametrize("model", RECORD_MODELS)
def test_every_model_has_a_factory_of_valid_records(model):
    factory = getattr(factories, f"{model.__name__}Factory")

    record = factory()

    assert type(record) is model
    record.full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("link", PARTS)
@pytest.mark.parametrize("factory", ABOUT_WORK_FACTORIES)
def test_records_about_a_part_are_about_nothing_else(factory, link):
    work = PARTS[link]()

    record = factory(**{link: work})

    record.full_clean()
    assert record.about == work


@pytest.mark.django_db
def test_many_to_many_links_are_given_as_lists():
    article = factories.SourceFactory()

    show = factories.ShowFactory(sources=[article])

    assert list(show.sources.all()) == [article]


@pytest.mark.django_db
def test_publishable_records_are_public_unless_drafts():
    assert factories.QuoteFactory().is_live is True
    assert factories.QuoteFactory(draft=True).status == "draft"
    assert factories.QuoteFactory(draft=True).publish_at is None
