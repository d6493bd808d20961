"""A sum about shares is done with the figures that are typed, at the start, amid and in a group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, known, mention

__all__ = ["known"]

EXECUTIVE, REPORTER = "D0001", "D0103"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("114 จาก 139 ถึงร้อยละ 80 ไหม", "ถึงร้อยละ 80 แล้ว (ร้อยละ 80 ของ 139 คือ 111.20)"),
        ("ส่งแล้ว 10 จาก 20 สำนัก เกินครึ่งไหมครับ", "ยังไม่เกินร้อยละ 50 ต้องได้อย่างน้อย 11 ขาดอีก 1"),
        ("114/139 กี่เปอร์เซ็นต์", "คิดเป็นร้อยละ 82.01"),
        ("ร้อยละ 80 ของ 139 คือกี่คน", "คือ 111.20 หากนับเป็นจำนวนเต็ม ต้องได้อย่างน้อย 112"),
        ("ตอนนี้ 100 จาก 139 ต้องได้อีกกี่คนถึงจะครบร้อยละ 80", "ต้องได้อย่างน้อย 112 ขาดอีก 12"),
        ("30 จาก 45 เสียง ถึงสองในสามไหม", "ถึงร้อยละ 66.67 แล้ว (ร้อยละ 66.67 ของ 45 คือ 30)"),
        ("100 จาก 139 ไม่ถึง 80% ใช่ไหม", "ใช่ ยังไม่ถึงร้อยละ 80"),
        ("เบิกไป 1,250,000 จาก 2,000,000 บาท คิดเป็นร้อยละเท่าไหร่", "คิดเป็นร้อยละ 62.50"),
        ("มีทั้งหมด ๑๓๙ คน ตอบแล้ว ๑๑๔ คน ถึง ๘๐% หรือยัง", "114 จาก 139 คิดเป็นร้อยละ 82.01"),
    ],
)
def test_it_is_done(chat: Callable[[str], Chat], said: str, told: str) -> None:
    assert told in chat(EXECUTIVE).says(said).last


def test_it_is_done_below_figures_which_may_still_be_asked_on(chat: Callable[[str], Chat]) -> None:
    leads = chat(EXECUTIVE).says("สถานะ")
    assert "คิดเป็นร้อยละ 57.14" in leads.says("แล้ว 4 จาก 7 คิดเป็นกี่เปอร์เซ็นต์").last
    assert "2 จาก 7" not in leads.says("แล้วงบล่ะ").last and "งบ" in leads.last


def test_amid_a_report_it_is_no_answer(chat: Callable[[str], Chat]) -> None:
    reports = chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    before = reports.state
    reports.says("45 จากเป้า 60 คิดเป็นกี่เปอร์เซ็นต์คะ")
    assert "คิดเป็นร้อยละ 75" in reports.since(-2)
    assert reports.state["answers"] == before["answers"]


@pytest.mark.parametrize(
    "told", ["มีผู้เข้าร่วม 114 จาก 139 คน", "ผู้เข้าร่วม 114 จาก 139 คน คิดเป็นร้อยละ 82"]
)
def test_a_share_that_is_told_is_an_answer(chat: Callable[[str], Chat], told: str) -> None:
    reports = chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(told)
    assert reports.state["answers"]["narrative"] == told


def test_it_is_done_in_a_group(known: House) -> None:
    [told], _ = happens(known, mention("114 จาก 139 ถึงร้อยละ 80 ไหม"))
    assert "ถึงร้อยละ 80 แล้ว" in str(told)
