"""What is asked on after an answer of the shelves is of that answer (decisions/0315)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STRONG, CODE, LOST, GIFT = "STRONG คืออะไร", "ประมวลจริยธรรม", "โทรศัพท์หายทำอย่างไร", "No Gift คืออะไร"


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        (STRONG, "ต้องสมัครหรือเสียเงินไหมครับ", "บอตไม่ได้รับสมัครสมาชิก"),
        (STRONG, "แล้วเข้าร่วมยังไง", "บอตไม่ได้รับสมัครสมาชิก"),
        (CODE, "ขอเล่มเต็มได้ไหมครับ", "บอตไม่มีประมวลจริยธรรมฉบับเต็ม"),
        (CODE, "มีเป็น pdf ไหม", "บอตไม่มีประมวลจริยธรรมฉบับเต็ม"),
        (LOST, "คนที่เก็บเครื่องได้จะเห็นที่ผมคุยไว้ไหม", "ผู้ที่เปิด LINE ในเครื่องนั้นได้ อ่านแชตนี้"),
        (LOST, "ช่วยตัดบัญชีเก่าออกให้หน่อยครับ", "ผู้ดูแลระบบเป็นผู้ปลดบัญชี LINE"),
    ],
)
def test_it_is_answered_for_that_matter(
    chat: Callable[[str], Chat], before: str, asked: str, told: str
) -> None:
    me = chat("D0106")
    assert told in me.says(before).says(asked).last


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        (STRONG, "เข้าร่วมประกาศ No Gift ยังไง"),
        (STRONG, "ใช้บอตเสียเงินไหม"),
        (STRONG, "อยากเข้าร่วมครับ ติดต่อใครดี"),
        (STRONG, "จ่ายเงินเดือนวันไหน"),
        (STRONG, "สมัครงานที่สำนักงานต้องทำไง"),
        (STRONG, "เข้าร่วมแข่งกีฬาได้ไหม"),
        (CODE, "ขอไฟล์แผนปีนี้"),
        (LOST, "ใครเห็นเรื่องร้องเรียน"),
    ],
)
def test_another_matter_that_is_named_is_answered(
    chat: Callable[[str], Chat], before: str, asked: str
) -> None:
    me = chat("D0106").says(before)
    count = len(me.heard)
    message = {"type": "message", "message": {"type": "text", "id": "other", "text": asked}}
    me.sends(message, silent=True)
    told = me.since(count)
    assert not any(each in told for each in ("รับสมัครสมาชิก", "ฉบับเต็ม", "ปลดบัญชี"))


def test_the_club_and_how_to_join_it_are_both_told(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ชมรม STRONG คืออะไร เข้าร่วมยังไงครับ")
    told = me.since(0)
    assert "เศรษฐกิจพอเพียง" in told and "ไม่ทราบว่าเข้าร่วมอย่างไร" in told


def test_an_administrator_still_unties_an_account(admin: Chat) -> None:
    admin.says(LOST).says("ปลดบัญชีเก่าของ D0106")
    assert "โทรศัพท์หาย" not in admin.last


@pytest.mark.parametrize("said", ["งั้นแจ้งเลยครับ", "จะแจ้งเลยค่ะ", "งั้นรายงานดีกว่า"])
def test_then_the_gift_is_reported_and_not_called_off(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says("ลูกค้าเอาขนมมาฝากต้องแจ้งมั้ยครับ").says(said)
    assert "ข้อ 1 · สิ่งที่ได้รับ" in me.last
    me.says("งั้นแจ้งเลยครับ")
    assert "จะยกเลิก" not in me.last and "ข้อ 1 · สิ่งที่ได้รับ" in me.last


def test_who_wants_to_sign_after_no_gift_is_led_there(chat: Callable[[str], Chat]) -> None:
    assert "ประกาศ" in chat("D0106").says(GIFT).says("อยากลงชื่อด้วยค่ะ").last


def test_whether_signing_can_be_taken_back_is_told_to_who_has_not_registered(
    stranger: Chat,
) -> None:
    stranger.says(GIFT).says("อยากลงชื่อด้วยค่ะ").says("ลงแล้วยกเลิกทีหลังได้ไหมคะ")
    assert stranger.last.startswith("เมื่อเข้าร่วมแล้วบอตถอนให้ไม่ได้")


@pytest.mark.parametrize("said", ["ขอคิดดูก่อนนะครับ", "ไว้ก่อนดีกว่า ยังไม่พร้อม", "ยังไม่กล้า ไว้ก่อนละกัน"])
def test_who_thinks_it_over_hears_that_nothing_is_kept(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says("ถ้าร้องเรียนหัวหน้าตัวเอง หัวหน้าจะรู้ไหม").says(said)
    assert "ยังไม่มีการส่งหรือบันทึกใด" in me.last
