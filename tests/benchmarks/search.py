"""What a search costs among many records, beside the read of one entry by its primary key.

    .venv/bin/python -m tests.benchmarks.search [records]

It makes a database of its own, on SQLite or on the server that DATABASE_URL names, and takes it
away in the end. Same seed, same record. No part of the test run.
"""

import itertools
import os
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import django

# ruff: noqa: T201 (what it prints is what it is for)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "missionsite.settings")
django.setup()

from django.db import connection  # noqa: E402 (these need the settings)

from catalog.models import Episode, Location, Person, Series, Show  # noqa: E402
from missionsite.models import Entry  # noqa: E402
from missionsite.search.finding import find  # noqa: E402
from missionsite.search.rebuilding import rebuild  # noqa: E402
from reviews.models import Quote  # noqa: E402

ROUNDS = 50
BATCH = 5000
LIVE = {"status": "published", "publish_at": datetime(2020, 1, 1, tzinfo=UTC)}
SEARCHES = {
    "most common word": "orbit",
    "its beginning": "orbi",
    "one letter": "o",
    "two common words": "orbit station",
    "word of one record in a hundred": "perihelion",
    "rare word": "zanzibar",
    "rare and common word": "zanzibar orbit",
    "no such word": "qqqqqq",
}


def texts(records: int):
    """A title and a text for each record: few words are common, most are rare (Zipf)."""
    seed = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(seed.choices(letters, k=seed.randint(3, 9))) for _ in range(30_000)]
    weights = list(itertools.accumulate(1 / place for place in range(1, len(words) + 1)))

    def say(count: int) -> str:
        return " ".join(seed.choices(words, cum_weights=weights, k=count))

    for number in range(records):
        rare = "zanzibar" if number % (records // 5) == 7 else ""
        seldom = "perihelion" if number % 100 == 3 else ""
        yield say(3).title(), f"orbit {say(20)} station {rare} {seldom} {say(20)}"


def fill(records: int) -> None:
    """Most are episodes, as in a guide; a tenth each are people, places and quotes."""
    made = enumerate(texts(records))
    tenth = list(itertools.islice(made, records // 10))
    show = Show.objects.create(slug="show", title="Show", **LIVE)
    series = [Series.objects.create(show=show, number=number, **LIVE) for number in range(100)]
    keep(Person(slug=f"p-{n}", name=title, description=text, **LIVE) for n, (title, text) in tenth)
    tenth = itertools.islice(made, records // 10)
    keep(
        Location(slug=f"l-{n}", name=title, description=text, precision="exact", **LIVE)
        for n, (title, text) in tenth
    )
    tenth = itertools.islice(made, records // 10)
    keep(
        Quote(slug=f"q-{n}", text=text, kind="review", form="quotation", show=show, **LIVE)
        for n, (title, text) in tenth
    )
    keep(
        Episode(series=series[n % 100], number=n // 100, title=title, synopsis=text, **LIVE)
        for n, (title, text) in made
    )


def keep(records) -> None:
    for batch in batches(records):
        type(batch[0]).objects.bulk_create(batch, batch_size=500)


def batches(records):
    records = iter(records)
    while batch := list(itertools.islice(records, BATCH)):
        yield batch


def withdraw() -> None:
    Show.objects.update(status="withdrawn")


def publish() -> None:
    Show.objects.update(status="published")


def timed(work) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure() -> None:
    """Read and searches by turns, so that what else the machine does falls on all alike."""
    keys = list(Entry.objects.values_list("pk", flat=True)[:: max(1, Entry.objects.count() // 997)])
    seed = random.Random(2)
    times = {name: [] for name in ("read by primary key", *SEARCHES)}
    for _ in range(ROUNDS):
        for name in times:
            if name in SEARCHES:
                times[name].append(timed(lambda words=SEARCHES[name]: find(words)))
            else:
                key = seed.choice(keys)
                times[name].append(timed(lambda key=key: Entry.objects.get(pk=key)))
    read = statistics.median(times["read by primary key"])
    for name, found in times.items():
        first, median, third = statistics.quantiles(found, n=4)
        print(f"| {name} | {median:.2f} | {first:.2f} to {third:.2f} | {median / read:.1f} |")


def main() -> None:
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "benchmark.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            seconds = timed(lambda: fill(records)) / 1000
            print(
                f"{connection.vendor}, {Entry.objects.count()} entries, filled in {seconds:.0f} s"
            )
            print(f"rebuilt in {timed(lambda: rebuild(connection)) / 1000:.0f} s")
            print(f"the show withdrawn in {timed(withdraw) / 1000:.1f} s, published in ", end="")
            print(f"{timed(publish) / 1000:.1f} s")
            print("\n| | median ms | quartiles | × read |\n|---|---|---|---|")
            measure()
        finally:
            connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
