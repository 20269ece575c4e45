import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

OWN_VARIABLES = ("SITE_", "DATABASE_URL", "DJANGO_", "DEBUG")


def run_python(data_dir, *arguments, **variables):
    """Run Python in an environment that has no variable of the site but `variables`."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(OWN_VARIABLES)
    }
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=settings.BASE_DIR,
        env=inherited | {"SITE_DATA_DIR": str(data_dir)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def read_settings(data_dir, *names, **variables):
    code = f"import json, missionsite.settings as s; print(json.dumps([s.{', s.'.join(names)}]))"
    ran = run_python(data_dir, "-c", code, **variables)
    assert ran.stderr == ""
    return json.loads(ran.stdout)


def test_settings_are_safe_without_configuration(tmp_path):
    names = ["DEBUG", "ALLOWED_HOSTS", "SITE_URL", "SECURE_SSL_REDIRECT", "BEHIND_PROXY"]

    values = read_settings(tmp_path, *names, DEBUG="on")

    local = ["127.0.0.1", "localhost", "[::1]"]
    assert values == [False, local, "http://127.0.0.1:8000", False, False]


def test_settings_keep_an_https_site_on_https(tmp_path):
    names = [
        "ALLOWED_HOSTS",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
    ]

    values = read_settings(tmp_path, *names, SITE_URL="https://missions.example")

    assert values == [["missions.example"], True, 31_536_000, True, True]


def test_settings_trust_the_scheme_of_a_proxy_only_where_there_is_one(tmp_path):
    code = "from missionsite import settings; print(hasattr(settings, 'SECURE_PROXY_SSL_HEADER'))"

    without = run_python(tmp_path, "-c", code)
    behind = run_python(tmp_path, "-c", code, SITE_BEHIND_PROXY="on")

    assert (without.stdout, behind.stdout) == ("False\n", "True\n")


def test_deployment_check_is_clean_on_https(tmp_path):
    ran = run_python(
        tmp_path,
        *("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
        SITE_URL="https://missions.example",
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == "System check identified no issues (1 silenced).\n"


@pytest.mark.parametrize(
    ("name", "value", "accepted"),
    [
        ("SITE_DEBUG", "yes", "on or off"),
        ("SITE_BEHIND_PROXY", "1", "on or off"),
        ("SITE_HOSTS", "*", "names of hosts, without scheme or port, parted by commas"),
        ("SITE_CONTACT", "nobody", "a mail address, an https:// address, or empty"),
        ("DATABASE_URL", "mysql://db/site", "sqlite:////path or postgres://user@host/name"),
    ],
)
def test_wrong_value_stops_the_start_and_names_the_variable(tmp_path, name, value, accepted):
    ran = run_python(tmp_path, "manage.py", "demo", **{name: value})

    assert ran.returncode == 1
    assert ran.stderr == f"{name} is {value!r}; it must be {accepted}.\n"
