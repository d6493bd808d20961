"""Closed cases are forgotten after their time, one at a time; their numbers stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.complaints import case_work
from models.complaints.complaint import Case, CaseNumber
from scheduler.complaints.timed import forget_case
from scheduler.ports import Outside
from tests.fakes import MovableClock, RecordingLog
from tests.models.complaints import complaining


def closed(office: Outside, count: int = 1) -> None:
    """So many cases of one bureau, closed today."""

    def work(session: Session) -> None:
        here, now = complaining.office(session), office.clock.now()
        for _ in range(count):
            done = complaining.filed(session, office.sealer, here.bureau, now)
            who = (session, office.sealer, done.case_id, here.first)
            case_work.tell_result(*who, "แก้ไขแล้ว", now)
            case_work.close(*who, now)

    office.database.write(work)


def counted(office: Outside, table: type[Case] | type[CaseNumber]) -> int:
    query = select(func.count()).select_from(table)
    return office.database.read(lambda session: session.scalar(query) or 0)


def test_a_case_is_forgotten_a_year_after_it_was_closed(
    office: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    closed(office, 2)
    clock.advance(days=364)
    assert not forget_case(office)
    clock.advance(days=1)
    assert [forget_case(office) for _ in range(3)] == [True, True, False]
    assert (counted(office, Case), counted(office, CaseNumber)) == (0, 2)


def test_killed_before_the_write_the_case_is_whole(office: Outside, clock: MovableClock) -> None:
    closed(office)
    clock.advance(days=365)

    def dies(_point: str) -> None:
        raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        forget_case(replace(office, checkpoint=dies))
    assert (counted(office, Case), counted(office, CaseNumber)) == (1, 0)
    assert forget_case(office)
