"""A receiver who sees several cases says what is to be done, and what is asked of a complainant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import ACKNOWLEDGED, NEW
from tests.handlers.complaints.casework import RECEIVER, case_of, files, on_record, opened, said
from tests.handlers.house import Chat, House

ASKS = "ปิดกี่โมง แล้วเป็นมาตั้งแต่เดือนไหน"


@pytest.fixture
def me(demo: House, chat: Callable[[str], Chat]) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("กดรับไว้ก่อนค่ะ", "รับเรื่อง"),
        ("จดไว้ในระบบหน่อยว่า โทรถามหัวหน้างานสารบรรณแล้ว รอคำตอบ", "บันทึกภายใน"),
        (f"อยากถามเขาเพิ่ม ว่า{ASKS}", "ตอบหรือถามผู้แจ้ง"),
    ],
)
def test_which_of_those_in_sight_is_meant_is_asked(me: Chat, words: str, label: str) -> None:
    done = [files(me.house), files(me.house)]
    me.says("เรื่องที่ได้รับ").says(words)
    assert "หมายถึงเรื่องใด" in me.last and me.offers.count(label) == 2
    assert [case_of(me.house, each).state for each in done] == [NEW, NEW]
    assert not [text for each in done for text in said(me.house, each)]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("ขอถามผู้ร้องเพิ่มว่าเหตุเกิดวันไหนและมีพยานหรือเปล่า", "เหตุเกิดวันไหนและมีพยานหรือเปล่า"),
        ("ช่วยถามคนที่ร้องมาว่าเกิดที่ไหน", "เกิดที่ไหน"),
        ("ฝากถามผู้แจ้งหน่อยว่าเห็นเหตุการณ์กี่โมง", "เห็นเหตุการณ์กี่โมง"),
        ("ขอให้ผู้ร้องส่งรูปเพิ่ม", "ส่งรูปเพิ่ม"),
        ("ให้ผู้ร้องยืนยันว่าเห็นเองหรือไม่", "ยืนยันว่าเห็นเองหรือไม่"),
    ],
)
def test_with_no_list_in_sight_the_case_is_asked_and_the_words_go_along(
    me: Chat, words: str, asked: str
) -> None:
    done = [files(me.house), files(me.house)]
    me.says(words)
    assert "หมายถึงเรื่องใด" in me.last and me.offers.count("ตอบหรือถามผู้แจ้ง") == 2
    assert f"“{asked}”" in me.last
    assert not [text for each in done for text in said(me.house, each)]
    assert asked in me.taps("ตอบหรือถามผู้แจ้ง").last


def test_a_case_told_by_its_matter_is_not_looked_for_in_what_they_tell(me: Chat) -> None:
    done = [files(me.house), files(me.house)]
    before = [on_record(me.house, each) for each in done]
    me.says("เรื่องที่ได้รับ").says("ขอดูเรื่องที่ว่าด้วยหน้าห้องรับเอกสาร")
    assert me.offers.count("เปิด") == 2 and "มีบันทึกไว้" in me.since(0)
    assert [on_record(me.house, each) for each in done] == before


@pytest.mark.parametrize("words", ["กดรับไว้ก่อนค่ะ", "รับไว้ก่อนครับ"])
def test_the_one_in_sight_is_taken_on(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert case_of(me.house, done).state == ACKNOWLEDGED


@pytest.mark.parametrize(
    "words", [f"อยากถามเขาเพิ่ม ว่า{ASKS}", f"ถามผู้แจ้งว่า {ASKS}", f"ถามผู้ร้องหน่อย {ASKS}"]
)
def test_a_question_to_the_complainant_is_whole_and_none_to_the_bot(me: Chat, words: str) -> None:
    opened(me, files(me.house)).says(words)
    assert f"“{ASKS}”" in me.last and "ส่งข้อความ" in me.offers


def test_an_order_about_the_message_is_followed_before_it_is_sent(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).says(f"ถามผู้แจ้งว่า {ASKS}").says("ตัดคำว่าเดือนออก ถามแค่ตั้งแต่เมื่อไหร่พอ")
    assert "ยังไม่ได้ทำส่วนที่ว่า “ถามแค่ตั้งแต่เมื่อไหร่พอ”" in me.since(0)
    me.says("ตามนั้นค่ะ ส่งคำถามไป")
    assert said(me.house, done) == []
    me.taps("แก้ตามนี้").says("ส่งเลย")
    assert [text for _, _, text in said(me.house, done)] == ["ปิดกี่โมง แล้วเป็นมาตั้งแต่ไหน"]


def test_a_text_goes_along_with_the_case_that_is_chosen(me: Chat) -> None:
    done = [files(me.house), files(me.house)]
    me.says("เรื่องที่ได้รับ").says(f"ถามผู้แจ้งหน่อยว่า{ASKS}")
    assert f"แล้วใช้ข้อความ “{ASKS}” กับเรื่องนั้น" in me.last
    me.taps("ตอบหรือถามผู้แจ้ง")
    assert f"“{ASKS}”" in me.last and "ส่งข้อความ" in me.offers
    me.taps("ส่งข้อความ")
    assert [text for each in done for _, _, text in said(me.house, each)] == [ASKS]


def test_a_text_that_no_button_holds_is_typed_again(me: Chat) -> None:
    files(me.house), files(me.house)
    me.says("เรื่องที่ได้รับ").says(f"ถามผู้แจ้งว่า {ASKS} 50% & ใคร")
    assert "แล้วพิมพ์อีกครั้ง" in me.last
    me.taps("ตอบหรือถามผู้แจ้ง")
    assert "พิมพ์ข้อความถึงผู้แจ้ง" in me.last
