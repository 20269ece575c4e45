"""Each list of kinds has its own reader; none may miss a kind."""

from catalog.models import Source
from catalog.views.sources import citing_models
from missionsite.kinds import KINDS
from missionsite.models import WITHOUT_OWN_PAGE, EntryKind
from missionsite.search.finding import HEADINGS


def model_names(kinds):
    """The names of models, as the values of ``EntryKind`` spell them."""
    return {kind.replace("_", "") for kind in kinds}


def test_every_kind_can_be_found():
    assert model_names(EntryKind) == {kind.model._meta.model_name for kind in KINDS}
    assert HEADINGS.keys() == set(EntryKind)


def test_entries_know_what_has_no_page_of_its_own():
    without_page = {kind.model._meta.model_name for kind in KINDS if not kind.page}

    assert model_names(WITHOUT_OWN_PAGE) == without_page


def test_every_kind_but_sources_can_rest_on_a_source():
    assert {*citing_models(), Source} == {kind.model for kind in KINDS}
