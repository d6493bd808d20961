"""The shares of units: exact where names are kept, small ones hidden where they are not."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session

from models.campaigns.campaign import ANONYMOUS, NAMED
from models.campaigns.campaign_shares import shares
from tests.models.campaigns.asked import AFTER, Asked
from tests.models.reminders.owing import statements


def answered(session: Session, mode: str, *each: tuple[int, int]) -> Asked:
    """Units of these many people, of whom so many have answered."""
    office = Asked(session, tuple(asked for asked, _ in each), mode)
    for people, (_, count) in zip(office.people, each, strict=True):
        for person in people[:count]:
            office.answers(person)
    return office


def test_with_names_every_unit_is_shown(session: Session) -> None:
    office = answered(session, NAMED, (6, 4), (3, 0))
    found = shares(session, office.campaign)
    assert [(u.asked, u.answered, u.share) for u in found.units] == [
        (6, 4, Decimal("66.67")),
        (3, 0, Decimal("0.00")),
    ]
    assert (found.total.asked, found.total.answered) == (9, 4)


def test_without_names_a_bureau_of_four_is_hidden_and_another_with_it(session: Session) -> None:
    office = answered(session, ANONYMOUS, (4, 3), (6, 5), (9, 7))
    found = shares(session, office.campaign)
    assert [u.answered for u in found.units] == [None, None, 7]
    assert [u.share for u in found.units[:2]] == [None, None]
    assert (found.total.answered, found.total.share) == (15, Decimal("78.95"))


def test_under_five_answers_not_even_the_sum_is_shown(session: Session) -> None:
    office = answered(session, ANONYMOUS, (9, 4), (9, 0))
    found = shares(session, office.campaign)
    assert [u.answered for u in (*found.units, found.total)] == [None, None, None]


def test_shares_stand_as_they_were_at_the_closing(session: Session) -> None:
    office = answered(session, NAMED, (6, 4))
    before = shares(session, office.campaign)
    office.closes()
    for person in office.people[0]:
        person.retired_at = AFTER
    session.flush()
    assert shares(session, office.campaign) == before


def test_they_take_one_statement(session: Session) -> None:
    office = answered(session, ANONYMOUS, (6, 5), (3, 2))
    assert statements(session, lambda: shares(session, office.campaign)) == 1


def test_nobody_was_asked(session: Session) -> None:
    office = Asked(session, ())
    found = shares(session, office.campaign)
    assert (found.units, found.total.asked, found.total.share) == ((), 0, None)
