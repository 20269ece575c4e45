"""An invented show that has everything awkward, to stand beside the content of the site.

It is the same whenever it is made: no clock, no chance, and no key but those written here.
"""

from tests.awkward.hidden import make_hidden_records
from tests.awkward.places import make_places
from tests.awkward.reception import make_awards, make_outlets, make_quotes, make_translations
from tests.awkward.showing import make_cuts, make_releases
from tests.awkward.works import (
    make_companies,
    make_people,
    make_production_notes,
    make_sources,
    make_works,
)
from tests.factories import ShowFactory


def make_awkward_show():
    """The show with all that is about it; and another of which nothing but the title is known."""
    sources = make_sources()
    show = make_works(sources)
    people = make_people(show, sources)
    company = make_companies(show, sources)
    make_production_notes(show, sources)
    make_cuts(show)
    make_releases(show, sources)
    make_places(show, sources)
    outlets = make_outlets(sources)
    make_quotes(show, people, outlets, sources)
    make_translations(show, people, outlets, sources)
    make_awards(show, people, company, sources)
    make_hidden_records(show)
    ShowFactory(slug="nothing-known", title="Of Which Nothing Is Known")
    return show
