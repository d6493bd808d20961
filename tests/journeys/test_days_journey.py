"""Days off are added, removed and taken in from Excel while processes are killed; reminders move
with them and come once."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import workbook_file
from models.plans.office_day import CLOSURE, OfficeDay
from models.plans.working_days import working_days
from tests.journeys.administering import HALFWAY, ON_BOTH, Desk, Stages, at_the_desk
from tests.journeys.office_time import owes_one_report
from tests.models.reminders.owing import at
from tests.talk import words

ADDED, SLIP, CLOSED = date(2027, 3, 15), date(2027, 3, 18), date(2027, 3, 16)
SHEET = [["วันที่", "ชื่อวันหยุด", "ชนิด", "สำนัก"],
         ["2027-03-15 00:00:00", "วันหยุดพิเศษตามมติ ครม.", "วันหยุด", ""],
         ["16/3/2570", "ปิดอาคาร", "ปิดทำการ", "ทั้งสำนักงาน"]]  # fmt: skip
REMINDED = [date(2027, 2, 3), date(2027, 2, 26), date(2027, 3, 9), date(2027, 3, 17)]
"""Thirty, fourteen, seven and three working days before 20 March, counted with both days off."""

SILENT = [date(2027, 2, 5), date(2027, 3, 2), date(2027, 3, 11), ADDED, CLOSED]
"""Where these steps stood before, and the days off."""


@pytest.mark.parametrize(("kind", "seed"), ON_BOTH)
def test_soak_days_change_once_and_reminders_move_with_them(
    stages: Stages, kind: str, seed: int
) -> None:
    with at_the_desk(stages, kind, seed) as desk:
        desk.stage.database.write(owes_one_report)
        a_day_is_added(desk)
        a_slip_is_taken_back(desk)
        a_file_brings_the_rest(desk)
        assert desk.done("calendar_imported") == {"calendar_imported": 4}
        reminders_come_on_the_new_days(desk)


def stored(desk: Desk) -> list[date]:
    query = select(OfficeDay.day).order_by(OfficeDay.day)
    return desk.stage.database.read(lambda session: list(session.scalars(query)))


def a_day_is_added(desk: Desk) -> None:
    admin = desk.admin
    admin.says("หยุดเพิ่ม 15 มี.ค. 70 วันหยุดพิเศษตามมติ ครม.").hears(
        "การเตือนของรอบ 20 มี.ค. 70", "5 ก.พ. 70 เป็น 4 ก.พ. 70", "บันทึกวันหยุด"
    )
    assert stored(desk) == []
    admin.taps_and_it_dies("บันทึกวันหยุด", HALFWAY).hears("บันทึกแล้ว เพิ่มวันหยุด")
    assert stored(desk) == [ADDED]


def a_slip_is_taken_back(desk: Desk) -> None:
    admin = desk.admin
    admin.says("หยุดเพิ่ม 18 มี.ค. 70 วันที่พิมพ์ผิด").hears("ตรวจการเปลี่ยนวันหยุด")
    admin.taps("บันทึกวันหยุด").hears("บันทึกแล้ว เพิ่มวันหยุด", "18 มีนาคม")
    assert stored(desk) == [ADDED, SLIP]
    admin.says("ยกเลิกวันหยุด 18 มี.ค. 70").hears("ตรวจการเปลี่ยนวันหยุด")
    admin.taps_and_it_dies("บันทึกวันหยุด", HALFWAY).hears("บันทึกแล้ว ยกเลิกวันหยุด")
    assert stored(desk) == [ADDED]


def a_file_brings_the_rest(desk: Desk) -> None:
    sheet = workbook_file.written({"วันหยุด": SHEET})
    desk.sends(sheet, "วันหยุด.xlsx", "จะเปลี่ยน 1 วัน")
    assert stored(desk) == [ADDED]
    desk.admin.taps_and_it_dies("บันทึกวันตามไฟล์", HALFWAY).hears("บันทึกวันตามไฟล์แล้ว 1 วัน")
    desk.sends(sheet, "วันหยุด.xlsx", "ไม่มีวันใดเปลี่ยน")
    assert stored(desk) == [ADDED, CLOSED]
    desk.stage.database.read(_both_are_off)


def _both_are_off(session: Session) -> None:
    calendar = working_days(session)
    working = [calendar.is_working(day) for day in (ADDED, CLOSED, SLIP)]
    assert working == [False, False, True]
    kinds = select(OfficeDay.kind).where(OfficeDay.day == CLOSED)
    assert session.scalars(kinds).one() == CLOSURE


def reminders_come_on_the_new_days(desk: Desk) -> None:
    reporter = desk.unlucky("D0103")
    for day in sorted({*REMINDED, *SILENT}):
        before = len(reporter.entries())
        desk.stage.kill(desk.chance.choice(desk.stage.worker_pids + desk.stage.web_pids))
        desk.time.comes(at(day))
        heard = [words(entry["message"]) for entry in reporter.entries()[before:]]
        assert len(heard) == (day in REMINDED), (day, heard)
        assert all("เตือนอะไรฉันบ้าง" in each for each in heard), heard
