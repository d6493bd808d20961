"""Plans come in as Excel and Word, are mended, and count once, whatever is killed meanwhile."""

from __future__ import annotations

import io
from datetime import date

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.plan_drafts.plan_draft import APPLIED, PlanDraft
from models.plans import plans
from models.plans.plan import Plan
from models.plans.plan_rows import PlanFile
from tests.handlers.plan_drafts.plan_files_sent import add, put, saved
from tests.handlers.plan_drafts.word_plans import office_plan
from tests.journeys.administering import HALFWAY, ON_BOTH, Desk, Stages, at_the_desk

NOW, NEXT = "central-2570", "plan-2571"
DAY, TITLE = date(2027, 6, 25), "สำรวจความพึงพอใจ"
MENDED = "สำรวจความเห็นของผู้รับบริการ"


@pytest.mark.parametrize(("kind", "seed"), ON_BOTH)
def test_soak_plan_files_are_drafted_mended_and_used_once(
    stages: Stages, kind: str, seed: int
) -> None:
    with at_the_desk(stages, kind, seed) as desk:
        this_years_plan_comes_back_from_excel(desk)
        a_slip_is_mended_in_chat(desk)
        next_years_comes_from_word(desk)
        assert desk.stage.database.read(_states) == [APPLIED, APPLIED]
        verbs = ("plan_draft.keep", "plan.import", "plan_draft.apply")
        assert desk.done(*verbs) == {"plan_draft.keep": 2, "plan.import": 2, "plan_draft.apply": 2}


def _states(session: Session) -> list[str]:
    return list(session.scalars(select(PlanDraft.state).order_by(PlanDraft.id)))


def plan(desk: Desk, name: str) -> PlanFile:
    """The plan as it is stored; there is one of that name."""

    def found(session: Session) -> PlanFile:
        return plans.as_file(session.scalars(select(Plan).where(Plan.name == name)).one())

    return desk.stage.database.read(found)


def this_years_plan_comes_back_from_excel(desk: Desk) -> None:
    admin, before = desk.admin, plan(desk, NOW)
    admin.says("ขอแผนเป็น Excel").hears("ขอแผนใดเป็น Excel")
    admin.taps("ขอเป็น Excel")
    desk.stage.kill(desk.stage.worker_pids[0])
    book = load_workbook(io.BytesIO(desk.gets()))
    put(book, "3.6", "วันส่ง", date(2570, 6, 25))
    put(book, "3.6", "กิจกรรม", TITLE)
    add(book, "3.9", "เรื่องใหม่", "ทุกสำนัก", "๒๐ มี.ค. ๒๕๗๐")
    desk.sends(saved(book), "แผน.xlsx", "เปลี่ยนวันส่ง 1 ข้อ", "3.9 เรื่องใหม่")
    admin.taps("ใช้แผนนี้").hears("ใช้แผนนี้")
    assert plan(desk, NOW) == before
    admin.taps_and_it_dies("ใช้แผนนี้", HALFWAY).hears("ใช้แผนปีงบประมาณ 2570 แล้ว")
    rows = {row.number: row for row in plan(desk, NOW).activities}
    assert set(rows) == {*(row.number for row in before.activities), "3.9"}
    assert (rows["3.6"].title, rows["3.6"].due) == (TITLE, (DAY,))
    changed = [row.number for row in before.activities if rows[row.number] != row]
    assert changed == ["3.6"]
    desk.sends(saved(book), "แผน.xlsx", "นำเข้าและใช้เป็นแผนไปแล้ว")


def a_slip_is_mended_in_chat(desk: Desk) -> None:
    desk.admin.says(f"แก้ชื่อกิจกรรม 3.6 เป็น {MENDED}").hears("ตรวจการแก้ชื่อกิจกรรม")
    desk.admin.taps_and_it_dies("บันทึกการแก้", HALFWAY).hears("3.6 แล้ว")
    titles = [row.title for row in plan(desk, NOW).activities if row.number == "3.6"]
    assert titles == [MENDED]


def next_years_comes_from_word(desk: Desk) -> None:
    admin = desk.admin
    desk.sends(office_plan(), "แผน.docx", "6 กิจกรรม ใน 2 มาตรการ")
    admin.taps("ตอบข้อสงสัย").hears("แผนนี้เป็นของปีงบประมาณใด")
    admin.says("ปี ๒๕๗๑").hears("สำนักใดต้องส่ง")
    admin.says("การคลัง").hears("“จัดในวันที่ 9 มกราคม 2570”")
    admin.says("20 มกราคม").hears("ทำต่อภายหลัง")
    admin.says("ทำต่อภายหลัง").hears("ร่าง")
    admin.says("แก้ร่างแผน").hears("ไม่มีเลขข้อ")
    admin.taps("เป็นส่วนของข้อก่อน").hears("ที่เหลือใช้ตามที่อ่าน")
    admin.taps("ที่เหลือใช้ตามที่อ่าน").hears("ใช้แผนนี้", "แผนใหม่")
    admin.taps("ใช้แผนนี้").hears("ใช้แผนนี้")
    admin.taps_and_it_dies("ใช้แผนนี้", HALFWAY).hears("ใช้แผนปีงบประมาณ 2571 แล้ว")
    rows = {row.number: row for row in plan(desk, NEXT).activities}
    assert list(rows) == ["1.1", "1.9", "1.10", "2.1", "2.2"]
    assert rows["1.1"].due == (date(2028, 1, 20),) and rows["1.9"].due == (date(2028, 7, 30),)
