from catalog.models.credits import CompanyCredit, CompanyRole, Credit, Role
from catalog.models.names import Country, Genre, Language
from catalog.models.people import Character, Company, CompanyKind, Person
from catalog.models.places import FilmingLocation, Location, Precision
from catalog.models.production import ProductionNote, Subject
from catalog.models.releases import Access, Cut, MinutesQualifier, Release, ReleaseKind
from catalog.models.sources import Source
from catalog.models.works import Episode, Series, Show

__all__ = [
    "Access",
    "Character",
    "Company",
    "CompanyCredit",
    "CompanyKind",
    "CompanyRole",
    "Country",
    "Credit",
    "Cut",
    "Episode",
    "FilmingLocation",
    "Genre",
    "Language",
    "Location",
    "MinutesQualifier",
    "Person",
    "Precision",
    "ProductionNote",
    "Release",
    "ReleaseKind",
    "Role",
    "Series",
    "Show",
    "Source",
    "Subject",
]
