"""How things are with complaints, asked by those who may see the figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "typed",
    ["ข่าวคราวเรื่องร้องเรียนตอนนี้เป็นยังไงบ้าง", "เรื่องร้องเรียนช่วงนี้เป็นไงบ้าง", "อัปเดตเรื่องร้องเรียนให้ฟังหน่อย"],
)
def test_leaders_are_told_figures(chat: Callable[[str], Chat], typed: str) -> None:
    told = chat("D0001").answer_to(typed)
    assert "ตัวเลขเรื่องร้องเรียน" in told and "ยังไม่ได้บันทึก" not in told


@pytest.mark.parametrize(
    "typed",
    [
        "มีเรื่องทุจริตเข้ามาใหม่ไหมเดือนนี้",
        "เดี๋ยวนี้มีแจ้งทุจริตเข้ามาบ่อยไหม",
        "เรื่องร้องเรียนเยอะขึ้นไหมครับ",
        "ช่วงนี้ร้องเรียนมากกว่าเดิมหรือเปล่า",
        "มีเบาะแสเข้ามาใหม่บ้างมั้ย",
        "ร้องเรียนน้อยลงไหมปีนี้",
    ],
)
def test_who_leads_is_told_whether_any_come_in(chat: Callable[[str], Chat], typed: str) -> None:
    assert "ตัวเลขเรื่องร้องเรียน" in chat("D0001").answer_to(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "มีคนทุจริตในสำนักเราไหม",
        "แจ้งทุจริตได้ไหม",
        "ร้องเรียนใหม่ได้ไหม",
        "ร้องเรียนไปนานแล้วยังไม่ตอบมาเลย",
        "แจ้งเบาะแสเข้ามาแล้วหรือยัง",
        "เห็นทุจริตบ่อยแล้วทำไงดี",
    ],
)
def test_own_complaints_and_rules_are_no_figures(chat: Callable[[str], Chat], typed: str) -> None:
    assert not chat("D0001").answer_to(typed).startswith("ตัวเลขเรื่องร้องเรียน")


def test_staff_may_mean_their_own(chat: Callable[[str], Chat]) -> None:
    told = chat("D0106").answer_to("เรื่องร้องเรียนเป็นยังไงบ้าง")
    assert not told.startswith("ตัวเลขเรื่องร้องเรียน")


def test_bureau_by_bureau_after_the_figures(chat: Callable[[str], Chat]) -> None:
    told = chat("D0001").says("ตัวเลขเรื่องร้องเรียน").answer_to("แยกตามสำนักได้มั้ย")
    assert "แต่ละสำนัก" in told or "ตัวเลขเรื่องร้องเรียน" in told
