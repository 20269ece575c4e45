"""Finds room for names on a map, so that none covers another; all measures are in em."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from catalog.lettering import width_of
from catalog.maps.atlas import Box, Point

LINE_HEIGHT = 1.3
# From the baseline of a line to the middle of its letters.
HALF_LETTER = 0.36
GAP = 0.55
# With more labels than this, one attempt has to do.
MOST_TRIED = 12
# How much of a label stands before its anchor.
SHARE_BEFORE = {"start": 0, "middle": 0.5, "end": 1}
# How far the middle of a label may stand from that of an area: to the right and down.
STEPS_ASIDE = (0, -1.5, 1.5, -3, 3, -4.5, 4.5)
ASIDE = [(dx, dy, "middle") for dy in STEPS_ASIDE for dx in STEPS_ASIDE]


class Line(NamedTuple):
    """One line of a label; the lead is a number in the list, or the sign for what stands for it."""

    text: str
    lead: str = ""
    is_meaning: bool = False

    @property
    def width(self) -> float:
        return width_of(f"{self.lead} {self.text}".strip())


class Wanted(NamedTuple):
    """A label to place: beside its mark, of this radius, or anywhere near the middle of an area."""

    at: Point
    # What it may say, from the most to the least.
    ways: Sequence[Sequence[Line]]
    radius: float | None


class Label(NamedTuple):
    lines: Sequence[Line]
    # The point that it belongs to; from there it is drawn.
    at: Point
    anchor: str
    # Left, top, right, bottom.
    box: Box

    @property
    def dx(self) -> float:
        """From the point to the anchor."""
        left, _, right, _ = self.box
        return round(left + (right - left) * SHARE_BEFORE[self.anchor] - self.at[0], 2)

    @property
    def baselines(self) -> list[tuple[float, Line]]:
        """Each line, and how far down from the point its baseline lies."""
        first = self.box[1] + LINE_HEIGHT / 2 + HALF_LETTER - self.at[1]
        return [
            (round(first + number * LINE_HEIGHT, 2), line) for number, line in enumerate(self.lines)
        ]


def placed(wanted: Sequence[Wanted], taken: Sequence[Box], paper: Box) -> list[Label]:
    """Labels for as many as have room on the paper, none over another or over what is taken."""
    # What comes first takes its pick: another order, or saying less at first, may name more.
    orders = [lambda each: 0]
    if len(wanted) <= MOST_TRIED:
        orders += [lambda each: each.at[0], lambda each: -each.at[0], lambda each: -each.at[1]]
    trials = [
        one_by_one(sorted(wanted, key=order), taken, paper, saved=saved)
        for order in orders
        for saved in (0, 1)
    ]
    return max(trials, key=worth_of)


def one_by_one(
    wanted: Sequence[Wanted], taken: Sequence[Box], paper: Box, saved: int
) -> list[Label]:
    """Place each where there is room; ``saved`` ways to say more have to wait for the others."""
    labels = {}
    for number, each in [*enumerate(wanted)] * (1 + saved):
        ways = each.ways if number in labels else each.ways[saved:] or each.ways
        others = [label.box for other, label in labels.items() if other != number]
        label = first_that_fits(each._replace(ways=ways), [*taken, *others], paper)
        if label is not None:
            labels[number] = label
    return list(labels.values())


def first_that_fits(wanted: Wanted, taken: Sequence[Box], paper: Box) -> Label | None:
    return next((label for label in chances(wanted) if fits(label.box, taken, paper)), None)


def worth_of(labels: Sequence[Label]) -> tuple[int, int, int]:
    """Names count for more than numbers alone, and these for more than what places stand for."""
    named = sum(bool(label.lines[0].text) for label in labels)
    return named, len(labels), sum(len(label.lines) for label in labels)


def chances(wanted: Wanted) -> Iterator[Label]:
    """Where the label may stand, the best first: to say all of it counts for more than where."""
    for lines in filter(None, wanted.ways):
        width, height = max(line.width for line in lines), len(lines) * LINE_HEIGHT
        corners = ASIDE if wanted.radius is None else around(wanted.radius, height)
        for dx, top, anchor in corners:
            left, upper = wanted.at[0] + dx - width * SHARE_BEFORE[anchor], wanted.at[1] + top
            if wanted.radius is None:
                upper -= height / 2
            box = (left, upper, left + width, upper + height)
            yield Label(lines, wanted.at, anchor, box)


def around(radius: float, height: float) -> Iterator[tuple[float, float, str]]:
    """Beside a mark: how far to the right and down the label begins, and its anchor."""
    beside, slant = radius + GAP, radius * 0.7 + GAP / 2
    yield beside, -height / 2, "start"
    yield -beside, -height / 2, "end"
    yield 0, -radius - height - GAP / 2, "middle"
    yield 0, radius + GAP / 2, "middle"
    for top in (-slant - height, slant):
        yield slant, top, "start"
        yield -slant, top, "end"


def fits(box: Box, taken: Iterable[Box], paper: Box) -> bool:
    left, top, right, bottom = paper
    is_on_paper = left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
    return is_on_paper and not any(overlap(box, other) for other in taken)


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
