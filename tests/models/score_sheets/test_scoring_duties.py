"""Whoever scores is reminded on the sheet's days until every candidate has points of theirs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.duties.duty import Duty
from models.duties.duty_people import OWNER
from models.people.person import Person
from models.reminders import duty_checks
from models.reminders.duties import duties
from models.score_sheets import giving_points, score_sheets
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.score_sheets import ToScore
from models.score_sheets.scoring_duties import SCORING, ScoringDuty
from models.score_sheets.sheet_items import SheetItem
from tests import factories
from tests.models.reminders.owing import CALENDAR, statements

BEFORE, NOW, AFTER = (
    datetime(2027, month, day, 2, tzinfo=UTC) for month, day in ((4, 20), (5, 7), (5, 13))
)
DAYS = date(2027, 4, 24), date(2027, 5, 12)


def sheet_for(session: Session, people: Collection[Person]) -> ScoreSheet:
    """A sheet of all bureaus by which these people score."""
    me = next(iter(people))
    items = [SheetItem("1", "ผลงาน", Decimal(10))]
    sheet = score_sheets.make(session, me, "bureau_awards", 1, "สำนักดีเด่น", items, DAYS, BEFORE)
    bureaus = sorted({each.bureau_id for each in people})
    score_sheets.set_candidates(session, sheet, [ToScore(each) for each in bureaus])
    score_sheets.set_scorers(session, me, sheet, people, BEFORE)
    return sheet


@pytest.fixture
def people(session: Session) -> list[Person]:
    return [factories.person(session, factories.bureau(session, f"สำนัก {n}"), []) for n in "กขค"]


def owed(session: Session, now: datetime = NOW) -> list[Duty]:
    return [each for each in duties(session, CALENDAR, now) if each.kind is SCORING]


def test_who_scores_owes_it_on_the_days_of_the_sheet_until_all_have_points(
    session: Session, sealer: Sealer, people: list[Person]
) -> None:
    sheet = sheet_for(session, people)
    assert owed(session, BEFORE) == [] and owed(session, AFTER) == []
    found = {each.recipients.by_role[OWNER]: each for each in owed(session)}
    assert set(found) == {(each.id,) for each in people}
    mine = found[people[0].id,]
    assert mine.day == DAYS[1] and mine.of(ScoringDuty).left == 2, "not of the own bureau"
    for each in score_sheets.candidates(session, sheet)[1:]:
        points = {"1": Decimal(5)}
        giving_points.give(session, sealer, people[0], sheet, each, points, 1, NOW)
    assert len(owed(session)) == 2
    keys = {each.key for each in found.values()}
    assert keys - duty_checks.still_due(session, keys) == {mine.key}
    score_sheets.close(session, people[1], sheet, NOW)
    assert owed(session) == [] and duty_checks.still_due(session, keys) == set()


def test_many_who_score_take_as_many_statements_as_few(
    session: Session, people: list[Person]
) -> None:
    sheet = sheet_for(session, people[:2])
    few = statements(session, lambda: owed(session))
    more = [factories.person(session, people[2].bureau, []) for _ in range(4)]
    score_sheets.set_scorers(session, people[0], sheet, [*people, *more], BEFORE)
    assert statements(session, lambda: owed(session)) == few
