"""Form 3 scores who stands, on the election's days, and feeds the ranking."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections import election_scores, elections, nominations
from models.elections.election import SCORING, Election
from models.elections.election_settings import ElectionSettings
from models.elections.nominations import Nomination
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.score_sheets import giving_points, score_sheets
from models.score_sheets.sheet_items import SheetItem
from models.virtues import VIRTUES
from tests import factories

NAMING, MAY, AFTER = (
    datetime(2027, month, day, 2, tzinfo=UTC) for month, day in ((3, 1), (5, 3), (5, 15))
)


@pytest.fixture
def bureaus(session: Session) -> list[Bureau]:
    return [factories.bureau(session, f"สำนัก {letter}") for letter in "กขค"]


@pytest.fixture
def admin(session: Session, bureaus: list[Bureau]) -> Person:
    return factories.person(session, bureaus[2], ["admin"])


@pytest.fixture
def election(session: Session, admin: Person) -> Election:
    return elections.plan(session, admin, 2570, "ดีเด่น", ElectionSettings(), NAMING)


def nominee(session: Session, sealer: Sealer, bureau: Bureau, election: Election) -> Person:
    reporter, found = factories.person(session, bureau), factories.person(session, bureau, [])
    named = Nomination((VIRTUES[0],), "เสียสละ", "")
    nominations.name_person(session, sealer, reporter, election, found, named, NAMING)
    return found


def test_who_accepts_is_scored_and_who_withdraws_no_longer(
    session: Session, sealer: Sealer, bureaus: list[Bureau], admin: Person, election: Election
) -> None:
    first, second = (nominee(session, sealer, each, election) for each in bureaus[:2])
    nominations.answer(session, first, election, True, NAMING)
    scorers = [factories.person(session, bureaus[2], [])]
    sheet = election_scores.prepare(session, admin, election, "แบบ 3", scorers, NAMING)
    assert (sheet.first_day, sheet.last_day) == (date(2027, 4, 24), date(2027, 5, 12))
    assert [each.name for each in score_sheets.candidates(session, sheet)] == [first.name]
    nominations.answer(session, second, election, True, NAMING)
    nominations.withdraw(session, first, election, NAMING)
    listed = score_sheets.candidates(session, sheet)
    assert [(each.name, each.withdrawn) for each in listed] == [
        (first.name, True),
        (second.name, False),
    ]
    days = {SCORING: (date(2027, 4, 26), date(2027, 5, 14))}
    elections.change_days(session, admin, election, days, NAMING)
    assert sheet.last_day == date(2027, 5, 14)


def test_the_mean_is_told_by_number_on_the_ballot_after_the_closing_alone(
    session: Session, sealer: Sealer, bureaus: list[Bureau], admin: Person, election: Election
) -> None:
    first = nominee(session, sealer, bureaus[0], election)
    assert election_scores.by_number(session, sealer, election, AFTER) == {}
    nominations.answer(session, first, election, True, NAMING)
    me, own = factories.person(session, bureaus[2], []), factories.person(session, bureaus[0], [])
    sheet = election_scores.prepare(session, admin, election, "แบบ 3", [me, own], NAMING)
    [candidate] = score_sheets.candidates(session, sheet)
    points = {"1": Decimal(30)}
    with pytest.raises(Refusal, match="no_items"):
        giving_points.give(session, sealer, me, sheet, candidate, points, 1, MAY)
    items = [SheetItem("1", "ความซื่อสัตย์", Decimal(40))]
    score_sheets.set_items(session, admin, sheet, items, MAY)
    with pytest.raises(Refusal, match="own_bureau"):
        giving_points.give(session, sealer, own, sheet, candidate, points, 2, MAY)
    giving_points.give(session, sealer, me, sheet, candidate, points, 2, MAY)
    row = nominations.of_person(session, election, first)
    assert row is not None
    row.number = 7
    session.flush()
    assert election_scores.by_number(session, sealer, election, MAY) == {}
    assert election_scores.by_number(session, sealer, election, AFTER) == {7: Fraction(3, 4)}


def test_only_administrators_set_it_up(
    session: Session, bureaus: list[Bureau], election: Election
) -> None:
    me = factories.person(session, bureaus[0])
    with pytest.raises(Refusal, match="not_yours"):
        election_scores.prepare(session, me, election, "แบบ 3", [me], NAMING)
