import pytest

from missionsite.clients import client_address, client_name


@pytest.mark.parametrize(
    ("forwarded", "expected"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("198.51.100.1,2001:db8:0:1:2::7", "2001:db8:0:1::"),
        ("2001:db8:0:1::8%eth0", "2001:db8:0:1::"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("203.0.113.7, made-up", "10.0.0.1"),
        ("", "10.0.0.1"),
    ],
)
def test_client_address_is_what_the_proxy_saw(rf, settings, forwarded, expected):
    settings.BEHIND_PROXY = True

    request = rf.get("/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": forwarded})

    assert client_address(request) == expected


def test_client_address_ignores_the_header_without_a_proxy(rf, settings):
    settings.BEHIND_PROXY = False

    request = rf.get("/", REMOTE_ADDR="192.0.2.1", headers={"X-Forwarded-For": "203.0.113.7"})

    assert client_address(request) == "192.0.2.1"


def test_client_address_is_not_known_on_a_socket_without_one(rf):
    assert client_address(rf.get("/", REMOTE_ADDR="")) is None


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [({"username": "editor"}, "editor"), ({"username": "é" * 300}, "é" * 255), (None, "posted")],
)
def test_client_name_fits_in_the_table_of_failures(rf, credentials, expected):
    request = rf.post("/", {"username": "posted"})

    assert client_name(request, credentials) == expected
