"""People come, change, rise and retire by an administrator's words, whatever is killed."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import real_now
from models.duties import duty_holders
from models.duties.reminder_tables import DutyHolder
from models.people.person import ADMIN, RECEIVER, STAFF, Person
from tests.journeys.administering import HALFWAY, ON_BOTH, Desk, Stages, at_the_desk, told
from tests.journeys.people import Unlucky
from tests.talk import words

CODE = re.compile("[A-Z0-9]{5}-[A-Z0-9]{5}")
NEW, MOVED, RAISED, RETIRED, HEIR = "D0409", "D0106", "D0105", "D0104", "D0103"
LINE = "เพิ่มนางสาวสมใจ ทดลองงาน นักวิชาการเงินและบัญชี สำนักการคลัง เป็นผู้รายงาน หัวหน้า อำนวยการคลัง"


@pytest.mark.parametrize(("kind", "seed"), ON_BOTH)
def test_soak_people_are_added_changed_raised_and_retired_once(
    stages: Stages, kind: str, seed: int
) -> None:
    with at_the_desk(stages, kind, seed) as desk:
        somebody_comes(desk)
        somebody_moves(desk)
        second = a_second_administrator(desk)
        a_role_waits_for_the_second(desk, second)
        somebody_retires(desk)
        others_receive_tips(desk)


def somebody_comes(desk: Desk) -> None:
    admin = desk.admin
    admin.says(LINE).hears("เลขประจำตัว")
    admin.says(NEW).hears("กลุ่มงาน")
    admin.taps("ไม่มีกลุ่มงาน").hears("ยืนยันเพิ่ม", "นางสาวสมใจ ทดลองงาน")
    admin.taps_and_it_dies("ยืนยันเพิ่ม", HALFWAY).hears("ออกรหัสลงทะเบียน")
    [code] = CODE.findall(words(admin.says(f"ออกรหัส {NEW}").hears("รหัสลงทะเบียน", "14 วัน")))
    new = desk.newcomer(NEW)
    new.says(f"ลงทะเบียน {code}").hears("พบชื่อ")
    new.says(NEW[-4:]).hears("ขอความยินยอม")
    new.taps_and_it_dies("ยอมรับ", HALFWAY).hears("ลงทะเบียนเรียบร้อย", "สมใจ")
    added = desk.of_roster(NEW)
    assert (added.line_user_id, added.roles) == (new.id, ["staff", "reporter"])
    assert desk.done("added", "joined") == {"added": 1, "joined": 1}


def somebody_moves(desk: Desk) -> None:
    admin, moved = desk.admin, desk.unlucky(MOVED)
    admin.says(f"ย้าย {MOVED} ไปสำนักการคลังและงบประมาณ").hears("กลุ่มงาน")
    admin.says("กลุ่มงานงบประมาณ").hears("ผู้บังคับบัญชา")
    admin.says("อำนวยการคลัง").hears("สำนักเดิม", "ยืนยันแก้ไข")
    admin.taps_and_it_dies("ยืนยันแก้ไข", HALFWAY).hears("สำนักการคลังและงบประมาณ")
    moved.hears("ย้ายสำนัก", "จากสำนักบริหารงานกลาง")
    assert desk.of_roster(MOVED).bureau.name == "สำนักการคลังและงบประมาณ"
    assert desk.done("bureau_changed") == {"bureau_changed": 1}


def a_second_administrator(desk: Desk) -> Unlucky:
    desk.admin.says(f"ตั้ง {RAISED} เป็นผู้ดูแลระบบ").hears("ยืนยันแก้ไข")
    desk.admin.taps("ยืนยันแก้ไข")
    second = desk.unlucky(RAISED)
    second.hears("หน้าที่ที่เพิ่ม")
    assert desk.of_roster(RAISED).has(ADMIN)
    return second


def a_role_waits_for_the_second(desk: Desk, second: Unlucky) -> None:
    desk.admin.says(f"ตั้ง {MOVED} เป็นผู้รับเรื่องร้องเรียน").hears("เมื่อผู้ดูแลระบบอีกท่านยืนยัน")
    desk.admin.taps_and_it_dies("ยืนยันแก้ไข", HALFWAY).hears("คำขอปิดเอง")
    assert desk.of_roster(MOVED).roles == [STAFF]
    second.says("คำขอแก้ทะเบียน").hears("บุคลากร", "ผู้รับเรื่อง")
    second.taps_and_it_dies("ยืนยัน", HALFWAY).hears("แจ้งผู้ขอให้ทราบ")
    desk.admin.hears("ยืนยันคำขอแก้ทะเบียน")
    assert desk.of_roster(MOVED).roles == [STAFF, RECEIVER]
    assert desk.done("roles_changed") == {"roles_changed": 3}  # theirs, and of the two before


def somebody_retires(desk: Desk) -> None:
    admin, heir = desk.admin, desk.unlucky(HEIR)
    desk.stage.database.write(looks_after_an_activity)
    admin.says(f"{RETIRED} เกษียณอายุ").hears("กิจกรรมที่รับผิดชอบ 1 รายการ")
    admin.says(HEIR).hears("ส่งมอบให้", "ยืนยัน")
    admin.taps_and_it_dies("ยืนยัน", HALFWAY)
    desk.unlucky(RETIRED).hears("พ้นจากทะเบียนบุคลากรแล้ว")
    heir.hears("รับช่วงงานต่อจาก")
    desk.stage.settles()
    gone = desk.of_roster(RETIRED)
    assert gone.retired_at is not None and gone.line_user_id is None
    assert desk.done("retired") == {"retired": 1}
    assert told(heir, "รับช่วงงานต่อจาก") == 1
    assert desk.stage.database.read(holders) == [HEIR]


def looks_after_an_activity(session: Session) -> None:
    retired = session.scalars(select(Person).where(Person.staff_id == RETIRED)).one()
    duty_holders.assign(session, retired, retired, real_now())


def holders(session: Session) -> list[str]:
    held = select(Person.staff_id).join(DutyHolder, DutyHolder.person_id == Person.id)
    return list(session.scalars(held))


def others_receive_tips(desk: Desk) -> None:
    admin = desk.admin
    admin.says("ผู้รับเบาะแส").hears("ผู้รับเบาะแสของสำนักงาน 2 คน", "รับแจ้งเหตุ")
    admin.taps("เปลี่ยนสำนักที่รับ").hears("สำนัก")
    admin.says("สำนักการคลังและงบประมาณ").hears("มีผู้รับเรื่อง 1 คน")
    admin.taps_and_it_dies("ยืนยัน", HALFWAY).hears("ผู้รับเบาะแสของสำนักงาน 1 คน", "บุคลากร")
