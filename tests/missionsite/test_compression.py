import gzip

import pytest


@pytest.mark.django_db
def test_page_is_compressed_for_who_takes_it(client):
    plain = client.get("/about/")
    compressed = client.get("/about/", headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in plain.headers
    assert compressed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in compressed.headers["Vary"]
    assert gzip.decompress(compressed.content) == plain.content
    assert len(compressed.content) < len(plain.content) / 2
