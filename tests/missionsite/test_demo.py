import re
import signal
import socket
import sqlite3
from contextlib import closing
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from catalog.models import Person, Show
from missionsite.management.commands.demo import Command
from tests.demo_process import fetch_when_up, find_free_port, running_demo
from tests.factories import PersonFactory


def stop(process, stop_signal):
    process.send_signal(stop_signal)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")
    return output


@pytest.fixture
def free_port():
    return find_free_port()


def test_demo_serves_the_content_and_keeps_edits(tmp_path, free_port):
    site = f"http://127.0.0.1:{free_port}"
    with running_demo(tmp_path, free_port) as demo:
        assert "Missions" in fetch_when_up(demo, f"{site}/shows/missions/")
        output = stop(demo, signal.SIGINT)
    assert re.findall(r"^  (name|password) +\S+$", output, re.MULTILINE) == ["name", "password"]
    assert output.endswith(f"Site   {site}/\nAdmin  {site}/admin/\nStop it with Ctrl-C.\n")

    with closing(sqlite3.connect(tmp_path / "site.sqlite3")) as database, database:
        database.execute("UPDATE catalog_show SET title = 'Missions, edited'")

    with running_demo(tmp_path, free_port) as demo:
        assert "Missions, edited" in fetch_when_up(demo, f"{site}/shows/missions/")
        output = stop(demo, signal.SIGTERM)
    assert output == f"Site   {site}/\nAdmin  {site}/admin/\nStop it with Ctrl-C.\n"


@pytest.mark.django_db
def test_demo_makes_an_account_that_can_edit_and_only_one(django_user_model):
    output = StringIO()
    command = Command(stdout=output)

    command.create_editor()
    command.create_editor()

    [password] = re.findall(r"^  password  (\S{16})$", output.getvalue(), re.MULTILINE)
    [editor] = django_user_model.objects.all()
    assert editor.check_password(password)
    assert (editor.username, editor.is_superuser) == ("editor", True)


@pytest.mark.django_db
def test_demo_loads_no_content_over_what_somebody_left():
    person = PersonFactory(slug="julien-lacombe", name="Edited")

    Command(stdout=StringIO()).load_content()

    assert list(Person.objects.all()) == [person]
    assert not Show.objects.exists()


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (
            "nowhere",
            "'nowhere' is no place to listen. Give a port, or an IP address and a port: "
            "8000, 127.0.0.1:8000 or [::1]:8000.",
        ),
        (
            "0.0.0.0:8000",
            "0.0.0.0 stands for every address of this machine. "
            "Say in SITE_URL which one visitors use, such as http://192.0.2.1:8000.",
        ),
    ],
)
def test_demo_refuses_a_wrong_address(monkeypatch, address, message):
    monkeypatch.delenv("SITE_URL", raising=False)

    with pytest.raises(CommandError) as error:
        call_command("demo", address)

    assert str(error.value) == message


def test_demo_refuses_a_port_in_use():
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}"

        with pytest.raises(CommandError) as error:
            call_command("demo", address)

    assert str(error.value) == (
        f"Cannot listen on {address}: Address already in use. "
        "Stop what listens there, or give another: manage.py demo 8001."
    )
