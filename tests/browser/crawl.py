"""All that a visitor or a machine comes to by following addresses, over the network."""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

BEYOND = "/admin/"
ADDRESSES = ("href", "src", "action")


class References(HTMLParser):
    """The addresses that a page of HTML names, its anchors, and its title."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.anchors, self.title = [], set(), ""
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.addresses += [attributes[name] for name in ADDRESSES if name in attributes]
        if tag == "meta" and attributes.get("content", "").startswith("http"):
            self.addresses.append(attributes["content"])
        self.anchors.add(attributes.get("id"))
        # Drawings have titles too.
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag):
        self._in_title = False

    def handle_data(self, data):
        if self._in_title:
            self.title += data


@dataclass
class Answer:
    """What an address gave, and the addresses and anchors in it."""

    status: int
    kind: str
    body: bytes
    title: str = ""
    anchors: set = field(default_factory=set)
    # As they are written, anchors and all.
    links: list = field(default_factory=list)

    @property
    def is_page(self) -> bool:
        """Whether it is HTML to be read, not what comes with a redirect."""
        return self.kind.startswith("text/html") and self.status not in (301, 302)

    @property
    def has_anchors(self) -> bool:
        return self.is_page or self.kind.startswith("image/svg+xml")

    @property
    def text(self) -> str:
        return self.body.decode()


def fetch(connection, site, address) -> Answer:
    connection.request("GET", address.removeprefix(site), headers={"Host": urlsplit(site).netloc})
    response = connection.getresponse()
    kind = response.headers.get("Content-Type", "")
    answer = Answer(response.status, kind, response.read())
    if answer.has_anchors:
        page = References(answer.text)
        answer.title, answer.anchors, answer.links = page.title, page.anchors, page.addresses
    elif re.search(r"json|xml|calendar|text/plain", kind):
        # Feeds, sitemaps, records and downloads give whole addresses.
        found = re.findall(rf"{re.escape(site)}[^\s\"'<>\\]*", answer.text)
        answer.links = [html.unescape(address) for address in found]
    return answer


def crawl(site, starts) -> dict[str, Answer]:
    """Every address of the site within reach of these paths, with what it gave.

    What a query chooses, other than a numbered page, is fetched but leads no further.
    """
    connection = HTTPConnection(urlsplit(site).netloc, timeout=60)
    answers, ahead = {}, [f"{site}{path}" for path in starts]
    while ahead:
        address = ahead.pop()
        if address in answers:
            continue
        answers[address] = answer = fetch(connection, site, address)
        if parse_qs(urlsplit(address).query).keys() <= {"page"}:
            ahead += (target for target, _ in targets(site, address, answer))
    connection.close()
    return answers


def targets(site, address, answer):
    """The addresses within the site that an answer names, each with its anchor."""
    for link in answer.links:
        target, anchor = urldefrag(urljoin(address, link))
        # A part of a drawing by its frame, not by its name.
        anchor = "" if anchor.startswith("svgView(") else anchor
        if target.startswith(f"{site}/") and not target.startswith(f"{site}{BEYOND}"):
            yield target, anchor
