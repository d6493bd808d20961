"""What a receiver of complaints asks of cases is answered of their work, not as to complainants."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เรื่องเดียวกันมีคนแจ้งมาสองรอบ รวมได้มั้ย", "เรื่องซ้ำกัน ตรวจสอบพร้อมกันได้"),
        ("ร้องเรียนเรื่องเดิมเข้ามาอีกแล้ว ต้องบันทึกใหม่มั้ย", "ตรวจสอบพร้อมกันได้ แต่แจ้งผลทีละเรื่อง"),
        ("เคสนี้ต้องเก็บไว้กี่ปี", "365 วันหลังปิดเรื่อง"),
        ("เรื่องนี้ไม่ใช่อำนาจเรา ส่งไปไหนดี", "กด “ส่งต่อ”"),
        ("คนแจ้งบอกว่าไม่สบายใจ อยากถอนเรื่อง", "เรื่องที่ส่งแล้วบอตไม่มีปุ่มถอน"),
        ("เคสที่ปิดไปแล้วเปิดใหม่ได้มั้ย เค้าส่งหลักฐานมาเพิ่ม", "เรื่องที่ปิดแล้วผู้รับเรื่องเปิดใหม่เองไม่ได้"),
    ],
)
def test_cases_are_told_to_who_receives_them(
    chat: Callable[[str], Chat], said: str, told: str
) -> None:
    talk = chat("D0105")
    assert told in talk.answer_to(said)


@pytest.mark.parametrize("said", ["เคสนี้ต้องเก็บไว้กี่ปี", "คนแจ้งต้องบอกชื่อไหม", "อยากถอนเรื่องที่แจ้งไป"])
def test_others_are_not_told_of_that_work(chat: Callable[[str], Chat], said: str) -> None:
    talk = chat("D0106")
    assert "เรื่องร้องเรียนที่รับไว้" not in talk.answer_to(said)
