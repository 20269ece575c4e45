"""No kind of public page goes without being looked at."""

import pytest
from django.urls import get_resolver, resolve

from tests.browser.kinds import PAGES, public_patterns


def test_every_kind_of_page_is_in_the_table():
    patterns = public_patterns(get_resolver().url_patterns)
    # Pages end with a slash, other formats with what names them.
    pages = {name for name, route in patterns if route == "" or route.endswith("/")}

    assert pages == PAGES.keys()


@pytest.mark.parametrize("name", PAGES)
def test_paths_in_the_table_are_of_their_kind(name):
    assert {resolve(path.partition("?")[0]).view_name for path in PAGES[name]} == {name}
