"""What was answered so far is shown to who asks for it, inside and after it was put aside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_SO_FAR = "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง"


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """Has told that 2.1 is done, and is asked what was done."""
    return chat("D0103").says("รายงาน 2.1").taps("เสร็จแล้ว 100%")


@pytest.mark.parametrize(
    "words",
    [
        "ขอดูก่อนส่งหน่อย",
        "ขอตรวจดูก่อนส่งได้ไหมคะ",
        "ตอบอะไรไปแล้วบ้าง",
        "ขอดูที่กรอกไปแล้วหน่อยค่ะ",
        "ขอทวนคำตอบก่อนครับ",
        "เมื่อกี้ทำถึงไหนแล้วคะ",
        "ตอนนี้อยู่ข้อไหน",
        "กรอกถึงข้อไหนแล้วคะ",
        "มาต่อค่ะ ถึงไหนแล้ว",
        "ถึงไหนแล้วนะ",
    ],
)
def test_the_answers_so_far_are_shown_and_nothing_is_kept(reporter: Chat, words: str) -> None:
    before, heard = reporter.state["answers"], len(reporter.heard)
    told = reporter.says(words).since(heard)
    assert _SO_FAR in told and "ดำเนินการแล้วเสร็จ" in told and "สิ่งที่ทำ" in reporter.last
    assert reporter.state["answers"] == before


@pytest.mark.parametrize(
    "words",
    [
        "ประชุมก่อนส่งรายงาน 1 ครั้ง",
        "ให้หัวหน้าตรวจก่อนส่งทุกครั้ง",
        "มีการตอบคำถามที่ส่งมา 20 ข้อ",
        "ขอดูแผนกิจกรรม 2.1",
        "ไม่ต้องดูก่อน",
        "ต้องตอบอะไรบ้าง",
    ],
)
def test_other_words_show_no_answers(reporter: Chat, words: str) -> None:
    assert _SO_FAR not in reporter.answer_to(words)


def test_at_the_card_it_is_shown_again(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลาวันศุกร์นี้")
    told = me.answer_to("ขอดูก่อนส่งหน่อย")
    assert "ยังไม่ได้ส่ง ตรวจได้จากการ์ด" in told and "ยืนยันวันลา" in me.offers


@pytest.mark.parametrize("words", ["เมื่อกี้ทำถึงไหนแล้วคะ", "เมื่อสักครู่ทำถึงไหน", "ที่พักไว้ถึงข้อไหนแล้ว"])
def test_what_was_put_aside_is_shown_with_its_answers(reporter: Chat, words: str) -> None:
    reporter.says("พักไว้ก่อน").says(words)
    assert "ดำเนินการแล้วเสร็จ" in reporter.last and "ทำต่อ" in reporter.offers


@pytest.mark.soak
def test_several_that_wait_are_listed(reporter: Chat) -> None:
    reporter.says("พักไว้ก่อน").says("ลาวันศุกร์นี้").says("พักไว้ก่อน").says("เมื่อกี้ทำถึงไหนแล้ว")
    assert "เรื่องที่ทำค้างไว้" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "มาต่อค่ะ",
        "มาต่อค่ะ ถึงไหนแล้ว",
        "มาต่อกันเลย",
        "ว่างแล้ว มาต่อ",
        "มาละ ต่อตรงไหน",
        "เสร็จธุระแล้ว ต่อเลยครับ",
        "มาทำต่อละ ค้างตรงไหนไว้",
        "ทำต่อ ถึงไหนแล้วเนี่ย",
        "พร้อมแล้ว ต่อได้เลย",
    ],
)
def test_who_is_back_goes_on_with_what_was_put_aside(reporter: Chat, words: str) -> None:
    before = reporter.state["answers"]
    reporter.says("แป๊บนะ หัวหน้าเรียก").says(words)
    assert "ข้อ 2 · สิ่งที่ทำ" in reporter.last and reporter.state["answers"] == before


def test_who_is_back_at_what_is_open_is_asked_again(reporter: Chat) -> None:
    assert "ข้อ 2 · สิ่งที่ทำ" in reporter.says("มาต่อค่ะ").last


def test_who_is_back_chooses_of_several_and_hears_of_none(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("มาต่อค่ะ")
    assert "ไม่มีเรื่องที่ทำค้างไว้" in me.last
    me.says("รายงาน 2.1").says("พักไว้ก่อน").says("ลาวันศุกร์นี้").says("พักไว้ก่อน").says("มาต่อค่ะ")
    assert "เรื่องที่ทำค้างไว้" in me.last


@pytest.mark.parametrize("words", ["มาต่อคิวลงทะเบียน", "ขอต่ออายุบัตรค่ะ", "มาต่อยอดโครงการเดิม"])
def test_what_is_gone_on_with_elsewhere_opens_no_draft(reporter: Chat, words: str) -> None:
    assert "ข้อ 2" not in reporter.says("พักไว้ก่อน").says(words).last


@pytest.mark.parametrize("words", ["ทำถึงไหนแล้ว", "สำนักเราทำถึงไหนแล้ว", "รายงาน 3.4 ถึงไหนแล้ว"])
def test_how_far_the_bureau_is_shows_no_draft(reporter: Chat, words: str) -> None:
    assert "เริ่มใหม่" not in reporter.says("พักไว้ก่อน").says(words).offers


def test_a_complaint_that_waits_is_not_named(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน").says("ข้อร้องเรียน").says("พักไว้ก่อน").says("เมื่อกี้ทำถึงไหนแล้ว")
    assert "เรื่องที่พักไว้" in me.last and "ข้อร้องเรียน" not in me.last
