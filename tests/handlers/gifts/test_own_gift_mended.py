"""What somebody wants of a gift that they reported, in words below its card."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts.gift import WITHDRAWN
from tests.handlers.gifts.gifting import HEAD, ME, all_gifts, gives, tells
from tests.handlers.house import Chat

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    me = chat(ME)
    gives(me, chat(HEAD), what="ปากกา 500 บาท")
    return me


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("แก้วันที่ได้มั้ย จริงๆ 14 กพ", "วันที่ได้รับใหม่ 14 กุมภาพันธ์ 2570"),
        ("แก้ชื่อของเป็นปากกาลามี่", "สิ่งที่ได้รับใหม่ “ปากกาลามี่”"),
        ("ราคาจริง 800 นะ แก้ให้หน่อย", "มูลค่าใหม่ 800.00 บาท"),
    ],
)
def test_a_part_is_put_right_below_its_card(me: Chat, said: str, new: str) -> None:
    me.taps("ดูรายละเอียด").says(said)
    assert new in me.last and "เพราะเหตุใด" in me.last


def test_what_is_told_besides_is_not_lost(me: Chat) -> None:
    me.says("แก้เป็น 3 ด้าม ราคา 1500")
    assert "มูลค่าใหม่ 1,500.00 บาท" in me.last and "ยังไม่ได้เก็บ “3 ด้าม”" in me.last


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("ขอถอนรายงานของขวัญที่ส่งไปเมื่อกี้ กรอกซ้ำ", "รายงานซ้ำกับเรื่องที่รายงานไว้แล้ว"),
        ("ขอถอนรายงานของขวัญ เพราะพี่ในห้องแจ้งไปแล้ว", "พี่ในห้องแจ้งไปแล้ว"),
    ],
)
def test_it_is_withdrawn_by_its_confirmation(me: Chat, said: str, reason: str) -> None:
    me.says(said)
    assert f"เพราะ “{reason}” ใช่หรือไม่" in me.last
    me.taps("ยืนยันถอนรายงาน")
    assert [each.state for each in all_gifts(me.house)] == [WITHDRAWN]


def test_without_a_reason_it_is_asked(me: Chat) -> None:
    assert "เพราะเหตุใด" in me.says("ขอถอนรายงานของขวัญหน่อย").last


def test_who_has_reported_none_is_told_so(chat: People) -> None:
    last = chat(ME).says("ขอถอนรายงานของขวัญที่ส่งไปเมื่อวาน กรอกซ้ำ").last
    assert "ไม่มีรายงานรับของขวัญที่ถอนได้" in last


@pytest.mark.parametrize("said", ["ถอนรายงานของขวัญได้ถึงเมื่อไหร่", "ถ้าจะถอนรายงานของขวัญต้องทำยังไง"])
def test_a_question_withdraws_nothing(me: Chat, said: str) -> None:
    assert "ใช่หรือไม่" not in me.says(said).last


def test_whether_it_is_decided_is_told(me: Chat) -> None:
    assert "รอผู้บังคับบัญชาพิจารณา" in me.says("หัวหน้าอนุมัติยัง").last


@pytest.mark.soak
def test_that_it_went_back_is_answered(chat: People) -> None:
    me = tells(chat(ME), what="ปากกา 500 บาท").taps("ยืนยันการรายงาน")
    assert "ยังบันทึกการคืนไม่ได้" in me.says("ลืมบอกว่าคืนไปแล้ว").last
