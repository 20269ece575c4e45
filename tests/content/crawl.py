"""What a visitor finds who starts at the home page and follows links."""

from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

UNREAD = {"script", "style"}
BEYOND = ("/admin/", "/static/")


class Page(HTMLParser):
    """The words, links, anchors and dates of an HTML page."""

    def __init__(self, html):
        super().__init__()
        self.html = html
        self.links = []
        self.anchors = set()
        self.dates = set()
        self._words = []
        self._inside = ""
        self.feed(html)

    @cached_property
    def text(self):
        return " ".join(" ".join(self._words).split())

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self._inside = tag
        self.anchors.add(attributes.get("id"))
        if tag == "a":
            self.links.append(attributes["href"])
        elif tag == "time":
            self.dates.add(attributes["datetime"])

    def handle_endtag(self, tag):
        self._inside = ""

    def handle_data(self, data):
        if self._inside not in UNREAD:
            self._words.append(data)


def read_site(client):
    """All HTML pages within reach of the home page, by address."""
    pages, ahead = {}, ["/"]
    while ahead:
        address = ahead.pop()
        if address in pages:
            continue
        response = client.get(address)
        assert response.status_code == 200, address
        pages[address] = Page(response.content.decode())
        ahead += filter(leads_on, without_fragments(address, pages[address].links))
    return pages


def without_fragments(address, links):
    """The links of a page as addresses; those that begin with a question mark are relative."""
    path = urlsplit(address).path
    for link in links:
        bare = link.partition("#")[0]
        yield path + bare if bare.startswith("?") else bare or address


def leads_on(address):
    """To a page of the site, no other format; of what a query chooses, only numbered pages."""
    return (
        address.startswith("/")
        and not address.startswith(BEYOND)
        and urlsplit(address).path.endswith("/")
        and parse_qs(urlsplit(address).query).keys() <= {"page"}
    )
