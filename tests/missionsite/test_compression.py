import gzip

import brotli
import pytest
from django.http import HttpResponse

from missionsite.compression import brotli_pages


@pytest.mark.django_db
def test_page_is_compressed_for_who_takes_it(client):
    plain = client.get("/about/")
    compressed = client.get("/about/", headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in plain.headers
    assert compressed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in compressed.headers["Vary"]
    assert gzip.decompress(compressed.content) == plain.content
    assert len(compressed.content) < len(plain.content) / 2


@pytest.mark.django_db
def test_visitor_gets_brotli_where_the_browser_takes_it(client):
    plain = client.get("/about/")
    compressed = client.get("/about/", headers={"Accept-Encoding": "gzip, deflate, br, zstd"})

    assert compressed.headers["Content-Encoding"] == "br"
    assert compressed.headers["Content-Length"] == str(len(compressed.content))
    assert brotli.decompress(compressed.content) == plain.content


@pytest.mark.django_db
def test_page_of_who_is_logged_in_does_not_tell_by_its_length(editor_client):
    response = editor_client.get("/admin/", headers={"Accept-Encoding": "gzip, br"})

    assert response.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("accepted", ["gzip, br", "identity"])
def test_caches_are_told_that_the_encoding_matters(rf, accepted):
    answer = brotli_pages(lambda request: HttpResponse("word " * 100))

    response = answer(rf.get("/", headers={"Accept-Encoding": accepted}))

    assert response.headers["Vary"] == "Accept-Encoding"


def test_page_in_other_bytes_has_a_weak_etag(rf):
    answer = brotli_pages(lambda request: HttpResponse("word " * 100, headers={"ETag": '"1"'}))

    response = answer(rf.get("/", headers={"Accept-Encoding": "br"}))

    assert response.headers["ETag"] == 'W/"1"'


def test_answer_that_fits_a_packet_stays_as_it_is(rf):
    answer = brotli_pages(lambda request: HttpResponse("word"))

    response = answer(rf.get("/", headers={"Accept-Encoding": "br"}))

    assert response.content == b"word"
    assert "Content-Encoding" not in response.headers
