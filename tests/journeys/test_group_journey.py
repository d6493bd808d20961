"""The LINE group over HTTP: whose it is, what it may hear, and that people are left to talk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.trail import facts
from tests.journeys.people import Group, Person
from tests.journeys.processes import until
from tests.journeys.stage import Stage
from tests.talk import actions, words

Json = dict[str, Any]
Stages = Callable[..., AbstractContextManager[Stage]]
OFFICE, OTHER = "C" + "1" * 32, "C" + "2" * 32
NAMES = ("สำนักบริหารงานกลาง", "สำนักการคลัง", "สำนักประชาสัมพันธ์", "รายงานดี")


@pytest.fixture(
    scope="module", params=[pytest.param("sqlite", marks=pytest.mark.xdist_group("group"))]
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param, simulated=True) as opened:
        yield opened


@pytest.mark.soak
def test_a_group_from_the_invitation_to_the_removal(stage: Stage) -> None:
    member, colleague, admin = (stage.person(name) for name in ("D0103", "D0202", "D0002"))
    until(lambda: stage.database.read(lambda s: facts.get(s, facts.BOT_ID)), stage.logs)
    office = Group(stage, OFFICE, member, colleague, admin)
    _is_asked_about_and_confirmed(office, member, admin)
    _is_told_dates_and_counts(office, member)
    _keeps_personal_matters_out(office, member)
    _is_silent_unless_called(office, member, colleague)
    _a_second_one_is_refused(Group(stage, OTHER, member, admin), office, member, admin)
    office.puts_the_bot_out()
    admin.hears("บอตออกจากกลุ่ม LINE ของสำนักงานแล้ว", "เชิญบอตเข้ากลุ่มอีกครั้ง")
    stage.settles()


def _is_asked_about_and_confirmed(office: Group, member: Person, admin: Person) -> None:
    """Until an administrator has confirmed it, the office's figures stay out of it."""
    greeting = words(office.takes_the_bot_in().hears("ตอบในกลุ่มนี้เมื่อถูกเรียกเท่านั้น", "รหัสกลุ่ม"))
    code = greeting.partition("รหัสกลุ่ม ")[2].split()[0]
    card = admin.hears("บอตถูกเชิญเข้ากลุ่ม LINE ใหม่", code)
    office.calls(member, "ภาพรวม").hears("เมื่อผู้ดูแลระบบยืนยันกลุ่มแล้ว", code)
    admin.taps("พิจารณากลุ่มนี้", card).hears(f"กลุ่มรหัส {code} เป็นกลุ่มของสำนักงานหรือไม่")
    admin.taps("ใช้กลุ่มนี้").hears(f"ยืนยันกลุ่มรหัส {code} เป็นกลุ่มของสำนักงานแล้ว")


def _is_told_dates_and_counts(office: Group, member: Person) -> None:
    """What concerns all; of nobody's bureau and of nobody by name."""
    heard = [
        office.calls(member, "แผน").hears("รอบส่งรายงาน", "20 มีนาคม"),
        office.calls(member, "แผน 1.10").hears("1.10", "กำหนดส่ง", "20 มิถุนายน"),
        office.calls(member, "ภาพรวม").hears("ภาพรวมการส่งรายงาน", "ส่งแล้ว 0 จาก"),
    ]
    assert not [name for name in NAMES for each in heard if name in words(each)]


def _keeps_personal_matters_out(office: Group, member: Person) -> None:
    """A button to the direct chat types the words in; of a complaint the plain word alone."""
    mine = office.calls(member, "รายงาน 1.10 เสร็จแล้ว").hears("ทักแชตส่วนตัว")
    assert _typed_in(mine) == "รายงาน 1.10 เสร็จแล้ว"
    status = office.calls(member, "สถานะ สำนักการคลังและงบประมาณ").hears("ทักแชตส่วนตัว")
    assert _typed_in(status) == "สถานะ สำนักการคลังและงบประมาณ"
    complaint = office.calls(member, "ร้องเรียน หัวหน้ารับเงินจากผู้ขาย").hears("ทักแชตส่วนตัว")
    assert _typed_in(complaint) == "ร้องเรียน"
    assert "ผู้ขาย" not in words(complaint)


def _typed_in(card: Json) -> str:
    [uri] = [a["uri"] for a in actions(card) if "uri" in a]
    return unquote(uri.partition("/?")[2])


def _is_silent_unless_called(office: Group, member: Person, colleague: Person) -> None:
    """Of what people say among themselves neither the words nor the sender are kept."""
    before = len(office.entries())
    office.talks(member, "แผนพักเที่ยงวันนี้ไปร้านไหนดี").talks(colleague, "สถานะคือหิวมาก")
    office.stage.settles()
    assert len(office.entries()) == before
    lane = office.stage.sealer.keyed_hash(office.id, LANE)
    query = select(InboxEvent).where(InboxEvent.lane == lane).order_by(InboxEvent.id.desc())
    rows = office.stage.database.read(lambda s: list(s.scalars(query.limit(2))))
    assert [(row.kind, row.payload, row.state) for row in rows] == [("message", None, "done")] * 2


def _a_second_one_is_refused(other: Group, office: Group, member: Person, admin: Person) -> None:
    other.takes_the_bot_in().hears("รหัสกลุ่ม")
    admin.taps("พิจารณากลุ่มนี้", admin.hears("มีกลุ่มที่ยืนยันแล้ว 1 กลุ่ม")).hears("หรือไม่")
    admin.taps("ไม่ใช่กลุ่มของสำนักงาน").hears("ยืนยันว่าไม่ใช่")
    admin.taps("ยืนยันว่าไม่ใช่").hears("บันทึกแล้ว", "บอตจะไม่ให้ข้อมูลใด")
    other.calls(member, "แผน").hears("กลุ่มนี้ยังไม่ได้รับอนุญาตให้ใช้บอต")
    office.calls(member, "แผน").hears("รอบส่งรายงาน")
    other.puts_the_bot_out()
    admin.hears("บอตออกจากกลุ่ม LINE แล้ว", "ไม่ต้องดำเนินการ")
