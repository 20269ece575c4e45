"""The kinds of records that visitors can have, and where each kind has its pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst

from catalog.models import (
    Character,
    Company,
    CompanyCredit,
    Credit,
    Cut,
    Episode,
    FilmingLocation,
    Location,
    Person,
    ProductionNote,
    Release,
    Series,
    Show,
    Source,
)
from reviews.models import Award, Outlet, Quote


@dataclass(frozen=True)
class Kind:
    """``name`` is that of the file with all of them; without a ``page`` they stand on others'.

    The parts of the page's address are those of the natural key, in its order.
    """

    name: str
    model: type[Model]
    page: str = ""

    def __str__(self) -> str:
        return capfirst(str(self.model._meta.verbose_name_plural))

    def lookup(self, key: Mapping[str, object]) -> dict[str, object]:
        """The natural key that the parts of an address give."""
        return dict(zip(self.model.KEY, key.values(), strict=True))

    @property
    def record_view(self) -> str:
        """The name of the page of one, for ``reverse()``."""
        return f"{self.model._meta.app_label}:{self.model._meta.model_name}_detail"

    @property
    def list_view(self) -> str:
        """The name of their list, for ``reverse()``."""
        return f"{self.model._meta.app_label}:{self.model._meta.model_name}_list"

    @property
    def csv_address(self) -> str:
        return reverse(f"{self.name}_csv")

    @property
    def key(self) -> str:
        """What JSON calls a list of them."""
        return self.name.replace("-", "_")


KINDS = (
    Kind("shows", Show, "shows/<slug:show>"),
    Kind("series", Series, "shows/<slug:show>/series-<number:series>"),
    Kind("episodes", Episode, "shows/<slug:show>/series-<number:series>/episode-<number:episode>"),
    Kind("characters", Character),
    Kind("cuts", Cut),
    Kind("releases", Release, "releases/<slug:slug>"),
    Kind("people", Person, "people/<slug:slug>"),
    Kind("credits", Credit),
    Kind("companies", Company, "companies/<slug:slug>"),
    Kind("company-credits", CompanyCredit),
    Kind("locations", Location, "locations/<slug:slug>"),
    Kind("filming-locations", FilmingLocation),
    Kind("production-notes", ProductionNote),
    Kind("quotes", Quote, "quotes/<slug:slug>"),
    Kind("awards", Award, "awards/<slug:slug>"),
    Kind("outlets", Outlet, "outlets/<slug:slug>"),
    Kind("sources", Source, "sources/<slug:slug>"),
)
KIND_OF = {kind.model: kind for kind in KINDS}
WITH_PAGE = [kind for kind in KINDS if kind.page]
# Series stand in the list of episodes, and on the page of their show.
WITH_LIST = [kind for kind in WITH_PAGE if kind.model is not Series]
