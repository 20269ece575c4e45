"""People and organisations, with the works that their pages credit them for."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Model

from catalog.models import Company, CompanyKind, Person
from missionsite.linked_data.nodes import (
    Node,
    mention,
    mentioned_work,
    node,
    same_as,
    thing,
    words_of,
)
from missionsite.linked_data.works import by_role, by_work, company_roles, person_roles
from reviews.models import Outlet, OutletKind

ORGANISATIONS = {CompanyKind.PUBLIC_BODY: "GovernmentOrganization"}
NEWSPAPERS = {OutletKind.NEWSPAPER, OutletKind.FREE_NEWSPAPER}


def person_graph(person: Person, page: Mapping[str, Any]) -> list[Node]:
    about = thing(
        "Person",
        person,
        name=person.name,
        description=words_of(person.description),
        sameAs=same_as(person),
    )
    return [about, *credited("Person", person, page.get("page", ()), person_roles)]


def company_graph(company: Company, page: Mapping[str, Any]) -> list[Node]:
    parent = company.parent if company.parent and company.parent.is_live else None
    about = thing(
        ORGANISATIONS.get(company.kind, "Organization"),
        company,
        name=company.name,
        description=words_of(company.description),
        address=address(company),
        sameAs=same_as(company, company.website),
        parentOrganization=parent and mention("Organization", parent, parent.name),
        subOrganization=[
            mention("Organization", each, each.name) for each in company.public_subsidiaries
        ],
    )
    return [about, *credited("Organization", company, page.get("page", ()), company_roles)]


def outlet_graph(outlet: Outlet, page: Mapping[str, Any]) -> list[Node]:
    return [
        thing(
            "NewsMediaOrganization" if outlet.kind in NEWSPAPERS else "Organization",
            outlet,
            name=outlet.name,
            address=address(outlet),
            sameAs=same_as(outlet, outlet.website),
        )
    ]


def address(organisation: Company | Outlet) -> Node | None:
    if not (organisation.country or organisation.city):
        return None
    return node(
        "PostalAddress",
        addressCountry=organisation.country and organisation.country.code,
        addressLocality=organisation.city,
    )


def credited(
    kind: str, who: Model, credits: Iterable[Model], roles_in: Callable[[Model], Mapping]
) -> list[Node]:
    """The works of these credits, each with the part that this person or company had in it."""
    return [
        mentioned_work(
            work, **by_role(kind, roles_in(work), ((credit.role, who) for credit in credits))
        )
        for work, credits in by_work(credits)
    ]
