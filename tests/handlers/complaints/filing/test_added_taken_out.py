"""An order about what was told is done after a look, and never becomes a part of the complaint."""

from __future__ import annotations

import pytest

from tests.handlers.complaints.filing.complaint_talk import STORY, answers_of, told
from tests.handlers.house import House

ADDED, NEWER = "อาทิตย์นี้ยังเห็นอยู่เลย ทะเบียนรถจำไม่ได้", "มีคนเห็นอีกสองคนที่โต๊ะข้างกัน"
PUT = "แก้ตามนี้"


@pytest.mark.parametrize(
    "order",
    [
        "ตรงเล่าเพิ่มเอาออกนะคะ ไม่ใช่เนื้อหา",
        "ลบที่เล่าเพิ่มออกค่ะ",
        "แก้ไขเล่าเพิ่ม ลบทั้งหมด",
        "ขอลบเล่าเพิ่มทั้งหมดครับ",
        "ข้อความที่เพิ่มเมื่อกี้ ตัดออกหมดเลย",
    ],
)
def test_what_was_added_is_taken_out(demo: House, order: str) -> None:
    who = told(demo).says(ADDED).says(NEWER).says(order)
    assert answers_of(who)["more"] == [ADDED, NEWER] and PUT in who.offers
    who.taps(PUT)
    assert not answers_of(who)["more"] and answers_of(who)["text"] == STORY


@pytest.mark.parametrize(
    "order", ["ไม่ใช่ค่ะ เอาออกทั้งประโยค", "ไม่ใช่เนื้อหาค่ะ ลบประโยคเมื่อกี้ออก", "ไม่ใช่เรื่องครับ ลบข้อความนั้นทิ้ง"]
)
def test_the_newest_words_are_taken_out(demo: House, order: str) -> None:
    who = told(demo).says(ADDED).says(NEWER).says(order).taps(PUT)
    assert answers_of(who)["more"] == [ADDED]


@pytest.mark.parametrize("order", ["ลบทั้งหมดเลยค่ะ", "เอาออกให้หมดครับ", "ลบที่เล่าเพิ่มทั้งหมดค่ะ"])
def test_all_means_what_was_added_where_that_is_asked(demo: House, order: str) -> None:
    who = told(demo).says(ADDED).says(NEWER).says("แก้ไข เล่าเพิ่ม").says(order)
    if PUT in who.offers:
        who.taps(PUT)
    assert not answers_of(who)["more"] and answers_of(who)["text"] == STORY


@pytest.mark.parametrize(
    "order",
    [
        "ลบเล่าเพิ่มออกหมดเลยครับ เอาแค่น้องที่เคาน์เตอร์บริการดี",
        "แก้เรื่องเป็น น้องที่เคาน์เตอร์บริการดี แล้วลบที่เล่าเพิ่มด้วย",
    ],
)
def test_the_story_is_told_anew_and_what_was_added_goes(demo: House, order: str) -> None:
    who = told(demo).says(ADDED).says(order).taps(PUT)
    assert (answers_of(who)["text"], answers_of(who)["more"]) == ("น้องที่เคาน์เตอร์บริการดี", None)


def test_where_nothing_was_added_nothing_is_taken_out(demo: House) -> None:
    who = told(demo).says("ลบที่เล่าเพิ่มออกค่ะ")
    assert "ไม่มีข้อความในข้อ “เล่าเพิ่ม”" in who.since(-2)
    assert not answers_of(who).get("more")


@pytest.mark.parametrize(
    "story",
    [
        "เขาลบที่เล่าเพิ่มในบันทึกออกก่อนส่งให้หัวหน้า",
        "พอเราไปทัก เขาก็ลบข้อมูลในเครื่องออกทั้งหมด",
        "เอาเอกสารของผู้มาติดต่อออกไปทิ้งหมดเลย",
        "เขาตัดชื่อเพื่อนเราออกจากบัญชีทั้งหมดสามคน",
        "ข้อความที่เพิ่มในประกาศไม่ตรงกับที่อนุมัติ",
    ],
)
def test_a_story_of_taking_out_is_told(demo: House, story: str) -> None:
    who = told(demo).says(ADDED).says(story)
    assert answers_of(who)["more"] == [ADDED, story]
