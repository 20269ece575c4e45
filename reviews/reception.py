"""How reviews received a work: who stands where, as a picture of names."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from catalog.models import Language
from reviews.models import Quote, QuoteKind, Stance

# From the one end to the other, neither of the two between them.
STANCES = (Stance.POSITIVE, Stance.MIXED, Stance.NEUTRAL, Stance.NEGATIVE)
NOT_SET = "not-set"
# One review alone has a stance, and no distribution.
FEWEST_DRAWN = 2


@dataclass(frozen=True)
class Column:
    """The reviews of one stance, each named by its outlets."""

    stance: str
    label: str
    reviews: list[Quote]


def reception(quotes: Iterable[Quote]) -> list[Column]:
    """The reviews among the quotes by stance; nothing where they are not of one show.

    Nor where too few have a stance to be compared. Each review counts for itself, however many
    outlets carried it: no average, no score. Needs ``with_links()``.
    """
    reviews = sorted((quote for quote in quotes if quote.kind == QuoteKind.REVIEW), key=in_column)
    shows = {review.about.whole_show for review in reviews}
    if len(shows) > 1 or sum(bool(review.stance) for review in reviews) < FEWEST_DRAWN:
        return []
    columns = [column(stance, stance.label, reviews) for stance in STANCES]
    not_set = column("", _("Not set"), reviews)
    return [*columns, not_set] if not_set.reviews else columns


def shared_language(columns: Iterable[Column]) -> Language | None:
    """The language that all the reviews are quoted in, if it is known and one."""
    languages = {review.language for column in columns for review in column.reviews}
    return languages.pop() if len(languages) == 1 else None


def column(stance: str, label: str, reviews: list[Quote]) -> Column:
    found = [review for review in reviews if review.stance == stance]
    return Column(stance or NOT_SET, label, found)


def in_column(review: Quote) -> tuple[str, str]:
    """By language, then by who carried it."""
    return str(review.language or ""), (review.outlet_names or review.byline).casefold()
