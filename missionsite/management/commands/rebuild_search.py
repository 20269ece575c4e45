from django.core.management import BaseCommand, CommandError
from django.db import connection, transaction

from missionsite.search.rebuilding import count_wrong, count_wrong_words, rebuild


class Command(BaseCommand):
    help = (
        "Make the entries and the full-text index anew from the content. Triggers keep them right; "
        "this is for a database whose triggers were off."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--check",
            action="store_true",
            help="Only tell how many entries are wrong, or wrong in the index.",
        )

    def handle(self, *, check, **options):
        if check:
            self.check_entries()
        else:
            self.rebuild_entries()

    def check_entries(self):
        if wrong := count_wrong(connection):
            raise CommandError(
                f"{in_words(wrong)} not as the content says. Run: manage.py rebuild_search"
            )
        if wrong := count_wrong_words(connection):
            raise CommandError(
                f"{in_words(wrong)} not found by the right words. Run: manage.py rebuild_search"
            )
        self.stdout.write("All entries are as the content says, and found by their words.")

    def rebuild_entries(self):
        with transaction.atomic():
            changed = rebuild(connection)
        self.stdout.write(f"{in_words(changed)} changed; the words of all are in the index.")


def in_words(entries: int) -> str:
    return "1 entry is" if entries == 1 else f"{entries} entries are"
