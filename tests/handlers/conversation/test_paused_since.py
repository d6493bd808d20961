"""What was put aside is found though other things were asked since (docs/decisions/0278)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

ASKED = "วันหยุดเดือนนี้"


@pytest.fixture
def paused(chat: Callable[[str], Chat]) -> Chat:
    me = chat(ME).says("ได้กระเช้าผลไม้จากบริษัทรุ่งเรือง").says("พักก่อน")
    return me.says(ASKED).says("กำหนดส่งรายงานวันไหน")


@pytest.fixture
def both_paused(paused: Chat) -> Chat:
    return paused.says("ลา").says("พักก่อน").says(ASKED)


@pytest.mark.parametrize(
    "said",
    ["ทำต่อครับ", "ที่ค้างไว้เมื่อกี้เอาต่อ", "เอาต่อจากเมื่อกี้เลย", "ทำเรื่องเมื่อกี้ต่อค่ะ", "กลับมาละ ทำต่อได้เลย"],
)
def test_its_question_comes_back(paused: Chat, said: str) -> None:
    assert "ข้อ 1 · มูลค่า" in paused.says(said).last


def test_half_an_hour_later_it_comes_back_too(paused: Chat) -> None:
    paused.house.later(minutes=30)
    assert "ข้อ 1 · มูลค่า" in paused.says("ทำต่อครับ").last


def test_words_that_go_on_show_the_open_question(paused: Chat) -> None:
    paused.says("ทำต่อ").says("ที่ค้างไว้เมื่อกี้เอาต่อ")
    assert "ข้อ 1 · มูลค่า" in paused.last


@pytest.mark.parametrize("said", ["ขอดูทั้งหมดก่อนส่ง", "ไหนขอดูที่กรอกไว้หน่อย", "ตอนนี้กรอกอะไรไปบ้างแล้ว"])
def test_what_was_told_so_far_is_shown(paused: Chat, said: str) -> None:
    assert "กระเช้าผลไม้" in paused.says(said).last
    assert paused.offers == ["ทำต่อ", "เริ่มใหม่", "ทิ้งร่างนี้"]


def test_how_far_may_be_asked_of_the_bureau(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("พักก่อน").says(ASKED).says("ถึงไหนแล้ว")
    assert "2.1" in me.last and "เริ่มใหม่" in me.offers
    assert "พิมพ์ “สถานะ”" in me.since(-2)


@pytest.mark.parametrize("said", ["พักก่อน", "พักก่อนนะคะ", "ขอพักแป๊บนึง"])
def test_who_pauses_again_hears_that_it_waits(paused: Chat, said: str) -> None:
    assert "พักไว้อยู่แล้ว" in paused.says(said).last
    assert "ข้อ 1 · มูลค่า" in paused.taps("ทำต่อ").last


def test_who_pauses_where_nothing_is_open_is_told_so(chat: Callable[[str], Chat]) -> None:
    assert "ไม่มีเรื่องที่เปิดอยู่ให้พัก" in chat(ME).says("พักก่อน").last


@pytest.mark.parametrize(
    "said", ["เดี๋ยวกลับบ้านก่อน", "พักงาน", "ขอพักสักวัน", "เดี๋ยวมาส่งพรุ่งนี้", "พักผ่อนก่อนนะ"]
)
def test_who_rests_or_leaves_pauses_nothing(chat: Callable[[str], Chat], said: str) -> None:
    assert "ให้พัก" not in chat(ME).says(said).last


@pytest.mark.parametrize("said", ["ทำต่อครับ", "ถึงไหนแล้ว", "ที่ค้างไว้เมื่อกี้เอาต่อ"])
def test_of_two_it_is_asked_which(both_paused: Chat, said: str) -> None:
    assert "เรื่องที่ทำค้างไว้" in both_paused.says(said).last
    assert both_paused.offers.count("ทำต่อ") == 2


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("เรื่องลา", "ลาตั้งแต่วันใด"),
        ("เอาลาก่อน", "ลาตั้งแต่วันใด"),
        ("อันของขวัญ", "ข้อ 1 · มูลค่า"),
        ("กระเช้าก่อนเลย", "ข้อ 1 · มูลค่า"),
    ],
)
def test_one_of_the_listed_is_named(both_paused: Chat, said: str, asks: str) -> None:
    assert asks in both_paused.says("ทำต่อ").says(said).last


def test_what_names_none_of_the_listed_begins_something(both_paused: Chat) -> None:
    assert "วันทำการ" in both_paused.says("ทำต่อ").says("วันหยุดเดือนหน้า").last


@pytest.mark.parametrize("said", ["500", "สองพันห้าร้อยบาทครับ", "ไม่ทราบมูลค่า"])
def test_an_answer_to_its_question_is_asked_about(paused: Chat, said: str) -> None:
    paused.says(said)
    assert f"“{said}” เป็นคำตอบของข้อ “มูลค่า”" in paused.last
    paused.says(f"ทำต่อ {said}")
    assert paused.state["answers"]["value"] in ("500.00", "2500.00", "unknown")


def test_an_answer_behind_the_word_is_taken(paused: Chat) -> None:
    assert paused.says("ทำต่อ 2,500 บาท").state["answers"]["value"] == "2500.00"


@pytest.mark.parametrize("said", ["3.7", "ขอบคุณค่ะ", "รับได้กี่บาท", "เมนู", "ลา 3 วัน"])
def test_other_words_are_no_answer(paused: Chat, said: str) -> None:
    assert "เป็นคำตอบของข้อ" not in paused.says(said).last


def test_after_an_hour_nothing_is_taken_for_an_answer(paused: Chat) -> None:
    paused.house.later(minutes=61)
    assert "เป็นคำตอบของข้อ" not in paused.says("500").last


def test_of_two_that_wait_no_answer_is_taken(both_paused: Chat) -> None:
    assert "เป็นคำตอบของข้อ" not in both_paused.says("500").last


def test_a_confidential_one_is_not_shown(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน").says("ข้อร้องเรียน").says("พักก่อน").says(ASKED)
    me.says("ขอดูทั้งหมดก่อนส่ง")
    assert "เรื่องที่พักไว้" in me.last and "ข้อร้องเรียน" not in me.last
