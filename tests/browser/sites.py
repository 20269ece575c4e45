"""Two sites, served as in production: one of Missions alone, one with the awkward show as well."""

import subprocess
import sys
from contextlib import contextmanager

from django.conf import settings

from tests.demo_process import fetch_when_up, find_free_port, running_demo, without_configuration


def manage(data_dir, *arguments):
    subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=without_configuration(data_dir),
        check=True,
        stdout=subprocess.DEVNULL,
    )


def fill_with_both(data_dir):
    make_awkward_show = "from tests.awkward import make_awkward_show; make_awkward_show()"
    manage(data_dir, "migrate", "--verbosity=0")
    manage(data_dir, "loaddata", "missions", "--verbosity=0")
    manage(data_dir, "shell", "--verbosity=0", "--command", make_awkward_show)


@contextmanager
def served(data_dir):
    """The address of the demo of this directory: hashed and compressed files, DEBUG off."""
    port = find_free_port()
    address = f"http://127.0.0.1:{port}"
    with running_demo(data_dir, port) as demo:
        fetch_when_up(demo, address)
        yield address
