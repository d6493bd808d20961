"""What was forgotten of a deed or of praise is added at later questions; who leaves the virtue to
the bot gets the nearest; who wants no name is read without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_remembered
from handlers.good_deeds.colleagues import praise_besides
from tests.handlers.good_deeds.deed_talk import GIVER, STAFF, praises
from tests.handlers.house import Chat

DEED = "เก็บกระเป๋าตังค์คืนเจ้าของ"


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("ลืมบอกว่าในกระเป๋ามีเงินหมื่นกว่าบาท ใส่เพิ่มให้ด้วยนะคะ", "ในกระเป๋ามีเงินหมื่นกว่าบาท"),
        ("อ้อ เพิ่งนึกได้ เจ้าของเป็นผู้สูงอายุครับ", "เจ้าของเป็นผู้สูงอายุ"),
        ("ขอเพิ่มว่าตามหาเจ้าของอยู่สองชั่วโมง", "ตามหาเจ้าของอยู่สองชั่วโมง"),
        ("ลืมบอกไหมว่าใคร", ""),
        ("ลืมแล้วค่ะ", ""),
        ("นึกไม่ออก", ""),
    ],
)
def test_what_was_forgotten(said: str, more: str) -> None:
    assert deed_remembered.forgotten(said) == more


def test_it_is_added_to_praise_where_the_virtue_is_asked(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says(f"ชื่นชมเพื่อน {STAFF}").says(DEED)
    me.says("ลืมบอกว่าในกระเป๋ามีเงินหมื่นกว่าบาท ใส่เพิ่มให้ด้วยนะคะ")
    assert me.state["answers"]["what"] == f"{DEED} ในกระเป๋ามีเงินหมื่นกว่าบาท"
    assert me.state["at"] == "virtue"


def test_a_forgotten_day_is_no_part_of_the_words(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("บันทึกความดี").says(DEED).says("ลืมบอกว่าทำเมื่อวาน")
    assert me.state["answers"]["what"] == DEED


@pytest.mark.parametrize("said", ["อันไหนก็ได้ เลือกให้หน่อย", "แล้วแต่เลยค่ะ", "ไม่รู้ ช่วยเลือกให้ที"])
def test_the_nearest_virtue_is_chosen_for_who_leaves_it(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(GIVER).says("บันทึกความดี").says(DEED).says(said)
    assert me.state["answers"]["virtue"] == "honesty" or "สุจริต" in me.since(0)
    assert me.state["at"] == "done_on"


def test_where_none_is_near_it_stays_asked(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("บันทึกความดี").says("ไปทำงานตามปกติทุกวัน").says("อันไหนก็ได้")
    assert "virtue" not in me.state["answers"] and "ไม่มีข้อใดผิด" in me.since(0)


def test_without_a_name_is_taken_at_each_question(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("บันทึกความดี").says(DEED).says("ไม่ต้องลงชื่อหนูก็ได้ เขิน")
    assert me.state["answers"]["shown"] == "bureau" and me.state["at"] == "virtue"
    assert me.state["answers"]["what"] == DEED


@pytest.mark.parametrize("said", ["ขอบคุณมากเลยค่ะ ดีใจจัง", "ปลื้มมากค่ะ", "ขอบคุณนะคะพี่"])
def test_joy_accepts_praise(chat: Callable[[str], Chat], said: str) -> None:
    me, giver = chat(STAFF), chat(GIVER)
    praises(giver, me)
    me.says("ตอบคำชื่นชม").says(said)
    assert "ให้ใครอ่านได้" in me.last and "ย้อนกลับ" in me.since(0)


@pytest.mark.parametrize("said", ["ขอบคุณค่ะ แต่ไม่รับ", "ไม่กล้ารับ", "เขินไม่รับดีกว่า"])
def test_who_thanks_and_declines_has_not_accepted(chat: Callable[[str], Chat], said: str) -> None:
    me, giver = chat(STAFF), chat(GIVER)
    praises(giver, me)
    me.says("ตอบคำชื่นชม").says(said)
    assert "ให้ใครอ่านได้" not in me.last


@pytest.mark.parametrize(
    "said", ["ชื่อป้าสมศรี ไม่รู้นามสกุล", "พี่ที่อยู่หน้าลิฟต์ จำชื่อไม่ได้", "ป้าแม่บ้านชั้น 3", "ลุงยามหน้าตึก"]
)
def test_who_is_not_registered_may_be_praised_to_the_office(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says(said)
    assert "ส่งคำชมเชย" in me.offers and f"ร้องเรียน ชมเชย {said}" in me.last
    assert me.says(STAFF).state["answers"]["who"]["name"]


@pytest.mark.parametrize("said", ["นางสาวตัวอย่าง ไม่มีคนนี้", "D9999", "สมหมาย ใจดี", "อะไรนะ"])
def test_other_names_are_asked_again(said: str) -> None:
    assert not praise_besides.describes(said)
