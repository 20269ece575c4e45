"""What the filters of a list find and offer."""

from catalog.filters.counting import read_counts
from catalog.filters.offering import what_is_there


def valid(filterset_class, **asked):
    filterset = filterset_class(asked, filterset_class.Meta.model.objects.published())
    assert filterset.errors == {}
    return filterset


def found(filterset_class, **asked):
    """The records that are found, as a set; the values must be valid."""
    return set(valid(filterset_class, **asked).qs)


def offered(filterset_class, name, **asked):
    """The choices of a filter that would give something, without the empty one."""
    filterset = valid(filterset_class, **asked)
    counted = read_counts(filterset).choices[name]
    return what_is_there(filterset.form.fields[name], counted, filterset.chosen.get(name))


def numbers(filterset_class, name, **asked):
    """How many records each choice of a filter would give."""
    return dict(read_counts(valid(filterset_class, **asked)).choices[name])
