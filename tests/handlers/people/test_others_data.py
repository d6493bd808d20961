"""Words about other people's rows of the roster: they never open what is about oneself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, LEADER = "D0002", "D0201"

_LEFT = (
    "ใครในสำนักผมลาออกไปแล้วลบออกให้หน่อย",
    "ลบบัญชีของคนที่ลาออกไปแล้ว",
    "น้องในกลุ่มย้ายไปแล้ว ถอนชื่อออกจากบอตให้ที",
    "เจ้าหน้าที่ในสำนักเกษียณแล้ว ลบข้อมูลออกให้หน่อย",
    "ยกเลิกสิทธิ์คนลาออก",
    "ปิดบัญชีคนเกษียณหน่อยค่ะ",
)


_MOVED = "ปลดคุณพอเพียงออกจากระบบที ย้ายไปสภาผู้แทนแล้ว"


@pytest.mark.parametrize("words", [*_LEFT, _MOVED, "ลูกน้องผมเปลี่ยนตำแหน่ง แก้ให้หน่อย"])
def test_who_may_not_change_others_is_told_who_can(chat: Callable[[str], Chat], words: str) -> None:
    leader = chat(LEADER).says(words)
    assert "แก้ไขโดยผู้ดูแลระบบ" in leader.last and "ติดต่อผู้ดูแลระบบ" in leader.offers
    assert leader.house.states(leader.user_id) == {}
    assert "นางสาวตัวอย่าง ดูแลแผน" in leader.taps("ติดต่อผู้ดูแลระบบ").last


@pytest.mark.parametrize("words", _LEFT)
def test_an_administrator_is_asked_who_has_left(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    assert admin.last.startswith("ใคร พิมพ์ชื่อ") and "ไม่พบ" not in admin.last


def test_who_leaves_oneself_is_asked_as_before(chat: Callable[[str], Chat]) -> None:
    assert "ยืนยันเลิกใช้" in chat(LEADER).says("ผมลาออกแล้ว ลบผมออกจากระบบหน่อย").offers


def test_another_wish_while_leaving_is_followed(chat: Callable[[str], Chat]) -> None:
    leader = chat(LEADER).says("เลิกใช้บอต").says("ผมไม่อยู่อาทิตย์หน้า ให้ใครเซ็นแทน")
    assert "พักการเลิกใช้บอตไว้ให้แล้ว" in leader.last and "จะมอบหมายให้ผู้ใด" in leader.last
    assert "ยืนยันเลิกใช้" in chat("D0101").says("เลิกใช้บอต").says(_LEFT[0]).says("ทำต่อ").offers


def test_pausing_while_leaving_begins_nothing_else(chat: Callable[[str], Chat]) -> None:
    assert "พักไว้ให้แล้ว" in chat(LEADER).says("เลิกใช้บอต").says("เดี๋ยวขอปรึกษาหัวหน้าก่อนนะ").last
