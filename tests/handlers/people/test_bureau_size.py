"""How many people one's own bureau has, for those who lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words", ["พนักงานในสำนักเรามีกี่คน", "สำนักเรามีกี่คน", "บุคลากรในสำนักผมมีทั้งหมดกี่คนครับ"]
)
def test_who_leads_is_told(chat: Callable[[str], Chat], words: str) -> None:
    leader = chat("D0301").says(words)
    assert "สำนักประชาสัมพันธ์มีบุคลากรในทะเบียน 3 คน ลงทะเบียนใน LINE แล้ว 2 คน" in leader.last


def test_others_are_told_who_may_read_it(chat: Callable[[str], Chat]) -> None:
    assert "ผู้บังคับบัญชา ผู้ดูแลระบบ และ ผู้บริหาร" in chat("D0106").says("สำนักเรามีกี่คน").last


def test_who_took_part_is_another_question(chat: Callable[[str], Chat]) -> None:
    assert "ในทะเบียน 3 คน" not in chat("D0301").says("สำนักเรามีคนเข้าร่วมกี่คน").last


@pytest.mark.parametrize(
    "words",
    [
        "ขอรายชื่อคนในสำนักที่ลงทะเบียนบอทแล้ว", "ขอดูคนในสำนักที่ลงทะเบียนไลน์แล้วหน่อย",
        "อยากรู้ว่าในสำนักเรามีใครลงทะเบียนแล้วบ้าง", "ลูกน้องคนไหนสมัครบอทแล้วบ้าง",
        "คนในสำนักลงทะเบียนบอทแล้วมีใครบ้าง",
    ],
)  # fmt: skip
def test_who_has_joined_is_not_who_has_not(chat: Callable[[str], Chat], words: str) -> None:
    leader = chat("D0301").says("ใครยังไม่ส่งรายงานบ้าง").says(words)
    assert "สำนักประชาสัมพันธ์มีบุคลากรในทะเบียน 3 คน ลงทะเบียนใน LINE แล้ว 2 คน" in leader.last
    assert "ผู้ดูแลระบบเปิดดูได้" in leader.last


@pytest.mark.parametrize(
    "words", ["ใครลงทะเบียนบอตแล้วบ้างคะ", "รายชื่อผู้ที่ลงทะเบียนแล้ว", "ขอดูคนที่ลงทะเบียนไลน์แล้วหน่อย"]
)
def test_without_a_bureau_the_whole_office_is_meant(
    chat: Callable[[str], Chat], words: str
) -> None:
    leader = chat("D0301").says(words)
    assert "ทั้งสำนักงานมีบุคลากรในทะเบียน 14 คน ลงทะเบียนใน LINE แล้ว 13 คน" in leader.last


def test_who_keeps_the_roster_is_led_to_the_list(chat: Callable[[str], Chat]) -> None:
    keeps = chat("D0002").says("ขอรายชื่อคนในสำนักที่ลงทะเบียนบอทแล้ว")
    assert "ดูรายชื่อ" in keeps.offers and "พิมพ์ “บุคลากร”" in keeps.last
    assert "ทั้งสำนักงานมีบุคลากรในทะเบียน" in keeps.says("ใครลงทะเบียนบอทแล้วบ้าง").last


@pytest.mark.parametrize(
    "words",
    [
        "ใครยังไม่ลงทะเบียน", "ใครลงทะเบียนหรือยัง", "ใครลงทะเบียนอบรมแล้วบ้าง", "ฉันลงทะเบียนแล้ว",
        "ลงทะเบียนแล้วทำอะไรต่อ", "รายชื่อคนที่ลงทะเบียนกิจกรรมแล้ว",
    ],
)  # fmt: skip
def test_who_else_registers_is_another_question(chat: Callable[[str], Chat], words: str) -> None:
    assert "ผู้ดูแลระบบเปิดดูได้" not in chat("D0301").says(words).last
