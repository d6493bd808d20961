"""What is said, and done, where it is nearly sure what is meant (decisions/0190)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.question import meant_otherwise
from handlers.understand.wishes.whole_sentence import read_by_meaning
from tests.handlers.house import Chat
from tests.talk import actions

ADMIN, REPORTER = "D0002", "D0103"
ONE, SEVERAL = "พาทำรายงานที", "ช่วยจัดการเรื่องรายงานให้ที"
ASKED, WHICH = "หมายถึง “รายงาน” ใช่ไหม", "กดปุ่มที่ใช่ หรือพิมพ์คำที่อยู่บนปุ่ม"
TOLD = "ของใครยังไม่เข้ามา"
"""It is read as `ใครยังไม่ส่ง`, by little."""
OTHER = "เรื่องอื่น"


def _labels(chat: Chat) -> list[str]:
    return [each.get("label", "") for each in actions(chat.heard[-1])]


@pytest.mark.parametrize("yes", ["ใช่", "ใช่ค่ะ", "ช่ายค่ะ", "ถูกต้องครับ", "ใช่เลย"])
def test_a_typed_yes_does_the_one_wish(chat: Callable[[str], Chat], yes: str) -> None:
    me = chat(REPORTER).says(ONE)
    assert ASKED in me.last and me.offers[:2] == ["ใช่", OTHER]
    assert "เลือกกิจกรรมที่จะรายงาน" in me.says(yes).last


def test_what_is_read_by_its_meaning_takes_what_the_sentence_told(
    chat: Callable[[str], Chat],
) -> None:
    staff = chat("D0106").says("วันที่ 18 มีนาคม เอาเวลาไปทำธุระ")
    assert "18 มีนาคม 2570" in staff.last and "ยืนยันวันลา" in staff.offers


def test_talk_of_other_things_is_read_as_nothing() -> None:
    for said in ("กินข้าวหรือยัง", "ช่วยสั่งข้าวกล่องให้ที", "ฝนตกหนักมากเลย", "5555"):
        assert read_by_meaning(said, registry.commands()) is None, said


def test_what_is_not_for_who_types_is_not_opened_by_its_meaning(
    chat: Callable[[str], Chat],
) -> None:
    said = "คนนี้ไม่อยู่กับเราแล้ว เอาชื่อออกเลย"
    match = read_by_meaning(said, registry.commands())
    assert match is not None and match.name == "retire_person"
    staff = chat("D0106").says(said)
    assert not staff.house.states(staff.user_id)


def test_the_name_of_somebody_of_the_roster_opens_nothing(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("นางสาวตัวอย่าง รายงานดี")
    assert "ไม่แน่ใจว่าหมายถึงเรื่องใด" in admin.last


@pytest.mark.parametrize("no", ["ไม่ใช่", "ไม่ใช่ค่ะ", "เปล่าค่ะ ไม่ใช่", "คนละเรื่องเลยครับ", "เรื่องอื่น"])
def test_a_typed_no_offers_what_else_may_be_meant(chat: Callable[[str], Chat], no: str) -> None:
    me = chat(REPORTER).says(ONE).says(no)
    assert "หมายถึงเรื่องใด" in me.last and len(me.offers) > 2 and "รายงาน" not in me.offers


def test_a_yes_to_several_asks_which(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says(SEVERAL)
    offers = _labels(me)
    assert WHICH in me.says("ใช่ค่ะ").last and _labels(me) == offers


def test_what_was_told_nearly_surely_has_a_way_to_say_otherwise(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ADMIN).says(TOLD)
    assert "ใครยังไม่ส่ง" in me.since(0) and _labels(me)[-2:] == [OTHER, "เมนู"]
    assert "หมายถึงเรื่องใด" in me.says("ไม่ใช่ค่ะ").last and "ใครยังไม่ลงทะเบียน" in me.offers


@pytest.mark.parametrize("yes", ["ใช่ค่ะ", "ขอบคุณค่ะ"])
def test_agreeing_to_what_was_told_asks_nothing(chat: Callable[[str], Chat], yes: str) -> None:
    told = chat(ADMIN).says(TOLD).says(yes).last
    assert WHICH not in told and "หมายถึงเรื่องใด" not in told


@pytest.mark.parametrize("typed", ["สถานะ", "ใครยังไม่ส่ง", "สำนักไหนส่งช้าที่สุด", "ขอดูสถานะหน่อยค่ะ"])
def test_what_was_surely_meant_has_none(chat: Callable[[str], Chat], typed: str) -> None:
    assert OTHER not in _labels(chat(ADMIN).says(typed))


def test_a_no_to_any_other_answer_asks_for_other_words(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("สถานะ").says("ไม่ใช่ค่ะ")
    assert "ขออภัยที่เข้าใจไม่ตรง" in me.last and "พิมพ์อีกครั้งด้วยคำอื่น" in me.last


def test_what_is_denied_first_is_not_begun(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("แจ้งลายังไง").says("ไม่ใช่ค่ะ ขอดูวันหยุด")
    assert "วันหยุดและวันทำการพิเศษ" in staff.last
    staff.says("ไม่ได้จะลาค่ะ หมายถึงขอดูกำหนดการ")
    assert "กำหนดการ" in staff.last and staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize(
    ("text", "asked", "rest"),
    [
        ("ไม่ใช่ 61 คน เป็น 58 คน", False, ""),
        ("เอ้ย ไม่ใช่ลา จะบันทึกประวัติอบรม", True, "จะบันทึกประวัติอบรม"),
        ("เอ้ย ไม่ใช่ลา จะบันทึกประวัติอบรม", False, ""),
        ("ไม่ใช่ค่ะ หมายถึงในรายงาน 3.7", False, "ในรายงาน 3.7"),
        ("ไม่ใช่อันนี้ค่ะ ของงานสัมมนา 25 ก.พ.", False, "ของงานสัมมนา 25 ก.พ."),
        ("ไม่ใช่ค่ะ", True, ""),
        ("ไม่เอาแล้วค่ะ ขอบคุณ", True, ""),
    ],
)
def test_what_is_told_behind_a_no(text: str, asked: bool, rest: str) -> None:
    assert meant_otherwise.told_instead(text, asked) == rest
