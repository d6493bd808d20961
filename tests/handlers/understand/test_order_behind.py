"""The order to write something down, behind what is to be written, is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.prose import without_talk
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends


@pytest.mark.parametrize(
    "order",
    [
        "บันทึกไว้ด้วย",
        "จดไว้ด้วยค่ะ",
        "ลงไว้ให้ด้วยนะ",
        "ช่วยจดไว้ด้วยค่ะ",
        "ใส่เหตุผลไว้ด้วยนะ",
        "ช่วยบันทึกให้ที",
        "แล้วก็จดให้ด้วย",
    ],
)
def test_the_order_is_left_out(order: str) -> None:
    assert without_talk(f"งบยังไม่โอนมา {order}") == "งบยังไม่โอนมา"


@pytest.mark.parametrize(
    "told",
    [
        "แจกเอกสาร ลงชื่อไว้ด้วย", "ถ่ายภาพ บันทึกภาพไว้ด้วย", "ประชุมแล้วบันทึกไว้", "รายงานผล บันทึกไว้",
        "จัดอบรม 35 คน โดยมีฝ่ายไอที ช่วยลงระบบให้", "มีเจ้าหน้าที่มาอบรม และมีน้องนักศึกษา ช่วยกรอกข้อมูลให้ด้วย",
        "จัดทำคู่มือ 45 เล่ม พิมพ์ให้ด้วย", "อบรมแล้ว มีเจ้าหน้าที่ 3 คน ช่วยลงข้อมูลให้ด้วย",
        "ทำแบบสอบถาม ให้น้องฝึกงาน ช่วยคีย์ให้", "แจกถุงผ้า 40 ใบ ใส่ให้ด้วย", "ประชุม 20 คน ฝ่ายไอที ช่วยลงระบบให้",
    ],
)  # fmt: skip
def test_what_was_done_stays(told: str) -> None:
    assert without_talk(told) == told


def test_how_many_came_orders_nothing() -> None:
    assert without_talk("มีคนมา 45 คน จดไว้ด้วย") == "มีคนมา 45 คน"
    assert without_talk("เมื่อ 5 มีนา 45 คน ช่วยลงให้ที") == "เมื่อ 5 มีนา 45 คน"
    assert without_talk("คนมา 45 คน ใส่ไว้ให้ด้วย") == "คนมา 45 คน"


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ("มีวิทยากรมาบรรยาย", "ช่วยจดไว้ด้วยนะคะ"),
        ("ให้ทุกคนลงชื่อแล้ว", "ฝากบันทึกไว้ด้วย"),
        ("โดยผู้อำนวยการเป็นประธาน", "ช่วยบันทึกให้หน่อย"),
        ("มีวิทยากรจาก ป.ป.ช.", "บันทึกให้ด้วยค่ะ"),
        ("น้องๆช่วยกันทำ", "จดไว้ให้ด้วยนะ"),
        ("มีความเข้าใจมากขึ้น", "ลงรายงานให้หน่อย"),
    ],
)
def test_what_is_plainly_asked_of_the_bot_is_nobody_elses_deed(told: str, order: str) -> None:
    assert without_talk(f"{told} {order}") == told


def test_who_did_it_stands_in_the_report(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1 เสร็จแล้ว")
    reporter.says("จัดอบรม 35 คน โดยมีฝ่ายไอที ช่วยลงระบบให้")
    assert reporter.answers["narrative"] == "จัดอบรม 35 คน โดยมีฝ่ายไอที ช่วยลงระบบให้"


def test_of_a_reason_for_somebody_else_it_is_said_what_is_left_out(
    chat: Callable[[str], Chat],
) -> None:
    sends(chat(REPORTER), head := chat(HEAD))
    head.says("ส่งกลับ 1.10").says("ตัวเลขไม่ตรงใบลงชื่อ ช่วยบันทึกให้ด้วย")
    said = head.since(-2)
    assert "ช่วยบันทึกให้ด้วย" in said and "เก็บทั้งหมด" in said


def test_no_text_of_a_report_has_it(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 3.4 ยังเริ่มไม่ได้นะ งบยังไม่โอนมา บันทึกไว้ด้วย")
    assert reporter.answers["narrative"] == "ยังเริ่มไม่ได้ งบยังไม่โอนมา"
    assert reporter.answers["status"] == "not_started"
    reporter = chat(REPORTER).says("รายงาน 3.7 เสร็จแล้ว")
    reporter.says("อบรมเรื่องสินบนที่ห้อง 402 จดไว้ด้วย").says("ทุกคนรู้จัก strong มากขึ้น บันทึกไว้ด้วยนะ")
    assert reporter.answers["narrative"] == "อบรมเรื่องสินบนที่ห้อง 402"
    assert reporter.answers["output"] == "ทุกคนรู้จัก strong มากขึ้น"
    assert "บันทึกไว้" not in reporter.since(-2)
