import pytest
from django.db import models

from catalog.linking import OptionalLink
from catalog.models import Character, Country


def test_optional_link_may_be_missing_and_keeps_what_it_leads_to():
    link = OptionalLink(Country, "country", related_name="places")

    assert (link.null, link.blank, link.verbose_name) == (True, True, "country")
    assert link.remote_field.on_delete is models.PROTECT


@pytest.mark.parametrize("on_delete", [models.PROTECT, models.CASCADE])
def test_migration_holds_the_plain_foreign_key_of_an_optional_link(on_delete):
    link = OptionalLink(
        Character, "character", on_delete=on_delete, related_name="credits", help_text="Who."
    )
    plain = models.ForeignKey(
        Character,
        verbose_name="character",
        null=True,
        blank=True,
        on_delete=on_delete,
        related_name="credits",
        help_text="Who.",
    )

    assert link.deconstruct() == plain.deconstruct()
    assert link.clone().deconstruct() == plain.deconstruct()
