"""Parts of addresses, in the one form that each has."""


class NumberConverter:
    """A number without leading zeros, so that a page has one address only."""

    regex = "0|[1-9][0-9]{0,4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return str(value)
