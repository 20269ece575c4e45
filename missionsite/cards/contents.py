"""What the card of each kind of page says."""

from functools import singledispatch

from django.conf import settings
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from catalog.models import Company, Episode, Release, Series, Show
from catalog.partial_dates import PartialDate
from missionsite.cards.drawing import Card
from missionsite.kinds import Kind
from reviews.models import Award, Outlet, Quote, QuoteForm


def card(label: str, title: str, code: str = "") -> Card:
    return Card(site=settings.SITE_NAME, label=label, title=title, code=code)


def site_card() -> Card:
    return card(_("Every fact with its source"), settings.SITE_NAME)


def list_card(kind: Kind) -> Card:
    return card("", str(kind))


def production_card(show: Show) -> Card:
    return card(show.title, _("Production"))


@singledispatch
def card_of(record: Model) -> Card:
    """The card of a record; costs no query where its links have been fetched."""
    return card(capfirst(str(record._meta.verbose_name)), str(record))


@card_of.register
def card_of_show(show: Show) -> Card:
    return card(_("Television series"), show.title)


@card_of.register
def card_of_series(series: Series) -> Card:
    return card(series.show.title, series.name, in_words(series.first_shown_on))


@card_of.register
def card_of_episode(episode: Episode) -> Card:
    return card(episode.series.show.title, episode.title, episode.code)


@card_of.register
def card_of_company(company: Company) -> Card:
    return card(company.get_kind_display(), company.name)


@card_of.register
def card_of_release(release: Release) -> Card:
    label = " · ".join(filter(None, [release.get_kind_display(), str(release.service or "")]))
    return card(label, str(release.about), in_words(release.starts_on))


@card_of.register
def card_of_quote(quote: Quote) -> Card:
    label = f"{quote.get_kind_display()} · {quote.get_form_display()}"
    is_exact = quote.form == QuoteForm.QUOTATION
    return card(label, f"“{quote.text}”" if is_exact else quote.text)


@card_of.register
def card_of_award(award: Award) -> Card:
    label = f"{award.get_result_display()} · {award.event}"
    return card(label, award.prize, in_words(award.awarded_on))


@card_of.register
def card_of_outlet(outlet: Outlet) -> Card:
    return card(outlet.get_kind_display() or _("Outlet"), outlet.name)


def in_words(date: PartialDate | None) -> str:
    return date.words() if date else ""
