"""The demo as a process of its own, as somebody starts it who has nothing configured."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress
from urllib.error import URLError

import pytest
from django.conf import settings

SECONDS_TO_START = 60


def find_free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def without_configuration(data_dir):
    """The environment of a stranger, whose site keeps what it keeps in this directory."""
    configured = ("SITE_", "DATABASE_URL")
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(configured)
    }
    return inherited | {"SITE_DATA_DIR": str(data_dir)}


@contextmanager
def running_demo(data_dir, port):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "demo", str(port)],
        cwd=settings.BASE_DIR,
        env=without_configuration(data_dir),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        # Its worker too, which would hold the pipes open.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def fetch_when_up(process, url):
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=20) as response:
                return response.read().decode()
        except URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
            time.sleep(0.1)
    pytest.fail("too slow" if process.poll() is None else process.stderr.read())
