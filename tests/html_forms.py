"""What a browser would send if a page's form were submitted as it stands."""

from html.parser import HTMLParser


class FormReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.values = {}
        self._select = None
        self._textarea = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "select":
            # Without a chosen option, a select that takes one sends its first.
            self._select, self._multiple = name, "multiple" in attrs
            self.values[name] = [] if self._multiple else None
        elif tag == "option" and self._select:
            self._add_option(attrs)
        elif tag == "textarea":
            self._textarea, self.values[name] = name, ""
        elif tag == "input" and name and is_sent(attrs):
            unset = "on" if attrs.get("type") == "checkbox" else ""
            self.values[name] = attrs.get("value", unset)

    def _add_option(self, attrs):
        value = attrs.get("value", "")
        if self._multiple:
            if "selected" in attrs:
                self.values[self._select].append(value)
        elif "selected" in attrs or self.values[self._select] is None:
            self.values[self._select] = value

    def handle_data(self, text):
        if self._textarea:
            self.values[self._textarea] += text

    def handle_endtag(self, tag):
        if tag == "select":
            if self.values[self._select] is None:
                del self.values[self._select]
            self._select = None
        elif tag == "textarea":
            # A browser drops the line break that stands right behind the tag, and sends CRLF.
            text = self.values[self._textarea].removeprefix("\n")
            self.values[self._textarea] = text.replace("\n", "\r\n")
            self._textarea = None


def is_sent(attrs) -> bool:
    kind = attrs.get("type", "text")
    return kind not in {"submit", "button"} and (kind != "checkbox" or "checked" in attrs)


def form_values(response) -> dict:
    """The names and values of all fields of the page."""
    reader = FormReader()
    reader.feed(response.content.decode())
    return reader.values
