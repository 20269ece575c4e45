"""What the filters of a list find and offer."""


def found(filterset_class, **asked):
    """The records that are found, as a set; the values must be valid."""
    filterset = filterset_class(asked, filterset_class.Meta.model.objects.published())
    assert filterset.errors == {}
    return set(filterset.qs)


def offered(filterset_class, name):
    """The choices of a filter, without the empty one."""
    first, *choices = filterset_class({}).form.fields[name].choices
    assert first == ("", "Any")
    return choices
