"""Whether a thing may be used, eaten or shared while it waits is answered with the source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME, tells
from tests.handlers.house import Chat

TOLD, SOURCE = "ระหว่างรอผล ยังไม่ควรใช้", "ที่มา: วิธีทำงานของบอต"


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    return tells(chat(ME), what="ขนมเปี๊ยะ 350 บาท").taps("ยืนยันการรายงาน")


@pytest.mark.parametrize(
    "words",
    [
        "ตกลงขนมเอาไงดี แบ่งกันกินเลยได้มั้ย", "กินได้ไหม", "ขนมที่รายงานไปกินได้ยัง", "ของที่รายงานไว้ใช้ได้ไหม",
        "แล้วแกะได้ป่ะ 555",
    ],
)  # fmt: skip
def test_who_has_reported_it_is_answered(waiting: Chat, words: str) -> None:
    waiting.says(words)
    assert TOLD in waiting.last and SOURCE in waiting.last


@pytest.mark.parametrize("words", ["โปรแกรมนี้ใช้ได้ไหม", "ห้องประชุมใช้ได้ไหม", "เอกสารแจกได้ไหม"])
def test_another_thing_is_not_meant(waiting: Chat, words: str) -> None:
    assert TOLD not in waiting.says(words).last


def test_without_a_gift_that_waits_it_is_not_meant(chat: Callable[[str], Chat]) -> None:
    assert TOLD not in chat(ME).says("กินได้ไหม").last


def test_behind_words_that_it_is_a_question_it_is_answered(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("ขนมเปี๊ยะ 350 บาท").says("พี่สมหญิง").taps("ญาติ")
    assert "เป็นคำถาม" in me.says("วันนี้แหละ อยู่บนโต๊ะ แล้วจะกินได้ป่ะ 555").offers
    me.says("เป็นคำถามจ้า กินได้มั้ย")
    assert TOLD in me.since(-2) and "occasion" not in me.state["answers"]
    assert not me.state.get("held")
