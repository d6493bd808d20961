"""What is wanted of the own deed whose card is in sight needs no button."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_in_sight
from tests.handlers.good_deeds.deed_talk import STAFF, keeps
from tests.handlers.house import Chat


@pytest.fixture
def seeing(chat: Callable[[str], Chat]) -> Chat:
    return keeps(chat(STAFF)).taps("ดูบันทึกนี้")


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนผู้อ่านเป็นคณะทำงาน",
        "ให้คนเดียวเห็น",
        "เปลี่ยนใจแล้ว ให้เห็นแค่ผมคนเดียวดีกว่า",
        "เปลี่ยนผู้อ่านเป็นฉันคนเดียว",
        "แก้เป็นเผยแพร่พร้อมชื่อค่ะ",
        "ปรับเป็นคณะทำงานแทนครับ",
        "ขอแก้คนที่เห็นบันทึกความดีนี้นะคะ",
    ],
)
def test_its_readers_are_asked_for(seeing: Chat, said: str) -> None:
    assert "ให้ใครอ่านได้" in seeing.says(said).last
    assert "ฉันคนเดียว" in seeing.taps("ฉันคนเดียว").last


@pytest.mark.parametrize("said", ["เอาออกเลยก็ได้ ถอนข้อความ", "ลบข้อความนี้", "เอาออกก่อน"])
def test_it_is_asked_whether_to_take_it_back(seeing: Chat, said: str) -> None:
    assert "ถอนข้อความนี้ใช่หรือไม่" in seeing.says(said).last


@pytest.mark.parametrize(
    "said",
    ["ขอดูข่าว", "ใครเห็นบ้าง", "ให้หัวหน้าดู", "ถอนรายงาน 1.10", "ออกก่อน", "ให้ทุกคนอ่านข่าว", "ลบข้อความยังไง"],
)
def test_other_words_want_nothing_of_it(said: str) -> None:
    assert deed_in_sight._wanted(said) is None


def test_without_a_deed_in_sight_the_words_are_no_deeds(chat: Callable[[str], Chat]) -> None:
    assert "ให้ใครอ่านได้" not in chat(STAFF).says("ให้คนเดียวเห็น").last


_OTHER = "เมื่อวานสอนน้องใหม่ทำบัญชี"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ความดีที่จดไว้วันที่ 28 อยากให้ทุกคนอ่านได้ค่ะ", "28 กุมภาพันธ์ 2570"),
        ("ความดีที่ลงไว้วันที่ 1 มี.ค. ขอให้คณะทำงานอ่านด้วย", "1 มีนาคม 2570"),
        ("แก้ผู้อ่านความดีที่เพิ่งบันทึกหน่อย", "28 กุมภาพันธ์ 2570"),
    ],
)
def test_the_kept_one_that_is_named_gets_other_readers(
    chat: Callable[[str], Chat], said: str, meant: str
) -> None:
    me = keeps(chat(STAFF))
    me.says(f"บันทึกความดี {_OTHER}").taps("จิตอาสา").taps("ฉันคนเดียว").taps("บันทึก").says("เมนู")
    assert "ให้ใครอ่านได้" in me.says(said).last
    assert meant in me.taps("เผยแพร่พร้อมชื่อ").last


@pytest.mark.soak
def test_of_several_that_may_be_meant_the_book_is_shown(chat: Callable[[str], Chat]) -> None:
    me = keeps(keeps(chat(STAFF)), "เก็บขยะหน้าอาคาร").says("เมนู")
    assert "ยังไม่ได้เปลี่ยน" in me.says("ขอเปลี่ยนผู้อ่านบันทึกความดีค่ะ").since(0)
    assert "สมุดความดีของท่าน 2 เรื่อง" in me.last


@pytest.mark.parametrize("said", ["ลบความดีที่เพิ่งจดได้มั้ยครับ", "ขอถอนความดีล่าสุดค่ะ"])
def test_the_newest_is_asked_to_be_taken_back(chat: Callable[[str], Chat], said: str) -> None:
    assert "ถอนข้อความนี้ใช่หรือไม่" in keeps(chat(STAFF)).says("เมนู").says(said).last


@pytest.mark.parametrize("said", ["ใครอ่านบันทึกความดีได้บ้าง", "ลบความดีที่เพิ่งจดยังไง", "ขอเปลี่ยนผู้รายงานค่ะ"])
def test_questions_and_other_changes_change_no_deed(chat: Callable[[str], Chat], said: str) -> None:
    last = keeps(chat(STAFF)).says("เมนู").says(said).last
    assert "ให้ใครอ่านได้" not in last and "ถอนข้อความนี้ใช่หรือไม่" not in last
