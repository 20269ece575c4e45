import socket

import pytest

from missionsite.listening import Listener, read_listener


@pytest.mark.parametrize(
    ("text", "listener", "url"),
    [
        ("8000", Listener("127.0.0.1", 8000), "http://127.0.0.1:8000"),
        ("localhost:8001", Listener("127.0.0.1", 8001), "http://127.0.0.1:8001"),
        ("192.0.2.1:80", Listener("192.0.2.1", 80), "http://192.0.2.1:80"),
        ("[::1]:65535", Listener("::1", 65535), "http://[::1]:65535"),
    ],
)
def test_listener_reads_address_and_port(text, listener, url):
    assert read_listener(text) == listener
    assert read_listener(text).url == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "65536",
        "-1",
        " 80",
        "port",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0:80",
        "::1:8000",
        "[127.0.0.1]:80",
        "[::1]",
        "[::1]80",
        "missions.example:80",
        "٨٠",
    ],
)
def test_listener_refuses_all_else(text):
    with pytest.raises(ValueError, match="no place to listen|not appear to be an IP"):
        read_listener(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("0.0.0.0:80", True), ("[::]:80", True), ("80", False)]
)
def test_listener_knows_every_address(text, expected):
    assert read_listener(text).is_every_address is expected


def test_listener_refuses_a_port_that_is_taken():
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as taken:
        listener = Listener(*taken.getsockname())

        with pytest.raises(OSError, match="Address already in use"):
            listener.refuse_if_taken()

    listener.refuse_if_taken()
