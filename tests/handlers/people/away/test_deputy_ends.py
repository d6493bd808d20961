"""Whether a deputy's time ends by itself, and days whose weekday does not fit."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def appointed(head: Chat) -> Chat:
    """A head who has just named a deputy until 5 March."""
    return head.says("มอบหมายแทน").says("D0106").says("1-5 มี.ค.").taps("ยืนยันมอบหมาย")


@pytest.mark.parametrize(
    "words",
    [
        "ครบวันที่ 5 แล้วสิทธิ์เขาหมดเองไหมคะ",
        "หมดวันแล้วเลิกเองใช่ไหม",
        "พอครบกำหนดอำนาจเขาหมดไปเองเลยหรือต้องมายกเลิก",
        "กลับมาแล้วต้องมากดยกเลิกไหมครับ",
        "เลิกเองอัตโนมัติปะ",
        "พอพ้นวันที่ 5 อำนาจอนุมัติกลับมาที่ผมโดยอัตโนมัติหรือไม่",
    ],
)
def test_who_asks_right_after_hears_that_it_ends_by_itself(appointed: Chat, words: str) -> None:
    appointed.says(words)
    assert "สิ้นสุดเองเมื่อครบวันสุดท้าย" in appointed.last and "ถึง 5 มี.ค. 70" in appointed.last
    assert "ยืนยันเลิกมอบหมาย" not in appointed.offers


@pytest.mark.parametrize("words", ["ผู้แทนหมดสิทธิ์เองไหม", "ถ้ามอบหมายแทนไว้ ครบวันแล้วสิ้นสุดเองไหม"])
def test_who_names_the_deputy_hears_it_at_any_time(head: Chat, words: str) -> None:
    assert "สิ้นสุดเองเมื่อครบวันสุดท้าย" in head.says(words).last


@pytest.mark.parametrize("words", ["แบบสำรวจปิดเองไหม", "ต้องเลิกงานกี่โมง", "กลับมาแล้ว"])
def test_other_words_are_not_about_a_deputy(head: Chat, words: str) -> None:
    assert "สิ้นสุดเองเมื่อครบวันสุดท้าย" not in head.says(words).last


_WRONG_DAY = "จะไปสัมมนาวันพุธที่ 9 ถึงวันศุกร์ที่ 12 มีนาค่ะ อยากให้คนอื่นอนุมัติแทน"


def test_a_weekday_that_does_not_fit_is_told_and_both_stretches_are_offered(head: Chat) -> None:
    heard = len(head.heard)
    head.says(_WRONG_DAY)
    assert "9 มี.ค. 70 เป็นวันอังคาร ไม่ใช่วันพุธ" in head.since(heard)
    head.says("D0106")
    assert {"9-12 มี.ค. 70", "10-12 มี.ค. 70"} <= set(head.offers)
    assert "3 มีนาคม" not in head.last


@pytest.mark.parametrize("words", ["อ๋อ ไม่ใช่วันที่ 9 ค่ะ เริ่ม 10", "ตั้งแต่วันที่ 10 ค่ะ", "เริ่ม 10"])
def test_the_first_day_alone_says_which_stretch_is_meant(head: Chat, words: str) -> None:
    head.says(_WRONG_DAY).says("D0106").says(words)
    assert head.state["answers"]["days"] == ["2027-03-10", "2027-03-12"]


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ลาแล้วครับ ยกเลิกที่มอบหมายไว้",
        "ขอยกเลิกที่มอบไว้ด้วยค่ะ",
        "ยกเลิกที่ให้คนอื่นเซ็นแทน",
        "เลิกมอบหมายงานทั้งหมดเลย",
    ],
)
def test_who_calls_it_off_is_asked_to_confirm(appointed: Chat, words: str) -> None:
    assert "เลิกการมอบหมายนี้ทั้งหมด ใช่หรือไม่" in appointed.answer_to(words)
