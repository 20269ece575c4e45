"""One factory for each model. Publishable records are public; ``draft=True`` makes drafts."""

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from catalog import models as catalog
from reviews import models as reviews

PUBLISHED_AT = datetime(2020, 1, 1, tzinfo=UTC)


class RecordFactory(DjangoModelFactory):
    """Takes many-to-many links as lists: ``ShowFactory(sources=[article])``."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **values):
        names = {field.name for field in model_class._meta.many_to_many} & values.keys()
        links = {name: values.pop(name) for name in names}
        record = super()._create(model_class, *args, **values)
        for name, linked in links.items():
            getattr(record, name).set(linked)
        return record


class PublishableFactory(RecordFactory):
    status = "published"
    publish_at = PUBLISHED_AT

    class Meta:
        abstract = True

    class Params:
        draft = factory.Trait(status="draft", publish_at=None)


class CountryFactory(RecordFactory):
    code = "FR"

    class Meta:
        model = catalog.Country
        django_get_or_create = ("code",)


class LanguageFactory(RecordFactory):
    code = "fr"

    class Meta:
        model = catalog.Language
        django_get_or_create = ("code",)


class GenreFactory(RecordFactory):
    slug = factory.Sequence(lambda n: f"genre-{n}")
    name = factory.Sequence(lambda n: f"Genre {n}")

    class Meta:
        model = catalog.Genre


class SourceFactory(RecordFactory):
    slug = factory.Sequence(lambda n: f"source-{n}")
    title = factory.Sequence(lambda n: f"Source {n}")

    class Meta:
        model = catalog.Source


class ShowFactory(PublishableFactory):
    slug = factory.Sequence(lambda n: f"show-{n}")
    title = factory.Sequence(lambda n: f"Show {n}")

    class Meta:
        model = catalog.Show


class SeriesFactory(PublishableFactory):
    show = factory.SubFactory(ShowFactory)
    number = factory.Sequence(lambda n: n + 1)

    class Meta:
        model = catalog.Series


class EpisodeFactory(PublishableFactory):
    series = factory.SubFactory(SeriesFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"Episode {n}")

    class Meta:
        model = catalog.Episode


class PersonFactory(PublishableFactory):
    slug = factory.Sequence(lambda n: f"person-{n}")
    name = factory.Sequence(lambda n: f"Person {n}")

    class Meta:
        model = catalog.Person


class CompanyFactory(PublishableFactory):
    slug = factory.Sequence(lambda n: f"company-{n}")
    name = factory.Sequence(lambda n: f"Company {n}")
    kind = catalog.CompanyKind.PRODUCTION

    class Meta:
        model = catalog.Company


class CharacterFactory(RecordFactory):
    show = factory.SubFactory(ShowFactory)
    slug = factory.Sequence(lambda n: f"character-{n}")
    name = factory.Sequence(lambda n: f"Character {n}")

    class Meta:
        model = catalog.Character


class LocationFactory(PublishableFactory):
    slug = factory.Sequence(lambda n: f"location-{n}")
    name = factory.Sequence(lambda n: f"Location {n}")
    precision = catalog.Precision.LOCALITY

    class Meta:
        model = catalog.Location


class ProductionNoteFactory(PublishableFactory):
    show = factory.SubFactory(ShowFactory)
    slug = factory.Sequence(lambda n: f"note-{n}")
    subject = catalog.Subject.ORIGINS
    text = "It began with a short film."

    class Meta:
        model = catalog.ProductionNote


class CutFactory(RecordFactory):
    series = factory.SubFactory(SeriesFactory)
    slug = factory.Sequence(lambda n: f"cut-{n}")
    name = factory.Sequence(lambda n: f"Cut {n}")

    class Meta:
        model = catalog.Cut


class AboutWorkFactory(RecordFactory):
    """About a new show, unless a series, an episode, or another show is given."""

    show = factory.Maybe("part", None, factory.SubFactory(ShowFactory))
    series = None
    episode = None

    class Meta:
        abstract = True

    class Params:
        part = factory.LazyAttribute(lambda record: record.series or record.episode)


class CreditFactory(AboutWorkFactory):
    person = factory.SubFactory(PersonFactory)
    role = catalog.Role.CREATOR

    class Meta:
        model = catalog.Credit


class CompanyCreditFactory(AboutWorkFactory):
    company = factory.SubFactory(CompanyFactory)
    role = catalog.CompanyRole.PRODUCTION

    class Meta:
        model = catalog.CompanyCredit


class FilmingLocationFactory(AboutWorkFactory):
    location = factory.SubFactory(LocationFactory)
    slug = factory.Sequence(lambda n: f"use-{n}")

    class Meta:
        model = catalog.FilmingLocation


class ReleaseFactory(PublishableFactory, AboutWorkFactory):
    slug = factory.Sequence(lambda n: f"release-{n}")
    kind = catalog.ReleaseKind.FIRST_BROADCAST

    class Meta:
        model = catalog.Release


class OutletFactory(PublishableFactory):
    slug = factory.Sequence(lambda n: f"outlet-{n}")
    name = factory.Sequence(lambda n: f"Outlet {n}")

    class Meta:
        model = reviews.Outlet


class QuoteFactory(PublishableFactory, AboutWorkFactory):
    slug = factory.Sequence(lambda n: f"quote-{n}")
    kind = reviews.QuoteKind.REVIEW
    form = reviews.QuoteForm.QUOTATION
    text = factory.Sequence(lambda n: f"Remark {n}")

    class Meta:
        model = reviews.Quote


class AwardFactory(PublishableFactory, AboutWorkFactory):
    slug = factory.Sequence(lambda n: f"award-{n}")
    event = factory.Sequence(lambda n: f"Festival {n}")
    prize = "Best series"
    result = reviews.AwardResult.WON

    class Meta:
        model = reviews.Award
