"""What pages of quotes and awards say in JSON-LD."""

import pytest

from tests import factories
from tests.missionsite.linked_data import graph_of, mention, on_own_page, subject_of
from tests.missionsite.schema_org import nodes_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def show():
    return factories.ShowFactory(slug="missions", title="Missions")


def test_quotation_in_a_review_is_its_body(client, show):
    outlet, hidden = factories.OutletFactory(), factories.OutletFactory(draft=True)
    quote = factories.QuoteFactory(
        show=show,
        text="Superb.",
        language=factories.LanguageFactory(code="en"),
        original_text="Superbe.",
        original_language=factories.LanguageFactory(code="fr"),
        speaker=factories.PersonFactory(name="Clelia Cohen"),
        outlets=[outlet, hidden],
        published_on="2017-06",
        score="4/5",
        url="https://paper.example/review",
        stance="positive",
    )

    assert subject_of(client, quote) == on_own_page(
        "CriticReview",
        quote,
        itemReviewed=mention("TVSeries", show, name="Missions"),
        reviewRating={"@type": "Rating", "ratingValue": "4/5"},
        author=mention("Person", quote.speaker, name="Clelia Cohen"),
        translationOfWork={"@type": "Review", "inLanguage": "fr", "reviewBody": "Superbe."},
        reviewBody="Superb.",
        inLanguage="en",
        datePublished="2017-06",
        publisher=[mention("Organization", outlet, name=outlet.name)],
        sameAs=["https://paper.example/review"],
    )


@pytest.mark.parametrize("kind", ["review", "interview"])
def test_paraphrase_is_quoted_nowhere(kind, client, show):
    quote = factories.QuoteFactory(show=show, kind=kind, form="paraphrase", text="It is superb.")

    found = subject_of(client, quote)

    assert found["@type"] == {"review": "CriticReview", "interview": "CreativeWork"}[kind]
    assert found["abstract"] == "It is superb."
    assert found.keys() & {"reviewBody", "text"} == set()


def test_what_was_said_in_an_interview_is_a_quotation(client, show):
    quote = factories.QuoteFactory(show=show, kind="interview", text="We tried.")

    found = subject_of(client, quote)

    assert (found["@type"], found["text"]) == ("Quotation", "We tried.")
    assert found["about"] == mention("TVSeries", show, name="Missions")


def test_prize_is_told_of_the_work_and_of_who_received_it(client, show):
    person, company = factories.PersonFactory(), factories.CompanyFactory()
    award = factories.AwardFactory(
        show=show,
        event="MIPTV",
        awarded_on="2017",
        prize="Jury Prize",
        category="Full episodes",
        recipients=[person, factories.PersonFactory(draft=True)],
        recipient_companies=[company],
    )
    prize = "MIPTV 2017: Jury Prize, Full episodes"

    graph = graph_of(client, award.get_absolute_url())

    assert [node for node in graph if "award" in node] == [
        mention("TVSeries", show, name="Missions", award=prize),
        mention("Person", person, name=person.name, award=prize),
        mention("Organization", company, name=company.name, award=prize),
    ]


def test_nomination_is_no_prize(client, show):
    award = factories.AwardFactory(
        show=show, result="nominated", recipients=[factories.PersonFactory()]
    )

    graph = graph_of(client, award.get_absolute_url())

    assert [node for node in nodes_in(graph) if "award" in node] == []
