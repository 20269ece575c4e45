"""Atom feeds (RFC 4287) of what is new in the record."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from catalog.bidi import isolated
from catalog.models import Show
from missionsite.addresses import absolute
from missionsite.models import Entry

MOST_ENTRIES = 50
# XML 1.0 has no way to write these; one of them in a name would be the end of the whole feed.
NOT_IN_XML = dict.fromkeys([*range(9), 0xB, 0xC, *range(0xE, 0x20), 0xFFFE, 0xFFFF], " ")


class NewFeed(Feed):
    """What went live last, whatever its kind; a correction moves its ``updated``."""

    feed_type = Atom1Feed

    def title(self):
        return settings.SITE_NAME

    def subtitle(self):
        return _("New in this record")

    def author_name(self):
        # RFC 4287 asks for an author where an entry has none of its own.
        return settings.SITE_PUBLISHER or settings.SITE_NAME

    def link(self):
        return absolute(reverse("home"))

    feed_guid = link

    def feed_url(self):
        return absolute(reverse("new_feed"))

    def items(self):
        return newest(Entry.objects.all())

    def item_title(self, entry):
        title = _("%(kind)s: %(name)s") % {
            "kind": entry.get_kind_display(),
            "name": isolated(entry.name),
        }
        return title.translate(NOT_IN_XML)

    def item_description(self, entry):
        # A summary is read as HTML.
        words = " ".join(filter(None, [entry.show and entry.show.title, entry.code]))
        return escape(words.translate(NOT_IN_XML))

    def item_link(self, entry):
        return absolute(entry.path)

    item_guid = item_link

    def item_pubdate(self, entry):
        return entry.live_from

    def item_updateddate(self, entry):
        return entry.updated_at


class ShowFeed(NewFeed):
    """What is new about one show."""

    def get_object(self, request, show):
        return get_object_or_404(Show.objects.published(), slug=show)

    def title(self, show):
        return show.title.translate(NOT_IN_XML)

    def link(self, show):
        return absolute(show.get_absolute_url())

    feed_guid = link

    def feed_url(self, show):
        return absolute(reverse("show_feed", args=[show.slug]))

    def items(self, show):
        return newest(Entry.objects.filter(show=show))


def newest(entries):
    found = entries.live().with_own_page().select_related("show")
    return found.newest_first()[:MOST_ENTRIES]
