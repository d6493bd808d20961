"""Taking back a circular: what has not left yet does not leave, and nobody opens it any more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.circulars.sent_circulars import TEXT, newest, sends
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


def test_what_was_taken_back_is_neither_carried_nor_opened(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = sends(chat(ADMIN)).taps("ถอนข้อความ")
    assert "ยังไม่ไปถึงผู้ใด" in admin.last
    admin.taps("ไม่ถอน")
    assert newest(demo).state == "out"
    old = admin.taps("ถอนข้อความ").button("ยืนยันถอน")
    assert "ถอนแล้ว" in admin.taps_data(old).last and newest(demo).state == "withdrawn"
    admin.taps_data(old)
    assert "ไม่มีข้อความถึงหลายคนที่ส่งอยู่" in admin.says("ถอนข้อความที่ส่ง").last
    reporter = chat(REPORTER).says("เมนู")
    assert TEXT not in reporter.last
    read = f"o:read_circular?n={newest(demo).id}"
    assert "อาจถูกถอนแล้ว" in reporter.taps_data(read).last


def test_one_that_is_named_and_was_not_sent_takes_none_back(chat: Callable[[str], Chat]) -> None:
    admin = sends(chat(ADMIN)).says("เมนู")
    assert "ไม่พบข้อความเรื่อง “สวนสัตว์เปิดใหม่”" in admin.says("ถอนข้อความเรื่องสวนสัตว์เปิดใหม่").last
    assert "ไม่พบข้อความเรื่อง “สวนสัตว์”" in admin.says("ขอถอนหนังสือเวียนเรื่องสวนสัตว์").last
    assert not admin.house.states(admin.user_id)


def test_what_is_taken_back_is_quoted(chat: Callable[[str], Chat]) -> None:
    admin = sends(chat(ADMIN)).says("เมนู").says("ถอนข้อความที่ส่ง")
    assert f"ถอนข้อความ “{TEXT[:20]}" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "ยกเลิกอันที่เวียนเมื่อกี้ ใส่ผิดอะ", "ขอถอนเรื่องที่แจ้งทุกคนไปเมื่อเช้า", "ดึงกลับที่ส่งหาทุกคน",
        "ลบข้อความที่ส่งให้ทุกคน เดี๋ยวส่งใหม่",
    ],
)  # fmt: skip
def test_what_was_circulated_is_taken_back_after_other_things(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = sends(chat(ADMIN)).says("เมนู").says("รอบส่งรายงาน").says(words)
    assert f"ถอนข้อความ “{TEXT[:20]}" in admin.last and "ยืนยันถอน" in admin.offers


@pytest.mark.parametrize(
    "words",
    [
        "ใครยกเลิกที่เวียนไป", "ยกเลิกที่เวียนไปเพราะใคร", "ยกเลิกส่งทุกคน ส่งแค่ผอ.",
        "ยกเลิกแจ้งทุกคน เปลี่ยนเป็นแจ้งหัวหน้า", "ขอลบหนังสือเวียน ว.123",
        "ลบการแจ้งเวียน อัตโนมัติ",
    ],
)  # fmt: skip
def test_asking_of_it_takes_nothing_back(chat: Callable[[str], Chat], words: str) -> None:
    admin = sends(chat(ADMIN)).says("เมนู").says(words)
    assert "ยืนยันถอน" not in admin.offers
