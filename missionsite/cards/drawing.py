"""Draws a card: words on paper beside the limb of a planet, in the font and colours of the site."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import cos, radians, sin

from PIL import Image, ImageColor, ImageDraw

from missionsite.cards.words import cut_to, font, in_lines, written

# Raise it when cards look different, so that nobody takes their old ones for new.
DESIGN = 1
# What the networks show whole.
WIDTH, HEIGHT = 1200, 630
MARGIN = 72
# Room for the title: the planet keeps to its own.
TITLE_WIDTH, TITLE_TOP, TITLE_BOTTOM = 770, 262, 574
SIZES = range(104, 43, -6)
LEADING = 1.16

# As site.css has them in the light.
PAPER, INK, REGOLITH = "#f6f1e7", "#1c1815", "#9c3a14"
# From paper to each ink in so many steps, for smoothed edges.
STEPS = 24
# Pillow draws shapes with hard edges: larger first, then scaled down.
SMOOTH = 3


@dataclass(frozen=True)
class Card:
    """``label`` says what kind of thing it is, ``code`` its number or date if it has one."""

    site: str
    label: str
    title: str
    code: str = ""

    width = WIDTH
    height = HEIGHT

    def __str__(self) -> str:
        """What it says, for those who do not see it."""
        return " · ".join(filter(None, [self.code, self.label, self.title]))

    @property
    def heading(self) -> str:
        """The title, or what stands for one with signs that the font lacks."""
        return written(self.title) or written(self.code) or written(self.label)


def draw(card: Card) -> bytes:
    """The card as PNG, less than 60 kB."""
    image = background().copy()
    canvas = ImageDraw.Draw(image)
    write_line(canvas, (MARGIN + 80, 76), card.site, font(36, bold=True), INK)
    write_line(canvas, (MARGIN, 188), words_above(card), font(34), REGOLITH)
    write_heading(canvas, card.heading)
    output = BytesIO()
    # A palette looked for in each image, and the smallest file, cost 13 times as long.
    image.quantize(palette=palette(), dither=Image.Dither.NONE).save(output, "PNG")
    return output.getvalue()


def words_above(card: Card) -> str:
    words = dict.fromkeys(map(written, (card.code, card.label)))
    return " · ".join(word for word in words if word and word != card.heading)


def write_line(canvas, place, text, face, colour) -> None:
    text = cut_to(written(text), face, WIDTH - MARGIN - place[0])
    canvas.text(place, text, colour, face)


def write_heading(canvas: ImageDraw.ImageDraw, heading: str) -> None:
    """In the largest size at which it fits; in the smallest it is cut short."""
    for size in SIZES:
        face = font(size, bold=True)
        leading = round(size * LEADING)
        room = (TITLE_BOTTOM - TITLE_TOP) // leading
        lines = list(in_lines(heading, face, TITLE_WIDTH))
        if len(lines) <= room and all(face.getlength(line) <= TITLE_WIDTH for line in lines):
            break
    shown = [*lines[: room - 1], " ".join(lines[room - 1 :])]
    for number, line in enumerate(shown):
        place = (MARGIN, TITLE_TOP + number * leading)
        canvas.text(place, cut_to(line, face, TITLE_WIDTH), INK, face)


@cache
def palette() -> Image.Image:
    paper, *inks = map(ImageColor.getrgb, (PAPER, INK, REGOLITH))
    holder = Image.new("P", (1, 1))
    holder.putpalette(
        [
            round(light + (dark - light) * step / (STEPS - 1))
            for ink in inks
            for step in range(STEPS)
            for light, dark in zip(paper, ink, strict=True)
        ]
    )
    return holder


@cache
def background() -> Image.Image:
    """What is alike on all cards: the mark, the limb of a planet, an orbit around it."""
    image = Image.new("RGB", (WIDTH * SMOOTH, HEIGHT * SMOOTH), PAPER)
    canvas = ImageDraw.Draw(image)
    draw_planet(canvas, Ring(1085, 545, 312, 92, tilt=-24), radius=186, orbit=6)
    draw_planet(canvas, Ring(MARGIN + 29, 98, 29, 9, tilt=-24), radius=17, orbit=4)
    return image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


@dataclass(frozen=True)
class Ring:
    """An ellipse seen from the side; its front is the lower half."""

    x: float
    y: float
    width: float
    height: float
    tilt: float

    def points(self, start: int = 0, end: int = 360) -> list[tuple[float, float]]:
        tilt = radians(self.tilt)
        points = []
        for angle in range(start, end + 1):
            along, across = self.width * cos(radians(angle)), self.height * sin(radians(angle))
            x = self.x + along * cos(tilt) - across * sin(tilt)
            y = self.y + along * sin(tilt) + across * cos(tilt)
            points.append((x * SMOOTH, y * SMOOTH))
        return points


def draw_planet(canvas: ImageDraw.ImageDraw, ring: Ring, radius: float, orbit: int) -> None:
    """As the mark of the site: a disc, behind it a ring that passes before it with a gap."""
    line = {"joint": "curve"}
    canvas.line(ring.points(), REGOLITH, orbit * SMOOTH, **line)
    canvas.circle((ring.x * SMOOTH, ring.y * SMOOTH), radius * SMOOTH, REGOLITH)
    canvas.line(ring.points(0, 180), PAPER, 3 * orbit * SMOOTH, **line)
    canvas.line(ring.points(0, 180), REGOLITH, orbit * SMOOTH, **line)
