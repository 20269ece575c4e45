from urllib.parse import urldefrag

import pytest
from django.apps import apps

from tests import factories

WITHOUT_A_PAGE = {"Country", "Language", "Genre"}
MODELS = [
    model
    for app in ("catalog", "reviews")
    for model in apps.get_app_config(app).get_models()
    if model.__name__ not in WITHOUT_A_PAGE
]


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS)
def test_address_of_a_record_leads_to_it(model, client):
    record = getattr(factories, f"{model.__name__}Factory")()
    if model.__name__ == "Source":
        factories.ShowFactory(sources=[record])
    address, anchor = urldefrag(record.get_absolute_url())

    response = client.get(address)

    assert response.status_code == 200
    assert response.content.decode().count(f' id="{anchor}"') == (1 if anchor else 0)
