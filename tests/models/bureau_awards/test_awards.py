"""The year's days and visits, rolled from the sources, and telling the bureaus."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.bureau_awards import awards
from models.bureau_awards.bureau_award import BureauAward
from models.calendar import WorkingDays
from models.calendar_events import coming
from models.calendar_events.calendar_event import CalendarEvent
from models.errors import Refusal
from models.score_sheets import score_sheets
from tests.handlers.question.desk import Office, office

NOW = datetime(2027, 5, 1, 2, 0, tzinfo=UTC)
TITLES = ("ตรวจเยี่ยมสำนัก", "วันสุดท้ายส่งข้อมูล")


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def planned(at: Office) -> BureauAward:
    people = [at.people["director"], at.people["staff"]]
    return awards.plan(at.session, at.people["admin"], "สำนัก", people, WorkingDays(), NOW)


def test_the_days_of_the_sources_are_those_of_every_year() -> None:
    days = awards.usual_days(2567)
    assert (days.data_by, days.notice_by) == (date(2024, 7, 30), date(2024, 7, 21))
    assert (days.visits_first, days.visits_last) == (date(2024, 7, 31), date(2024, 8, 8))
    assert awards.usual_days(2570).visits_last == date(2027, 8, 8)


def test_planning_spreads_the_visits_over_working_days_and_makes_the_sheet(at: Office) -> None:
    award = planned(at)
    visits = awards.visits(at.session, award)
    assert [each.bureau for each in visits] == ["สำนักกฎหมาย", "สำนักการพิมพ์", "สำนักวิชาการ"]
    assert [each.day.weekday() < 5 for each in visits] == [True] * 3
    assert len({each.day for each in visits}) == 3 and not any(each.told for each in visits)
    sheet = awards.sheet_of(at.session, award)
    assert [each.most for each in score_sheets.items_of(sheet)].count(None) == 9
    assert len(score_sheets.candidates(at.session, sheet)) == 3
    assert awards.is_scorer(at.session, at.people["staff"], 2570)
    with pytest.raises(Refusal, match="planned"):
        planned(at)


def test_only_administrators_plan_and_not_after_the_visits(at: Office) -> None:
    for who, now, code in (
        ("reporter", NOW, "not_yours"),
        ("admin", datetime(2027, 8, 20, tzinfo=UTC), "over"),
    ):
        with pytest.raises(Refusal, match=code):
            awards.plan(
                at.session, at.people[who], "สำนัก", [at.people["staff"]], WorkingDays(), now
            )


def test_told_visits_stand_in_the_calendar_and_a_moved_one_is_told_again(at: Office) -> None:
    award, admin = planned(at), at.people["admin"]
    told = awards.tell(at.session, admin, award, TITLES, os.urandom, NOW)
    assert [each.before for each in told] == [None] * 3
    reporter = at.people["reporter"]
    seen = coming.of_person(at.session, reporter, date(2027, 7, 1), date(2027, 8, 30))
    assert [each.title for each in seen] == [TITLES[1], TITLES[0]]
    with pytest.raises(Refusal, match="nothing_new"):
        awards.tell(at.session, admin, award, TITLES, os.urandom, NOW)
    law = at.bureaus["law"].id
    moved = awards.move_visit(at.session, admin, award, law, date(2027, 8, 6), NOW)
    assert moved.day == date(2027, 8, 6) and not moved.told
    [again] = awards.tell(at.session, admin, award, TITLES, os.urandom, NOW)
    assert again.visit.bureau_id == law and again.before is not None
    rows = at.session.scalars(select(CalendarEvent).where(CalendarEvent.title == TITLES[0])).all()
    assert len(rows) == 3 and sorted(each.version for each in rows) == [0, 0, 1]


@pytest.mark.parametrize(
    ("day", "now", "code"),
    [
        (date(2027, 8, 9), NOW, "outside"),
        (date(2027, 4, 1), NOW, "past"),
        (date(2027, 8, 6), datetime(2027, 8, 5, tzinfo=UTC), "over"),
    ],
)
def test_a_visit_cannot_be_moved_out_of_its_days(
    at: Office, day: date, now: datetime, code: str
) -> None:
    award, admin = planned(at), at.people["admin"]
    awards.tell(at.session, admin, award, TITLES, os.urandom, NOW)
    with pytest.raises(Refusal, match=code):
        awards.move_visit(at.session, admin, award, at.bureaus["law"].id, day, now)
