"""Words that pages must bear: four scripts, emoji, markup, and texts of every length."""

# The same eight things in each language, so that titles repeat within one series.
EPISODE_TITLES = {
    "en": [
        *("The Beginning", "The Journey", "The Sea", "The Long Night"),
        *("A Letter from Afar", "The Storm", "The Silence", "The Return"),
    ],
    "ar": [
        *("البداية", "الرحلة", "البحر", "الليل الطويل"),
        *("رسالة من بعيد", "العاصفة", "الصمت", "العودة"),
    ],
    "he": [
        *("ההתחלה", "המסע", "הים", "הלילה הארוך"),
        *("מכתב מרחוק", "הסערה", "השתיקה", "השיבה"),
    ],
    "ja": [
        *("始まり", "旅", "海", "長い夜"),
        *("遠くからの手紙", "嵐", "沈黙", "帰還"),
    ],
    "th": [
        *("จุดเริ่มต้น", "การเดินทาง", "ทะเล", "คืนอันยาวนาน"),
        *("จดหมายจากแดนไกล", "พายุ", "ความเงียบ", "การกลับมา"),
    ],
}

# “Horizon line”, and “To the far side of the horizon”.
SHOW_TITLE = "خط الأفق"
HEBREW_NAME = "מעבר לאופק"
JAPANESE_NAME = "地平線の彼方へ"
THAI_NAME = "เส้นขอบฟ้า"

EMOJI = "🚀 Lift-off 👩🏽‍🚀 🇫🇷 ✨"
MARKUP = "<script>alert(1)</script> & &amp; \"quoted\" 'twice' *stars* _lines_ `ticks`"
UNBROKEN = "Supercalifragilisticexpialidocious" * 7
LONG_TITLE = (
    "The Strange and Surprising Voyage of Those Who Set Out for the Far Side of the Horizon, of "
    "What They Found on the Way, of What They Left Behind, and of How the Few of Them Who Came "
    "Home Told It to Those Who Had Stayed, Who Believed Not a Word"
)

# What people write who know Markdown, and who do not; what they paste, and what they try.
MARKDOWN_TRAPS = """\
# A heading of the first level

Setext heading
==============

1986\\. A year that is no list. 2 * 3 * 4 = 24, snake_case_words, and 5 < 6 > 4 & so on.

- a list
  - in a list
    1. in a list

> A quotation
> > in a quotation

| left | centre | right |
|:-----|:------:|------:|
| `a`  | **b**  | [c](https://example.org/?a=1&b=2 "With \\"quotes\\"") |

```html
<p onclick="alert(1)">A block of code with a line that is far too long for any telephone: \
0123456789 0123456789 0123456789 0123456789 0123456789 0123456789</p>
```

<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- a comment --> &nbsp;&lt;&#x1F680;

![A picture](https://example.org/picture.png) [A script](javascript:alert(1)) <https://example.org>

https://example.org/an/address/that/is/as/long/as/addresses/are/and/has/nowhere/to/break?of=course

---

Line one\x20\x20
line two, ~~struck~~, ***both***, unclosed **bold and `code
"""

SENTENCES = (
    "Nobody on board had seen the coast for weeks when the lamp was lit again.",
    "The captain writes down what the instruments tell, and what they cannot know.",
    "A signal comes in from where there should be none, at the same hour each night.",
    "Those who wish to turn back are as many as those who will not hear of it.",
    "In the hold they find a map on which the island has been rubbed out with care.",
    "What the cook overhears in the galley changes the mind of everyone but her own.",
    "The storm takes the mast, two boats, and the last of what they agreed upon.",
    "By morning the sea is as flat as a table, and the compass has stopped turning.",
)


def prose(length: int) -> str:
    """Paragraphs of sentences, exactly this many characters long."""
    sentences = (SENTENCES[n * n % 7 + n % 2] for n in range(length))
    text = ""
    for n, sentence in enumerate(sentences):
        text += sentence + ("\n\n" if n % 5 == 4 else " ")
        if len(text) >= length:
            break
    return text[: length - 1].rstrip().ljust(length - 1, "…") + "."
