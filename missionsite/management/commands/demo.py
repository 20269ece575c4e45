import os
import secrets
import sys

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command

from missionsite.listening import read_listener

EDITOR = "editor"
CONTENT = "missions"

# A thread is held by whoever sends a form slowly, so there are many; idle ones end by themselves.
SERVER = [
    *("-m", "granian", "missionsite.wsgi:application"),
    *("--interface", "wsgi", "--no-ws", "--blocking-threads", "128", "--log-level", "error"),
    *("--working-dir", str(settings.BASE_DIR)),
]


def content_models():
    """All that the content consists of: one of them left means that somebody works with it."""
    for app in ("catalog", "reviews"):
        yield from apps.get_app_config(app).get_models()


class Command(BaseCommand):
    help = "Make the site ready, load its content where there is none, and serve it."

    def add_arguments(self, parser):
        parser.add_argument("address", nargs="?", default="8000", metavar="[address:]port")

    def handle(self, *, address, **options):
        listener = self.read_free_listener(address)
        # Without configuration, visitors reach the site where it listens.
        site_url = os.environ.setdefault("SITE_URL", listener.url)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        self.load_content()
        self.create_editor()
        self.stdout.write(f"Site   {site_url}/")
        self.stdout.write(f"Admin  {site_url}/admin/")
        self.stdout.write("Stop it with Ctrl-C.")
        self.stdout.flush()
        # The server takes the place of this process, and with it all its signals.
        os.execv(
            sys.executable,
            [sys.executable, *SERVER, "--host", listener.host, "--port", str(listener.port)],
        )

    def read_free_listener(self, address):
        try:
            listener = read_listener(address)
        except ValueError as error:
            raise CommandError(
                f"{address!r} is no place to listen. Give a port, or an IP address and a port: "
                "8000, 127.0.0.1:8000 or [::1]:8000."
            ) from error
        if listener.is_every_address and "SITE_URL" not in os.environ:
            raise CommandError(
                f"{listener.host} stands for every address of this machine. "
                "Say in SITE_URL which one visitors use, such as http://192.0.2.1:8000."
            )
        try:
            listener.refuse_if_taken()
        except OSError as error:
            raise CommandError(
                f"Cannot listen on {address}: {error.strerror}. "
                "Stop what listens there, or give another: manage.py demo 8001."
            ) from error
        return listener

    def load_content(self):
        if any(model.objects.exists() for model in content_models()):
            return
        call_command("loaddata", CONTENT, verbosity=0)
        self.stdout.write("The content is loaded.")

    def create_editor(self):
        accounts = get_user_model().objects
        if accounts.exists():
            return
        password = secrets.token_urlsafe(12)
        accounts.create_superuser(EDITOR, password=password)
        self.stdout.write("An editor's account is made. Its password is shown this once:")
        self.stdout.write(f"  name      {EDITOR}")
        self.stdout.write(f"  password  {password}")
