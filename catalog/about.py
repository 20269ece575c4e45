"""What is about a work: a show, a series or an episode."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from catalog.linking import OptionalLink
from catalog.publishing import PublicQuerySet

WORK_LINKS = ("show", "series", "episode")
WORK_KEY = (
    "show__slug",
    "series__show__slug",
    "series__number",
    "episode__series__show__slug",
    "episode__series__number",
    "episode__number",
)

# No record has this primary key.
NO_LINK = 0


class AboutWorkQuerySet(PublicQuerySet):
    def about(self, work):
        """About this very work, not about what it is part of or made of."""
        return self.filter(**{work._meta.model_name: work})

    def within(self, show):
        """About the show, one of its series or one of their episodes."""
        records = self.model._default_manager.order_by().values("pk")
        parts = records.filter(show=show).union(
            records.filter(series__show=show),
            records.filter(episode__series__show=show),
            all=True,
        )
        # An OR over the three paths was 15 times slower than this union.
        return self.filter(pk__in=parts)

    def with_work(self):
        """Fetches the work, all it is part of, and the languages of titles in the same query."""
        return self.select_related(
            "show__original_language",
            "series__show__original_language",
            "episode__series__show__original_language",
            "episode__language",
        )


def exactly_one_work() -> Q:
    """The condition that a record is about one work and no other."""
    alternatives = Q()
    for chosen in WORK_LINKS:
        alternatives |= Q(**{f"{link}__isnull": link != chosen for link in WORK_LINKS})
    return alternatives


class AboutWork(models.Model):
    """A record about exactly one work, told by which of three links is set."""

    show = OptionalLink(
        "catalog.Show", _("show"), on_delete=models.CASCADE, related_name="%(class)ss"
    )
    series = OptionalLink(
        "catalog.Series", _("series"), on_delete=models.CASCADE, related_name="%(class)ss"
    )
    episode = OptionalLink(
        "catalog.Episode", _("episode"), on_delete=models.CASCADE, related_name="%(class)ss"
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=exactly_one_work(),
                name="%(app_label)s_%(class)s_about_one_work",
                violation_error_message=_(
                    "Choose what it is about: a show, a series or an episode, and only one of them."
                ),
            )
        ]

    @property
    def about(self):
        """The work. Costs a query unless ``with_work()`` fetched it."""
        if self.episode_id:
            return self.episode
        return self.series if self.series_id else self.show


def once_per_work(*parts, name, message) -> models.UniqueConstraint:
    """The constraint that records about one work differ in at least one of these parts.

    A part is the name of a field, or ``linked_or_none()`` where that is an optional link.
    """
    links = map(linked_or_none, WORK_LINKS)
    return models.UniqueConstraint(*links, *parts, name=name, violation_error_message=message)


def linked_or_none(link) -> Coalesce:
    """An optional link, missing ones equal: a plain unique constraint takes them for different.

    SQLite has no NULLS NOT DISTINCT.
    """
    # By the field's name: Django checks no constraint on the name of a column before saving.
    return Coalesce(link, NO_LINK)
