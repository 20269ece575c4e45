"""What others said of a work, and what it won."""

from collections.abc import Mapping
from typing import Any

from missionsite.linked_data.nodes import Node, mention, mentioned_work, node, thing
from reviews.models import Award, AwardResult, Quote, QuoteForm, QuoteKind


def quote_graph(quote: Quote, page: Mapping[str, Any]) -> list[Node]:
    work = mentioned_work(quote.about)
    return [review(quote, work) if quote.kind == QuoteKind.REVIEW else statement(quote, work)]


def review(quote: Quote, work: Node) -> Node:
    """A paraphrase is no body of a review."""
    is_exact = quote.form == QuoteForm.QUOTATION
    body = {"reviewBody" if is_exact else "abstract": quote.text}
    rating = node("Rating", ratingValue=quote.score) if quote.score else None
    return thing(
        "CriticReview",
        quote,
        itemReviewed=work,
        reviewRating=rating,
        author=speaker(quote),
        translationOfWork=original(quote, "Review", "reviewBody" if is_exact else "abstract"),
        **body,
        **circumstances(quote),
    )


def statement(quote: Quote, work: Node) -> Node:
    """Of an interview; only what was said word for word is a quotation."""
    is_exact = quote.form == QuoteForm.QUOTATION
    kind, body = ("Quotation", "text") if is_exact else ("CreativeWork", "abstract")
    return thing(
        kind,
        quote,
        about=work,
        creator=speaker(quote),
        translationOfWork=original(quote, kind, body),
        **{body: quote.text},
        **circumstances(quote),
    )


def speaker(quote: Quote) -> Node | None:
    return quote.speaker and mention("Person", quote.speaker, quote.speaker.name)


def circumstances(quote: Quote) -> dict[str, Any]:
    return {
        "inLanguage": quote.language and quote.language.code,
        "datePublished": quote.published_on,
        "publisher": [
            mention("Organization", outlet, outlet.name) for outlet in quote.public_outlets
        ],
        "sameAs": [address for address in (quote.url, quote.archive_url) if address],
    }


def original(quote: Quote, kind: str, body: str) -> Node | None:
    """What the text is a translation of, as far as that is known."""
    if not quote.original_language:
        return None
    return node(kind, inLanguage=quote.original_language.code, **{body: quote.original_text})


def award_graph(award: Award, page: Mapping[str, Any]) -> list[Node]:
    """A prize is a text of whoever has it; a nomination is none."""
    if award.result != AwardResult.WON:
        return [mentioned_work(award.about)]
    prize = f"{award}, {award.category}" if award.category else str(award)
    people = [mention("Person", person, person.name, award=prize) for person in award.public_people]
    companies = [
        mention("Organization", company, company.name, award=prize)
        for company in award.public_companies
    ]
    return [mentioned_work(award.about, award=prize), *people, *companies]
