"""The awkward show is valid, is what it promises, and is the same whenever it is made."""

import pytest
from django.apps import apps
from django.db.models import CharField, TextField

from catalog.models import (
    Access,
    CompanyRole,
    Episode,
    Location,
    MinutesQualifier,
    Precision,
    ReleaseKind,
    Role,
    Show,
    Subject,
)
from reviews.models import AwardResult, OutletKind, QuoteForm, QuoteKind, Stance
from tests.awkward import make_awkward_show
from tests.awkward.hidden import UNSEEN
from tests.fixture_commands import CONTENT_APPS, dump, erase_content, load

pytestmark = pytest.mark.django_db

CHOICES = {
    "credit.role": Role,
    "companycredit.role": CompanyRole,
    "cut.minutes_qualifier": MinutesQualifier,
    "release.kind": ReleaseKind,
    "release.access": Access,
    "location.precision": Precision,
    "productionnote.subject": Subject,
    "outlet.kind": OutletKind,
    "quote.kind": QuoteKind,
    "quote.form": QuoteForm,
    "quote.stance": Stance,
    "award.result": AwardResult,
}
DATES = (
    *("series.first_shown_on", "episode.first_shown_on", "release.starts_on", "release.ends_on"),
    *("filminglocation.filmed_on", "quote.published_on", "award.awarded_on"),
)


@pytest.fixture
def show():
    return make_awkward_show()


def content_models():
    for label in CONTENT_APPS:
        yield from apps.get_app_config(label).get_models()


def values(path):
    """All values that a field has, of the models of the content by name."""
    models = {model._meta.model_name: model for model in content_models()}
    model, _, field = path.partition(".")
    return set(models[model].objects.values_list(field, flat=True))


def test_every_record_is_valid(show):
    for model in content_models():
        for record in model.objects.all():
            record.full_clean()


def test_every_model_has_records(show):
    assert [model for model in content_models() if not model.objects.exists()] == []


def test_dump_can_be_loaded_and_gives_itself_back(show):
    text = dump()
    erase_content()

    load(text)

    assert dump() == text


def test_it_is_the_same_whenever_it_is_made(show):
    text = dump()
    erase_content()

    make_awkward_show()

    assert dump() == text


def test_awkward_things_are_there(show):
    assert show.series.get(number=0).episodes.published().count() == 9
    assert show.series.get(number=1).episodes.published().count() == 120
    assert len(show.synopsis) == 10_000
    assert show.countries.count() == 3
    titles = Episode.objects.published().filter(language__isnull=False)
    assert {"ar", "he", "ja", "th"} <= set(titles.values_list("language__code", flat=True))
    bare = Show.objects.published().get(slug="nothing-known")
    assert (bare.countries.count(), bare.series.count()) == (0, 0)


@pytest.mark.parametrize("path", CHOICES)
def test_every_choice_is_made(show, path):
    assert set(CHOICES[path].values) <= values(path)


@pytest.mark.parametrize("path", DATES)
def test_dates_have_every_precision(show, path):
    assert {date.precision for date in values(path) if date} == {"year", "month", "day"}
    assert None in values(path)


def test_places_lie_on_both_sides_of_the_date_line(show):
    longitudes = {int(longitude) for longitude in values("location.longitude") if longitude}

    assert {-179, 179, 180} <= longitudes
    for precision in (Precision.NEAR, Precision.COUNTRY, Precision.LOCALITY):
        assert Location.objects.filter(precision=precision, latitude=None).exists()


def test_what_is_hidden_bears_a_word_that_nothing_public_has(show):
    for model in content_models():
        if hasattr(model.objects, "published"):
            public = model.objects.published()
            hidden = model.objects.exclude(pk__in=public.values("pk"))
            assert [text for text in texts_of(public) if UNSEEN in text] == []
            assert [text for text in texts_of(hidden) if UNSEEN not in text] == []


def texts_of(records):
    """All that each record says in text, without the note that no visitor sees."""
    fields = (field for field in records.model._meta.fields if field.name != "note")
    names = [field.name for field in fields if isinstance(field, CharField | TextField)]
    return ["\n".join(texts) for texts in records.values_list(*names)]
