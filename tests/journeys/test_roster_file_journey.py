"""The roster goes out as Excel, comes in changed, counts, and is taken back, whatever is killed."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.people.person import Person
from tests.handlers.roster_sheets.sent_file import BUREAU, POSITION, RosterBook
from tests.journeys.administering import HALFWAY, ON_BOTH, Desk, Stages, at_the_desk, told

MOVED, PROMOTED, GONE = "D0103", "D0106", "D0202"
NEW = ("D0999", "นางสาวใหม่ มาถึง", "นิติกร", "สำนักการคลังและงบประมาณ", "", "", "D0201")
KEPT = ("name", "position", "bureau_id", "work_group", "roles", "supervisor_id", "line_user_id")
Roster = dict[str, dict[str, Any]]


@pytest.mark.parametrize(("kind", "seed"), ON_BOTH)
def test_soak_a_roster_file_counts_whole_once_and_is_taken_back_whole(
    stages: Stages, kind: str, seed: int
) -> None:
    with at_the_desk(stages, kind, seed) as desk:
        before = desk.stage.database.read(roster)
        desk.admin.says("ขอทะเบียนบุคลากรเป็น Excel")
        book = RosterBook(desk.gets())
        book.with_new(*NEW).change(MOVED, BUREAU, NEW[3]).change(PROMOTED, POSITION, "นิติกรพิเศษ")
        desk.sends(book.without(GONE).saved(), "ทะเบียน.xlsx", "ไม่มีในไฟล์")
        desk.admin.taps("พ้นหน้าที่").hears("เข้าใหม่ 1", "ย้ายสำนัก 1", "จะพ้นหน้าที่")
        assert desk.stage.database.read(roster) == before
        it_counts_once(desk, before)
        it_is_taken_back(desk, before)


def roster(session: Session) -> Roster:
    """Everybody on it, with all that a file can change."""
    here = select(Person).where(Person.retired_at.is_(None))
    return {
        person.staff_id: {column: getattr(person, column) for column in KEPT}
        for person in session.scalars(here)
    }


def it_counts_once(desk: Desk, before: Roster) -> None:
    desk.admin.taps_and_it_dies("นำเข้าทะเบียนนี้", HALFWAY).hears("นำเข้าทะเบียนบุคลากรแล้ว")
    desk.stage.settles()
    now = desk.stage.database.read(roster)
    assert set(now) == {*before, NEW[0]} - {GONE}
    changed = {who for who in before if who in now and now[who] != before[who]}
    assert changed == {MOVED, PROMOTED}
    finance = desk.of_roster("D0201").bureau_id
    assert {now[who]["bureau_id"] for who in (MOVED, NEW[0])} == {finance}
    assert told(desk.unlucky(MOVED), "ย้ายสำนัก", "จากสำนักบริหารงานกลาง") == 1
    done = desk.done("bureau_changed", "retired", "roster_imported")
    assert done == {"bureau_changed": 1, "retired": 1, "roster_imported": 1}


def it_is_taken_back(desk: Desk, before: Roster) -> None:
    desk.admin.says("ย้อนการนำเข้าบุคลากร").hears("กลับเป็นข้อมูลเดิม")
    desk.admin.taps_and_it_dies("ย้อนทั้งหมด", HALFWAY).hears("ย้อนแล้ว")
    desk.admin.says("ย้อนการนำเข้าบุคลากร").hears("ไม่มีการนำเข้า")
    desk.stage.settles()
    assert desk.stage.database.read(roster) == before
    assert told(desk.unlucky(MOVED), "ย้ายสำนัก") == 2
    desk.unlucky(GONE).says("ข้อมูลของฉัน").hears("นายสมมติ รายงานคลัง")
