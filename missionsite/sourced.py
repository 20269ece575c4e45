"""How much of the record says where it comes from, kind by kind."""

from dataclasses import dataclass

from django.db.models import Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from catalog.gathering import read_together
from catalog.models import Source
from catalog.paging import MOST_COUNTED
from catalog.views.sources import citing_models


class Counted(Subquery):
    """The number of rows that a query finds; ``kept`` is a condition on their columns."""

    output_field = IntegerField()
    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS _rows WHERE %(kept)s)"

    def __init__(self, rows: QuerySet, kept: str = "1 = 1"):
        super().__init__(rows, kept=kept)


@dataclass(frozen=True)
class Share:
    """Of the public records of a kind, so many as are counted, those that name a source."""

    kind: str
    counted: int
    sourced: int

    @property
    def is_capped(self) -> bool:
        return self.counted >= MOST_COUNTED


def sourced_shares() -> list[Share]:
    """For each kind of which something is public; one query, whatever the number of records."""
    models = citing_models()
    rows = {model: first_public(model) for model in models}
    counted = {(model, "all"): Counted(rows[model]) for model in models}
    sourced = {(model, "sourced"): Counted(rows[model], kept="is_sourced") for model in models}
    counts = read_together(counted | sourced)
    shares = (
        Share(plural(model), counts[model, "all"], counts[model, "sourced"]) for model in models
    )
    return [share for share in shares if share.counted]


def together(shares: list[Share]) -> Share | None:
    """The sum, if all were counted to the end."""
    if not shares or any(share.is_capped for share in shares):
        return None
    counted = sum(share.counted for share in shares)
    return Share(_("Together"), counted, sum(share.sourced for share in shares))


def first_public(model) -> QuerySet:
    """The first public records of the model, and whether each names a source."""
    link = model._meta.get_field("sources")
    sources = Source.objects.filter(**{link.remote_field.related_name: OuterRef("pk")})
    records = model.objects.published().order_by("pk").annotate(is_sourced=Exists(sources))
    return records.values("pk", "is_sourced")[:MOST_COUNTED]


def plural(model) -> str:
    return capfirst(model._meta.verbose_name_plural)
