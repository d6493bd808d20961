"""People's rights and changes over HTTP: their data, a lost phone, another role, leaving."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from bot.worker import SWEEP_AFTER
from tests.journeys.people import Person, imports_roster, picture
from tests.journeys.stage import Stage
from tests.talk import actions

Stages = Callable[..., AbstractContextManager[Stage]]
NEW_PHONE = "U" + "e" * 32


@pytest.fixture(
    scope="module", params=[pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))]
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param, simulated=True) as opened:
        yield opened


@pytest.mark.soak
def test_everybody_sees_takes_and_has_mended_what_is_kept_of_them(stage: Stage) -> None:
    reporter, admin = stage.person("D0104"), stage.person("D0002")
    reporter.says("ข้อมูลของฉัน").hears("นายสมมติ ช่วยรายงาน", "D0104", "สิ่งที่ไม่เก็บ")
    link = _takes_out(reporter)
    assert "4 ตัวท้าย" in stage.get(link).data.decode()
    taken = stage.get(_leads_on(stage, link, "0104"))
    assert (taken.status, taken.headers["Content-Type"]) == (200, "application/json")
    assert taken.headers["Cache-Control"] == "no-store"
    told = json.dumps(json.loads(taken.data), ensure_ascii=False)
    assert "นายสมมติ ช่วยรายงาน" in told and "นางสาวตัวอย่าง รายงานดี" not in told
    theirs = _takes_out(stage.person("D0103"))
    assert stage.get(_with_the_signature_of(link, theirs)).status == 404
    stage.office_time_moves(11 * 60)
    assert stage.get(link).status == 404

    reporter.taps("แก้ไขข้อมูล").hears("ข้อมูลใดไม่ถูกต้อง")
    reporter.taps("ตำแหน่ง").hears("ตำแหน่งที่ถูกต้องคืออะไร")
    reporter.says("เจ้าพนักงานธุรการชำนาญงาน").hears("ตรวจก่อนส่งคำขอ")
    reporter.taps("ส่งให้ผู้ดูแลระบบ").hears("ส่งคำขอแก้ไขตำแหน่งถึงผู้ดูแลระบบแล้ว")
    admin.hears("ขอแก้ไขข้อมูลในทะเบียน", "D0104", "เจ้าพนักงานธุรการชำนาญงาน")
    stage.settles()


def _takes_out(person: Person) -> str:
    card = person.says("ขอไฟล์ข้อมูล").hears("ไฟล์ข้อมูลของฉัน")
    return str(next(a["uri"] for a in actions(card) if "uri" in a))


def _leads_on(stage: Stage, link: str, fact: str) -> str:
    """Where the page leads whoever gives the last four characters of the staff id."""
    led = stage.http.request("POST", link, fields={"fact": fact}, redirect=False)
    assert led.status == 303
    return stage.origin + led.headers["Location"]


def _with_the_signature_of(link: str, other: str) -> str:
    """What is asked for in one link, signed as the other one is."""
    return f"{link.rpartition('.')[0]}.{other.rpartition('.')[2]}"


@pytest.mark.soak
def test_a_new_phone_waits_for_an_administrator_and_the_old_one_is_told(stage: Stage) -> None:
    old, admin = stage.person("D0202"), stage.person("D0002")
    stage.sim("POST", "/people", {"id": NEW_PHONE, "name": "เครื่องใหม่", "friend": True})
    new = stage.person_of(NEW_PHONE)
    # Who makes a code in the chat confirms nothing that it begins.
    issued = stage.runs("roster", "code", "D0202")
    [code] = re.findall("[A-Z0-9]{5}-[A-Z0-9]{5}", issued.said)
    new.says(f"ลงทะเบียน {code}").hears("พบชื่อ")
    new.says("0202").hears("ขอความยินยอม", "ให้ผู้ดูแลระบบยืนยันก่อน")
    new.taps("ยอมรับ").hears("รับคำขอย้ายมาใช้บัญชี LINE นี้แล้ว")
    old.hears("มีผู้ขอใช้ชื่อของท่านกับบัญชี LINE อื่น")
    old.says("ข้อมูลของฉัน").hears("นายสมมติ รายงานคลัง")
    new.says("รายงาน").hears("ยินดีต้อนรับสู่ STRONG")

    card = admin.hears("ขอย้ายบัญชี LINE", "นายสมมติ รายงานคลัง")
    admin.taps("ยืนยัน", card).hears("สอบถามเจ้าตัว")
    admin.taps("ยืนยันการย้าย").hears("ยืนยันคำขอย้ายบัญชีของ นายสมมติ รายงานคลัง แล้ว")
    new.hears("ย้ายมาใช้บัญชี LINE นี้แล้ว")
    old.hears("ถูกย้ายไปยังเครื่องใหม่")
    new.says("รายงาน").hears("เลือกกิจกรรมที่จะรายงาน")
    old.says("รายงาน").hears("ยินดีต้อนรับสู่ STRONG")
    stage.settles()


@pytest.mark.soak
def test_a_changed_role_is_told_to_its_line_and_works_at_once(stage: Stage) -> None:
    changed, head = stage.person("D0106"), stage.person("D0102")
    changed.says("รายงาน").hears("เปิดให้เฉพาะผู้มีหน้าที่นี้")
    imports_roster(stage, {"D0106": {"roles": "staff;reporter"}})
    stage.office_time_moves(SWEEP_AFTER)  # nobody wakes the worker for what a command has to tell
    changed.hears("ข้อมูลของท่านในทะเบียนเปลี่ยนแล้ว", "หน้าที่ที่เพิ่ม")
    head.hears("หน้าที่ในสายงานของท่านเปลี่ยน", "นายสมมติ บุคลากร")
    changed.says("รายงาน").hears("เลือกกิจกรรมที่จะรายงาน")
    stage.settles()


@pytest.mark.soak
def test_who_is_not_in_line_is_reported_for_on_record_and_who_leaves_is_a_stranger(
    stage: Stage,
) -> None:
    reporter, head = stage.person("D0302"), stage.person("D0301")
    reporter.says("รายงานแทน D0303").hears("รายงานแทนผู้ใด", "นายสมมติ ยังไม่ลงทะเบียน")
    reporter.taps("รายงานแทน").hears("เลือกกิจกรรม", "นายสมมติ ยังไม่ลงทะเบียน")
    reporter.taps("รายงาน").hears("รายงานแทน นายสมมติ ยังไม่ลงทะเบียน")
    reporter.taps("ยังไม่ได้ดำเนินการ").hears("· สิ่งที่ทำ")
    reporter.says("รอหนังสือเวียนของคณะทำงาน").hears("· งบประมาณ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("· หลักฐาน")
    reporter.sends_files([picture(5)]).hears("· การเผยแพร่")
    reporter.says("ไม่มี").hears("ตรวจทานก่อนส่ง")
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")
    behalf = "นางสาวตัวอย่าง รายงานข่าว (บันทึกแทน นายสมมติ ยังไม่ลงทะเบียน)"
    head.hears("รายงานรออนุมัติ", behalf)
    reporter.taps("ประวัติ").hears(f"ส่งโดย {behalf}")

    link = _takes_out(reporter)
    assert stage.get(link).status == 200
    reporter.says("เลิกใช้บอต").hears("สิ่งที่ลบ", "รายงานที่ส่งแล้ว 1 ฉบับ")
    reporter.taps("ยืนยันเลิกใช้").hears("เลิกใช้บอตเรียบร้อย")
    reporter.says("ข้อมูลของฉัน").hears("สำหรับบุคลากรที่ลงทะเบียนแล้ว")
    assert stage.get(link).status == 404
    head.says("รออนุมัติ").hears("รออนุมัติ 1 ฉบับ")
    stage.settles()
