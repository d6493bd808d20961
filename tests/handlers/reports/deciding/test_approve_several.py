"""Approving several reports in one go: only those looked at, each decided on its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.reports.report import APPROVED, SUBMITTED, Report
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER, events_of, meets, sends


def states(house: House) -> list[str]:
    with house.session() as session:
        return list(session.scalars(select(Report.state).order_by(Report.id)))


def looked(reporter: Chat, head: Chat, *numbers: str) -> None:
    """Reports that the head has opened, one by one, and decided nothing on."""
    for number in numbers:
        sends(reporter, head, number=number)
        head.taps("อนุมัติ").says("ยกเลิก")


def test_what_was_looked_at_is_approved_in_one_go(reporter: Chat, head: Chat) -> None:
    looked(reporter, head, "1.10", "2.1")
    sends(reporter, number="3.7")
    head.says("รออนุมัติ")
    assert head.last.count("✓ ดูแล้ว") == 2
    before = events_of(head.house, REPORTER, "decided")
    head.taps("อนุมัติที่ดูแล้ว 2 ฉบับ")
    assert "1.10" in head.since(-2) and "2.1" in head.since(-2) and "3.7" not in head.since(-2)
    assert states(head.house) == [SUBMITTED] * 3
    head.taps("ยืนยันอนุมัติ")
    assert "อนุมัติแล้ว 2 ฉบับ และแจ้งผู้รายงานให้ทราบแล้ว" in head.last
    assert states(head.house) == [APPROVED, APPROVED, SUBMITTED]
    assert events_of(head.house, REPORTER, "decided") == before + 1
    meets(head.house, reporter)
    assert "รายงานได้รับอนุมัติแล้ว 2 ฉบับ" in reporter.last


def test_what_was_approved_in_one_go_is_not_offered_to_be_gone_on_with(
    reporter: Chat, head: Chat
) -> None:
    for number in ("1.10", "2.1"):
        sends(reporter, head, number=number)
        head.taps("อนุมัติ")
    head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 2 ฉบับ").taps("ยืนยันอนุมัติ")
    assert states(head.house) == [APPROVED, APPROVED]
    assert "ทำเรื่องที่ค้างต่อ" not in head.offers


def test_one_look_is_not_several(reporter: Chat, head: Chat) -> None:
    looked(reporter, head, "1.10")
    sends(reporter, number="2.1")
    head.says("รออนุมัติ")
    assert not [label for label in head.offers if "ดูแล้ว" in label]
    assert "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ มีเพียงรายงาน 1.10" in head.says("อนุมัติที่ดูแล้ว").last
    assert "รายงาน 1.10: จะอนุมัติ หรือส่งกลับ" in head.taps("พิจารณารายงาน 1.10").last


def test_a_newer_version_has_not_been_looked_at(reporter: Chat, head: Chat) -> None:
    looked(reporter, head, "1.10", "2.1")
    reporter.taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
    reporter.says("รายงาน 2.1").taps("ทำเหมือนครั้งก่อน").says("ไม่มี").says("ยืนยัน")
    assert states(head.house) == [SUBMITTED, SUBMITTED]
    assert head.says("รออนุมัติ").last.count("✓ ดูแล้ว") == 1


def test_what_can_no_longer_be_approved_is_named_and_the_rest_goes_on(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    looked(reporter, head, "1.10", "2.1")
    head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 2 ฉบับ")
    yes = head.button("ยืนยันอนุมัติ")
    reporter.taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
    head.taps_data(yes)
    assert "อนุมัติแล้ว 1 ฉบับ" in head.last and "อนุมัติไม่ได้ 1 ฉบับ" in head.last
    assert "รายงาน 2.1: ผู้รายงานถอนรายงานฉบับนี้แล้ว" in head.last
    assert states(head.house) == [APPROVED, "withdrawn"]


def test_where_none_can_be_approved_nobody_is_told(reporter: Chat, head: Chat) -> None:
    looked(reporter, head, "1.10", "2.1")
    head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 2 ฉบับ")
    yes = head.button("ยืนยันอนุมัติ")
    for number in ("1.10", "2.1"):
        reporter.says(f"ถอนรายงาน {number}").taps("ยืนยันถอนรายงาน")
    head.taps_data(yes)
    assert "ไม่ได้อนุมัติฉบับใด" in head.last
    assert events_of(head.house, REPORTER, "decided") == 0


def test_not_yet_approves_nothing(reporter: Chat, head: Chat) -> None:
    looked(reporter, head, "1.10", "2.1")
    head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 2 ฉบับ").taps("ยังไม่อนุมัติ")
    assert "ยังไม่ได้อนุมัติฉบับใด" in head.last
    assert states(head.house) == [SUBMITTED, SUBMITTED]


def test_an_old_yes_approves_nothing_twice(reporter: Chat, head: Chat) -> None:
    looked(reporter, head, "1.10", "2.1")
    head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 2 ฉบับ")
    yes = head.button("ยืนยันอนุมัติ")
    head.taps_data(yes)
    told = events_of(head.house, REPORTER, "decided")
    head.taps_data(yes)
    assert events_of(head.house, REPORTER, "decided") == told


def test_each_reporter_is_told_once(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    looked(reporter, head, "1.10", "2.1")
    looked(chat("D0104"), head, "3.7")
    head.says("รออนุมัติ").taps("อนุมัติที่ดูแล้ว 3 ฉบับ").taps("ยืนยันอนุมัติ")
    assert events_of(head.house, REPORTER, "decided") == 1
    assert events_of(head.house, "D0104", "decided") == 1


def test_who_has_nothing_to_decide_approves_nothing(reporter: Chat) -> None:
    assert "ขณะนี้ไม่มีรายงานรออนุมัติที่ถึงท่าน" in reporter.says("อนุมัติที่ดูแล้ว").last


IF_FINE = [
    "ถ้าเรียบร้อยก็ผ่านหมดเลย",
    "มีรายงานรออนุมัติไหมครับ ถ้าเรียบร้อยก็ผ่านหมดเลย",
    "ถ้าไม่มีปัญหาอะไรก็อนุมัติทั้งหมดเลยค่ะ",
    "หากครบถ้วนแล้วให้ผ่านทุกฉบับได้เลย",
    "มีอะไรรออนุมัติบ้างคะ ถ้าโอเคก็ให้ผ่านไปเลย",
    "ถ้าดูแล้วถูกต้องก็เห็นชอบทั้งหมดครับ",
]


@pytest.mark.parametrize("said", IF_FINE)
def test_all_that_is_in_order_opens_what_waits_and_approves_nothing(
    reporter: Chat, head: Chat, said: str
) -> None:
    assert "ไม่มีรายงานที่รอท่านพิจารณา" in head.says(said).last
    sends(reporter, head)
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in head.says(said).last
    head.says("ยกเลิก")
    sends(reporter, head, number="2.1")
    assert "ยังไม่ได้อนุมัติฉบับใด" in head.says(said).last and "ดูแล้ว 1 จาก 2 ฉบับ" in head.last
    assert set(states(head.house)) == {SUBMITTED}


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าเรียบร้อยแล้วผู้รายงานรู้ไหมว่าผ่าน",
        "ถ้าผอ.ไม่อยู่ใครอนุมัติ",
        "ถ้าไม่มีปัญหาก็ส่งกลับไปก่อน",
        "ถ้าเรียบร้อยก็ลาพรุ่งนี้เลย",
        "ถ้าครบแล้วบอกผมด้วย",
        "มีรายงานรออนุมัติไหมครับ",
    ],
)
def test_other_conditions_approve_nothing(reporter: Chat, head: Chat, said: str) -> None:
    sends(reporter, head)
    head.says(said)
    assert "ยืนยันอนุมัติ" not in head.last and set(states(head.house)) == {SUBMITTED}
