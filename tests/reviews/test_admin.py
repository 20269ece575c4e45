import pytest
from django.urls import reverse

from reviews.models import Award, Quote
from tests.factories import (
    AwardFactory,
    EpisodeFactory,
    OutletFactory,
    PersonFactory,
    QuoteFactory,
    ShowFactory,
)
from tests.html_forms import form_values

pytestmark = pytest.mark.django_db

QUOTES = "/admin/reviews/quote/"


def add_quote(client, **said):
    page = f"{QUOTES}add/"
    quote = {"kind": "review", "form": "quotation", "text": "Stunning.", "slug": ""}
    response = client.post(page, form_values(client.get(page)) | quote | said)
    assert response.status_code == 302, response.context["errors"]
    return Quote.objects.latest("pk")


def test_quote_without_a_slug_gets_one_of_work_and_outlets(editor_client):
    episode = EpisodeFactory(series__show__title="Missions")
    outlets = [OutletFactory(name="Télérama").pk, OutletFactory(name="20 Minutes").pk]

    quotes = [add_quote(editor_client, episode=episode.pk, outlets=outlets) for _ in range(2)]

    assert [quote.slug for quote in quotes] == [
        "missions-20-minutes-telerama-review",
        "missions-20-minutes-telerama-review-2",
    ]


def test_quote_of_no_outlet_gets_a_slug_of_its_speaker(editor_client):
    said = {"show": ShowFactory(title="Missions").pk, "kind": "interview"}

    with_speaker = add_quote(editor_client, speaker=PersonFactory(name="Ami Cohen").pk, **said)
    without = add_quote(editor_client, **said)

    assert (with_speaker.slug, without.slug) == (
        "missions-ami-cohen-interview",
        "missions-interview",
    )


def test_quote_about_two_works_is_refused(editor_client):
    page = f"{QUOTES}add/"
    works = {"show": ShowFactory().pk, "episode": EpisodeFactory().pk}
    quote = {"kind": "review", "form": "quotation", "text": "Stunning."}

    response = editor_client.post(page, form_values(editor_client.get(page)) | quote | works)

    assert response.context["adminform"].form.non_field_errors() == [
        "Choose what it is about: a show, a series or an episode, and only one of them."
    ]


def test_list_of_quotes_tells_the_outlets_that_carried_each(editor_client):
    outlets = [OutletFactory(name=name) for name in ("Télérama", "20 Minutes")]
    QuoteFactory(outlets=outlets)

    page = editor_client.get(QUOTES).content.decode()

    assert '<td class="field-carried_by">20 Minutes and Télérama</td>' in page


@pytest.mark.parametrize("search", ["stunning", "télérama", "telerama", "missions"])
def test_search_finds_a_quote_by_text_outlet_and_show(editor_client, search):
    quote = QuoteFactory(
        text="Visually stunning",
        outlets=[OutletFactory(name="Télérama")],
        show=ShowFactory(title="Missions"),
    )
    QuoteFactory(text="Slow", show=ShowFactory(title="Another"))

    response = editor_client.get(QUOTES, {"q": search})

    assert list(response.context["cl"].result_list) == [quote]


def test_awards_are_filtered_by_year_and_result(editor_client):
    award = AwardFactory(awarded_on="2017-04", result="won")
    AwardFactory(awarded_on="2017", result="nominated")
    AwardFactory(awarded_on="2019", result="won")

    response = editor_client.get("/admin/reviews/award/?awarded=2017&result__exact=won")

    assert list(response.context["cl"].result_list) == [award]


def test_award_is_changed_with_its_recipients(editor_client):
    award = AwardFactory(event="Series Mania")
    person = PersonFactory()
    page = reverse("admin:reviews_award_change", args=[award.pk])

    editor_client.post(page, form_values(editor_client.get(page)) | {"recipients": [person.pk]})

    assert list(Award.objects.get().recipients.all()) == [person]
