"""Complaints counted by bureau, those that were forgotten as well as those that are kept."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.complaints import case_retention, case_tracking, case_work
from models.complaints.complaint import CALL_CENTRE, SUGGESTION, TIP
from models.complaints.figures import case_numbers
from models.complaints.figures.case_numbers import (
    BY_CHANNEL,
    BY_KIND,
    BY_OUTCOME,
    BY_SOLVED,
    BY_TIME,
)
from models.crypto import Sealer
from tests.models.complaints.complaining import NOW, case_of, filed, later, office

FIRST, LAST = date(2026, 10, 1), date(2027, 3, 20)


def test_each_bureau_has_its_row_and_nil_is_said(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    filed(session, sealer, None, kind=TIP)
    found = case_numbers.numbers(session, FIRST, LAST, LAST)
    assert [(row.bureau, row.received) for row in found.rows] == [
        ("สำนักกลางทดลอง", 0), ("สำนักทดลอง", 1), ("", 1),
    ]  # fmt: skip
    none = case_numbers.numbers(session, FIRST, FIRST, LAST)
    assert [row.received for row in none.rows] == [0, 0, 0]


def test_line_counts_with_the_social_media(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    filed(session, sealer, here.bureau, channel=CALL_CENTRE, kind=SUGGESTION)
    [row] = case_numbers.numbers(session, FIRST, LAST, LAST, frozenset((here.bureau.id,))).rows
    assert row.row(BY_KIND) == [1, 1, 0, 0, 0]
    assert row.row(BY_CHANNEL) == [0, 1, 0, 0, 1]


def test_late_and_in_time_results_and_what_was_not_solved(session: Session, sealer: Sealer) -> None:
    here = office(session)
    done = [case_of(session, filed(session, sealer, here.bureau)) for _ in range(4)]
    for case in done[:3]:
        case_work.acknowledge(session, sealer, case.id, here.first, later(7))
    case_work.tell_result(session, sealer, done[0].id, here.first, "ผล", later(60))
    case_work.cannot_proceed(session, sealer, done[1].id, here.first, "เหตุ", later(61))
    case_tracking.reopen(session, sealer, done[0], "ยังไม่ได้รับการแก้ไข", later(61))
    wanted = frozenset((here.bureau.id,))
    [row] = case_numbers.numbers(session, FIRST, LAST, later(60).date(), wanted).rows
    # One reopened within its limits, one answered late, one looked into in time, one left lying.
    assert row.row(BY_TIME) == [2, 1, 0, 1]
    assert row.row(BY_OUTCOME) == [3, 0, 1]
    assert row.row(BY_SOLVED) == [3, 1]


def test_what_was_forgotten_is_still_counted_the_same(session: Session, sealer: Sealer) -> None:
    here = office(session)
    case = case_of(session, filed(session, sealer, here.bureau))
    case_work.tell_result(session, sealer, case.id, here.first, "ผล", later(3))
    case_work.close(session, sealer, case.id, here.first, later(4))
    before = case_numbers.numbers(session, FIRST, LAST, LAST)
    assert case_retention.forget_one(session, later(400))
    assert case_numbers.numbers(session, FIRST, LAST, LAST) == before


def test_people_see_no_count_that_gives_somebody_away(session: Session, sealer: Sealer) -> None:
    here = office(session)
    filed(session, sealer, here.bureau)
    for _ in range(6):
        filed(session, sealer, here.centre, now=NOW)
    shown = case_numbers.numbers(session, FIRST, LAST, LAST).shown()
    assert set(shown) == set(case_numbers.TABLES)
    kinds = shown[BY_KIND]
    assert kinds.cells[1][0] is None and kinds.row_totals[1] is None
    assert all(table.row_totals == kinds.row_totals for table in shown.values())
