import pytest

from reviews.filters import AwardFilter
from tests.factories import (
    AwardFactory,
    CompanyFactory,
    PersonFactory,
    ShowFactory,
)
from tests.filters import found, offered

pytestmark = pytest.mark.django_db


def test_awards_are_found_by_event():
    award = AwardFactory(event="MIPTV Media Market")
    AwardFactory(event="Series Mania")

    assert found(AwardFilter, event="miptv") == {award}


def test_awards_are_found_by_who_received_them():
    to_person = AwardFactory(recipients=[PersonFactory(name="Julien Lacombe")])
    to_company = AwardFactory(recipient_companies=[CompanyFactory(name="Lacombe Films")])
    AwardFactory(recipients=[PersonFactory(name="Julien Lacombe", draft=True)])
    AwardFactory()

    assert found(AwardFilter, recipient_name="lacombé") == {to_person, to_company}


@pytest.mark.parametrize(
    ("name", "link", "factory"),
    [
        ("person", "recipients", PersonFactory),
        ("company", "recipient_companies", CompanyFactory),
    ],
)
def test_awards_are_found_by_one_recipient(name, link, factory):
    receiver, namesake = factory.create_batch(2, name="Lacombe")
    joint = AwardFactory(**{link: [receiver, factory()]})
    AwardFactory(**{link: [namesake]})

    assert found(AwardFilter, **{name: receiver.slug}) == {joint}


@pytest.mark.parametrize(
    ("name", "link", "factory"),
    [
        ("person", "recipients", PersonFactory),
        ("company", "recipient_companies", CompanyFactory),
    ],
)
def test_awards_cannot_be_asked_for_a_draft_recipient(name, link, factory):
    AwardFactory(**{link: [factory(slug="lacombe", draft=True)]})

    assert list(AwardFilter({name: "lacombe"}).errors) == [name]


def test_awards_are_found_by_year():
    awards = {AwardFactory(awarded_on="2017"), AwardFactory(awarded_on="2017-04-06")}
    AwardFactory(awarded_on="2018-01")
    AwardFactory()

    assert found(AwardFilter, year="2017") == awards


def test_awards_are_found_by_result():
    nominated = AwardFactory(result="nominated")
    AwardFactory(result="won")

    assert found(AwardFilter, result="nominated") == {nominated}


def test_awards_offer_what_is_in_use_but_nothing_of_drafts():
    show = ShowFactory(title="Missions")
    AwardFactory(show=show, awarded_on="2017-04", result="won")
    AwardFactory(draft=True, awarded_on="2019", result="nominated")
    AwardFactory(show=ShowFactory(draft=True), awarded_on="2020", result="nominated")

    assert offered(AwardFilter, "show") == [(show.slug, "Missions")]
    assert offered(AwardFilter, "year") == [("2017", "2017")]
    assert offered(AwardFilter, "result") == [("won", "Won")]
