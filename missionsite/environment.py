"""The environment, read strictly: a wrong value stops the start and says what is accepted."""

import importlib.util
import os
import re
import secrets
import tempfile
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import URLValidator, validate_email

SECRET_KEY_LENGTH = 50
LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
HOST_LABEL = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
HOST = re.compile(rf"{HOST_LABEL}(\.{HOST_LABEL})*|\[[0-9a-f:.]+\]")
POSTGRESQL_SCHEMES = ("postgres", "postgresql")
validate_https = URLValidator(schemes=["https"])


def read_switch(name: str, *, default: bool = False) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value not in {"on", "off"}:
        raise wrong(name, value, "on or off")
    return value == "on"


def read_site_name(name: str, default: str) -> str:
    value = os.environ.get(name, default)
    if value != value.strip() or not value or not value.isprintable():
        raise wrong(name, value, "a name in one line")
    return value


def read_publisher(name: str) -> str:
    """Who answers for the site, or nothing."""
    value = os.environ.get(name, "")
    if value != value.strip() or not value.isprintable():
        raise wrong(name, value, "who is responsible for the site in one line, or empty")
    return value


def read_contact(name: str) -> str:
    """Where visitors report a mistake, or nothing."""
    value = os.environ.get(name, "")
    is_address = is_valid(validate_https, value) and "@" not in urlsplit(value).netloc
    if value and not (is_address or is_valid(validate_email, value)):
        raise wrong(name, value, "a mail address, an https:// address, or empty")
    return value


def read_directory(name: str, default: Path) -> Path:
    """A directory that exists: it is made, for its owner alone, where it is missing."""
    value = os.environ.get(name, str(default))
    directory = Path(value)
    if not directory.is_absolute():
        raise wrong(name, value, "the absolute path of a directory")
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        accepted = f"a directory that exists or can be made ({error.strerror})"
        raise wrong(name, value, accepted) from error
    return directory


def read_site_url(name: str, default: str) -> SplitResult:
    value = os.environ.get(name, default)
    accepted = "http:// or https:// with a host and no path, such as https://missions.example"
    try:
        url = urlsplit(value.lower().removesuffix("/"))
        rebuilt = f"{url.scheme}://{host_of(url)}" + (f":{url.port}" if url.port else "")
    except ValueError as error:
        raise wrong(name, value, accepted) from error
    if url.scheme not in {"http", "https"} or url.geturl() != rebuilt or not is_host(host_of(url)):
        raise wrong(name, value, accepted)
    return url


def read_hosts(name: str) -> list[str]:
    value = os.environ.get(name, "")
    hosts = [host.strip().lower() for host in value.split(",") if host.strip()]
    if not all(is_host(host) for host in hosts):
        raise wrong(name, value, "names of hosts, without scheme or port, parted by commas")
    return hosts


def allowed_hosts(site_url: SplitResult, further: Iterable[str]) -> list[str]:
    """The hosts the site answers to; the loopback ones only where it is itself local."""
    local = LOOPBACK_HOSTS if is_loopback(host_of(site_url)) else []
    return list(dict.fromkeys([host_of(site_url), *further, *local]))


def read_database(name: str, default: Path) -> dict:
    """Django's settings of the database, by default the SQLite file `default`."""
    value = os.environ.get(name)
    if value is None:
        return sqlite_settings({"ENGINE": "django.db.backends.sqlite3", "NAME": str(default)})
    scheme = value.partition("://")[0] if "://" in value else ""
    if scheme == "sqlite":
        return sqlite_settings(read_sqlite_file(name, value))
    if scheme not in POSTGRESQL_SCHEMES:
        raise wrong(name, without_password(value), "sqlite:////path or postgres://user@host/name")
    if importlib.util.find_spec("psycopg") is None:
        raise ImproperlyConfigured(
            f"{name} names a PostgreSQL database, and its driver is not installed: "
            "pip install --require-hashes -r requirements-postgresql.txt"
        )
    try:
        config = environ.Env.db_url_config(value)
    except ValueError as error:
        raise wrong(name, without_password(value), "postgres://user@host:port/name") from error
    if not config["NAME"]:
        raise wrong(name, without_password(value), "the name of a database after the host")
    # The server's threads come and go; the pool keeps few connections open for all of them.
    # A connection that the database closed, as a restart does, is replaced and not handed out.
    # Its just-in-time compiler takes longer than the queries of a page.
    options = {"pool": True, "options": "-c jit=off"} | config.get("OPTIONS", {})
    return config | {"CONN_HEALTH_CHECKS": True, "OPTIONS": options}


def read_sqlite_file(name: str, url: str) -> dict:
    if not re.match(r"sqlite:////[^/]", url):
        raise wrong(name, url, "sqlite:// and the absolute path of a file: sqlite:////path")
    config = environ.Env.db_url_config(url)
    if not Path(config["NAME"]).parent.is_dir():
        raise wrong(name, url, "the path of a file in a directory that exists")
    return config


def sqlite_settings(config: dict) -> dict:
    # A transaction that reads first and writes later fails at once when another wrote in
    # between; one that is immediate waits for its turn.
    options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # A row that REPLACE puts out of the way is deleted, and triggers have to hear of it.
        "init_command": "PRAGMA recursive_triggers = ON",
    }
    return config | {"OPTIONS": options | config.get("OPTIONS", {})}


def read_secret_key(name: str, key_file: Path) -> str:
    """The key of the environment, or the one of `key_file`, made there once."""
    value = os.environ.get(name)
    if value is not None:
        if not is_secret_key(value):
            raise ImproperlyConfigured(
                f"{name} has {len(value)} characters; it must have at least "
                f"{SECRET_KEY_LENGTH}, more than five of them different."
            )
        return value
    if not key_file.exists():
        store_new_secret_key(key_file)
    key = key_file.read_text().strip()
    if not is_secret_key(key):
        raise ImproperlyConfigured(
            f"{key_file} holds no secret key. Delete it to have a new one, or set {name}."
        )
    return key


def store_new_secret_key(key_file: Path) -> None:
    # Two processes may start at once. Each writes a file of its own, readable by its owner alone,
    # and the link gives the name to the first: nobody reads a key half written.
    descriptor, draft = tempfile.mkstemp(dir=key_file.parent, prefix="secret-key-")
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(SECRET_KEY_LENGTH))
        os.link(draft, key_file)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)


def host_of(url: SplitResult) -> str:
    """The host as `ALLOWED_HOSTS` writes it: an IPv6 address in brackets."""
    host = url.hostname or ""
    return f"[{host}]" if ":" in host else host


def read_licence(name: str, default: str) -> str:
    value = os.environ.get(name, default)
    if not is_valid(validate_https, value):
        raise wrong(name, value, "the https:// address of a licence")
    return value


def is_valid(validate: Callable[[str], None], text: str) -> bool:
    try:
        validate(text)
    except ValidationError:
        return False
    return True


def is_host(text: str) -> bool:
    return HOST.fullmatch(text) is not None


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def is_secret_key(text: str) -> bool:
    return len(text) >= SECRET_KEY_LENGTH and len(set(text)) > 5


def without_password(url: str) -> str:
    return re.sub(r"//([^/@:]*):.*@", r"//\1:***@", url)


def wrong(name: str, value: str, accepted: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} is {value!r}; it must be {accepted}.")
