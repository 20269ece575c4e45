import importlib.util
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from missionsite import environment


@pytest.mark.parametrize(("value", "expected"), [("on", True), ("off", False), (None, False)])
def test_switch_reads_on_and_off(monkeypatch, value, expected):
    set_or_delete(monkeypatch, "SITE_DEBUG", value)

    assert environment.read_switch("SITE_DEBUG") is expected


@pytest.mark.parametrize("value", ["", "1", "true", "ON", "of", "maybe"])
def test_switch_refuses_all_else(monkeypatch, value):
    monkeypatch.setenv("SITE_DEBUG", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_switch("SITE_DEBUG")

    assert str(error.value) == f"SITE_DEBUG is {value!r}; it must be on or off."


@pytest.mark.parametrize(("value", "name"), [(None, "Missions"), ("Séries d’ici", "Séries d’ici")])
def test_site_name_is_taken_as_it_stands(monkeypatch, value, name):
    set_or_delete(monkeypatch, "SITE_NAME", value)

    assert environment.read_site_name("SITE_NAME", "Missions") == name


@pytest.mark.parametrize("value", ["", " ", "Missions ", "Two\nlines"])
def test_site_name_is_one_line(monkeypatch, value):
    monkeypatch.setenv("SITE_NAME", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_site_name("SITE_NAME", "Missions")

    assert str(error.value) == f"SITE_NAME is {value!r}; it must be a name in one line."


@pytest.mark.parametrize(("value", "publisher"), [(None, ""), ("", ""), ("Ciné-club", "Ciné-club")])
def test_publisher_is_taken_as_it_stands(monkeypatch, value, publisher):
    set_or_delete(monkeypatch, "SITE_PUBLISHER", value)

    assert environment.read_publisher("SITE_PUBLISHER") == publisher


@pytest.mark.parametrize("value", [" ", "Club ", "Two\nlines"])
def test_publisher_is_one_line(monkeypatch, value):
    monkeypatch.setenv("SITE_PUBLISHER", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_publisher("SITE_PUBLISHER")

    assert str(error.value) == (
        f"SITE_PUBLISHER is {value!r}; it must be who is responsible for the site in one line, "
        "or empty."
    )


@pytest.mark.parametrize(
    "value", [None, "", "editors@missions.example", "https://missions.example/@us?on=page"]
)
def test_contact_is_a_mail_or_web_address(monkeypatch, value):
    set_or_delete(monkeypatch, "SITE_CONTACT", value)

    assert environment.read_contact("SITE_CONTACT") == (value or "")


@pytest.mark.parametrize(
    "value",
    [
        " ",
        "editors",
        "editors@",
        "mailto:editors@missions.example",
        "editors@missions.example, others@missions.example",
        "http://missions.example/",
        "https://",
        "javascript:alert(1)",
        "https://missions.example/\n",
        "https://user:secret@missions.example/",
        "https://user@missions.example/",
    ],
)
def test_contact_refuses_all_else(monkeypatch, value):
    monkeypatch.setenv("SITE_CONTACT", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_contact("SITE_CONTACT")

    assert str(error.value) == (
        f"SITE_CONTACT is {value!r}; it must be a mail address, an https:// address, or empty."
    )


def test_licence_is_a_web_address(monkeypatch):
    default, other = "https://licence.example/", "https://other.example/licence"

    set_or_delete(monkeypatch, "SITE_LICENCE", None)
    assert environment.read_licence("SITE_LICENCE", default) == default
    set_or_delete(monkeypatch, "SITE_LICENCE", other)
    assert environment.read_licence("SITE_LICENCE", default) == other


@pytest.mark.parametrize("value", ["", "CC BY-SA 4.0", "http://licence.example/"])
def test_licence_refuses_all_else(monkeypatch, value):
    monkeypatch.setenv("SITE_LICENCE", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_licence("SITE_LICENCE", "https://licence.example/")

    assert str(error.value) == (
        f"SITE_LICENCE is {value!r}; it must be the https:// address of a licence."
    )


def test_directory_is_made_for_its_owner_alone(monkeypatch, tmp_path):
    monkeypatch.setenv("SITE_DATA_DIR", str(tmp_path / "site" / "data"))

    directory = environment.read_directory("SITE_DATA_DIR", tmp_path)

    assert directory == tmp_path / "site" / "data"
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_directory_refuses_a_relative_path(monkeypatch, tmp_path):
    monkeypatch.setenv("SITE_DATA_DIR", "data")

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_directory("SITE_DATA_DIR", tmp_path)

    assert str(error.value) == (
        "SITE_DATA_DIR is 'data'; it must be the absolute path of a directory."
    )


def test_directory_refuses_what_is_a_file(monkeypatch, tmp_path):
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("SITE_DATA_DIR", str(file))

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_directory("SITE_DATA_DIR", tmp_path)

    assert str(error.value) == (
        f"SITE_DATA_DIR is '{file}'; it must be a directory that exists or can be made "
        "(File exists)."
    )


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("https://Missions.example/", "https://missions.example"),
        ("http://192.0.2.1:8000", "http://192.0.2.1:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_site_url_is_scheme_and_host(monkeypatch, value, url):
    monkeypatch.setenv("SITE_URL", value)

    assert environment.read_site_url("SITE_URL", "").geturl() == url


@pytest.mark.parametrize(
    "value",
    [
        "",
        "missions.example",
        "ftp://missions.example",
        "https://",
        "https://*",
        "https://.example",
        "https://missions.example/path",
        "https://missions.example?query",
        "https://name@missions.example",
        "https://missions.example:port",
        "https://missions.example:99999",
        "https://[::1",
        "https://missions example",
    ],
)
def test_site_url_refuses_all_else(monkeypatch, value):
    monkeypatch.setenv("SITE_URL", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_site_url("SITE_URL", "")

    assert str(error.value) == (
        f"SITE_URL is {value!r}; it must be http:// or https:// with a host and no path, "
        "such as https://missions.example."
    )


@pytest.mark.parametrize(
    ("site_url", "further", "hosts"),
    [
        ("https://missions.example", "", ["missions.example"]),
        (
            "https://missions.example:8443",
            "www.missions.example, [2001:db8::1],",
            ["missions.example", "www.missions.example", "[2001:db8::1]"],
        ),
        ("http://localhost:8000", "", ["localhost", "127.0.0.1", "[::1]"]),
        ("http://[::1]:8000", "", ["[::1]", "127.0.0.1", "localhost"]),
        ("http://127.0.0.2", "", ["127.0.0.2", "127.0.0.1", "localhost", "[::1]"]),
    ],
)
def test_hosts_are_local_only_where_the_site_is(monkeypatch, site_url, further, hosts):
    monkeypatch.setenv("SITE_URL", site_url)
    monkeypatch.setenv("SITE_HOSTS", further)

    url = environment.read_site_url("SITE_URL", "")

    assert environment.allowed_hosts(url, environment.read_hosts("SITE_HOSTS")) == hosts


@pytest.mark.parametrize(
    "value", ["*", ".example", "a..b", "https://missions.example", "a.example:80"]
)
def test_hosts_refuse_patterns_schemes_and_ports(monkeypatch, value):
    monkeypatch.setenv("SITE_HOSTS", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_hosts("SITE_HOSTS")

    assert str(error.value) == (
        f"SITE_HOSTS is {value!r}; it must be names of hosts, without scheme or port, "
        "parted by commas."
    )


@pytest.mark.parametrize(
    ("value", "name"),
    [(None, "/data/site.sqlite3"), ("sqlite:////srv/missions.sqlite3", "/srv/missions.sqlite3")],
)
def test_database_is_sqlite_that_waits_for_its_turn(monkeypatch, value, name):
    set_or_delete(monkeypatch, "DATABASE_URL", value)

    database = environment.read_database("DATABASE_URL", Path("/data/site.sqlite3"))

    assert database["ENGINE"] == "django.db.backends.sqlite3"
    assert database["NAME"] == name
    assert database["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA recursive_triggers = ON",
    }


def test_database_is_postgresql_by_its_address(monkeypatch, tmp_path):
    address = "postgres://name:p%40ss@db.example:5433/site?sslmode=require"
    monkeypatch.setenv("DATABASE_URL", address)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())

    database = environment.read_database("DATABASE_URL", tmp_path)

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("name", "p@ss")
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", 5433, "site")
    assert database["OPTIONS"] == {
        "pool": True,
        "options": "-c jit=off",
        "sslmode": "require",
    }
    assert database["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("", ""),
        ("site.sqlite3", "site.sqlite3"),
        ("sqlite:///site.sqlite3", "sqlite:///site.sqlite3"),
        ("sqlite://:memory:", "sqlite://:memory:"),
        ("sqlite:////no/such/directory/site.sqlite3", "sqlite:////no/such/directory/site.sqlite3"),
        ("postgres", "postgres"),
        ("mysql://name:hidden@db.example/site", "mysql://name:***@db.example/site"),
        ("postgres://name:hidden@db.example", "postgres://name:***@db.example"),
        ("postgres://name:hid@den@db.example:x/site", "postgres://name:***@db.example:x/site"),
    ],
)
def test_database_refuses_all_else_and_hides_the_password(monkeypatch, tmp_path, value, shown):
    monkeypatch.setenv("DATABASE_URL", value)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_database("DATABASE_URL", tmp_path)

    assert str(error.value).startswith(f"DATABASE_URL is {shown!r}; it must be ")


def test_database_names_the_driver_that_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://db.example/site")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_database("DATABASE_URL", tmp_path)

    assert str(error.value) == (
        "DATABASE_URL names a PostgreSQL database, and its driver is not installed: "
        "pip install --require-hashes -r requirements-postgresql.txt"
    )


def test_secret_key_of_the_environment_leaves_no_file(monkeypatch, tmp_path):
    key = "$0123456789" * 5
    monkeypatch.setenv("SITE_SECRET_KEY", key)

    assert environment.read_secret_key("SITE_SECRET_KEY", tmp_path / "secret-key") == key
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", ["", "hidden", "a" * 60])
def test_secret_key_that_can_be_guessed_is_refused_and_not_shown(monkeypatch, tmp_path, value):
    monkeypatch.setenv("SITE_SECRET_KEY", value)

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_secret_key("SITE_SECRET_KEY", tmp_path / "secret-key")

    assert str(error.value) == (
        f"SITE_SECRET_KEY has {len(value)} characters; "
        "it must have at least 50, more than five of them different."
    )


def test_secret_key_is_made_once_for_all_who_start_together(monkeypatch, tmp_path):
    monkeypatch.delenv("SITE_SECRET_KEY", raising=False)
    key_file = tmp_path / "secret-key"

    with ThreadPoolExecutor(16) as starting:
        keys = set(
            starting.map(
                lambda _: environment.read_secret_key("SITE_SECRET_KEY", key_file), range(64)
            )
        )

    assert keys == {key_file.read_text()}
    assert len(key_file.read_text()) >= 50
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [key_file]


def test_secret_key_file_without_a_key_is_refused(monkeypatch, tmp_path):
    monkeypatch.delenv("SITE_SECRET_KEY", raising=False)
    key_file = tmp_path / "secret-key"
    key_file.touch()

    with pytest.raises(ImproperlyConfigured) as error:
        environment.read_secret_key("SITE_SECRET_KEY", key_file)

    assert str(error.value) == (
        f"{key_file} holds no secret key. Delete it to have a new one, or set SITE_SECRET_KEY."
    )


def set_or_delete(monkeypatch, name, value):
    if value is None:
        monkeypatch.delenv(name, raising=False)
    else:
        monkeypatch.setenv(name, value)
