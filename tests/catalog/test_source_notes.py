from catalog.source_notes import MOST_PARTS, SourceNotes, shared_sources
from tests.factories import ShowFactory, SourceFactory

ARTICLE, INTERVIEW, BOOK = (SourceFactory.build(pk=key) for key in (1, 2, 3))


def numbered(notes):
    return [(note.number, note.source) for note in notes]


def citing(*sources):
    record = ShowFactory.build()
    record.cited = list(sources)
    return record


def test_notes_number_each_source_once_in_the_order_of_the_page():
    notes = SourceNotes()

    first = notes.cite([INTERVIEW], "Premise", "premise")
    second = notes.cite([ARTICLE, INTERVIEW], "Reviews", "reviews")

    assert numbered(first) == [(1, INTERVIEW)]
    assert numbered(second) == [(1, INTERVIEW), (2, ARTICLE)]
    assert numbered(notes) == [(1, INTERVIEW), (2, ARTICLE)]


def test_notes_of_a_part_hold_each_source_once():
    assert numbered(SourceNotes().cite([BOOK, BOOK], "Credits", "credits")) == [(1, BOOK)]


def test_notes_lead_back_to_each_part_once():
    notes = SourceNotes()
    for part, anchor in [("Premise", "premise"), ("Reviews", "reviews"), ("Reviews", "reviews")]:
        notes.cite([ARTICLE], part, anchor)

    [note] = notes

    assert note.first_parts == [("premise", "Premise"), ("reviews", "Reviews")]
    assert note.first_parts.has_more is False


def test_notes_lead_back_to_a_number_of_parts_that_a_reader_can_survey():
    notes = SourceNotes()
    for number in range(MOST_PARTS + 1):
        notes.cite([ARTICLE], f"Part {number}", f"part-{number}")

    [note] = notes

    assert len(note.first_parts) == MOST_PARTS
    assert note.first_parts.has_more is True


def test_sources_that_no_part_cites_come_last_and_lead_nowhere_back():
    notes = SourceNotes()
    notes.cite([BOOK], "Premise", "premise")

    notes.number([ARTICLE, BOOK])

    assert numbered(notes) == [(1, BOOK), (2, ARTICLE)]
    assert [note.first_parts for note in notes] == [[("premise", "Premise")], []]


def test_shared_sources_are_those_of_every_record():
    assert shared_sources([citing(ARTICLE, BOOK), citing(BOOK, INTERVIEW)]) == [BOOK]
    assert shared_sources([citing(ARTICLE, BOOK)]) == [ARTICLE, BOOK]
    assert shared_sources([citing(ARTICLE), citing()]) == []
    assert shared_sources([]) == []
