"""The menu of a phone: a popover, which opens without a script."""

import re

import pytest

from tests.pages import read

pytestmark = pytest.mark.django_db


def test_menu_button_opens_the_navigation_that_follows_it(client):
    html = read(client, "/")

    button = re.search(r'<button class="menu-button" type="button" popovertarget="([^"]+)">', html)
    navigation = f'</button> <nav class="site-nav" id="{button[1]}" popover '
    assert html.count(navigation) == 1
