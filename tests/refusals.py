"""What cleaning a record refuses."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models


def errors_of(record: models.Model) -> dict[str, list[str]]:
    """The messages with which cleaning refuses the record, by field."""
    with pytest.raises(ValidationError) as refusal:
        record.full_clean()
    return refusal.value.message_dict
