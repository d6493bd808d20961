"""What follows if a gift is told late, and what the head will say (decisions/0318)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

_TOLD = "แจ้งช้ายังดีกว่าไม่แจ้ง"
FEARS = (
    "รับไปแล้วไม่ได้แจ้ง จะโดนอะไรไหมอะ กลัว",
    "หมายถึงถ้าแจ้งบัตรห้างตอนนี้ หัวหน้าจะลงโทษมั้ย",
    "ได้กระเช้ามาเมื่อเดือนก่อน ลืมแจ้ง ผิดไหมคะ",
    "เพิ่งมาแจ้งรับของขวัญตอนนี้ หัวหน้าจะดุไหม",
)


@pytest.mark.parametrize("said", FEARS)
def test_who_fears_is_told_that_late_is_better(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(ME).says(said)
    assert _TOLD in me.last and me.offers[:2] == ["แจ้งเดี๋ยวนี้", "ถามคลินิก"]
    assert "บอตไม่ตัดสิน" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนรับของแล้วไม่แจ้ง จะโดนอะไรไหม", "ไม่ได้แจ้งลา จะโดนอะไรไหม", "รายงานช้าผิดไหม",
        "แจ้งรับของขวัญตอนนี้เลย", "ถ้าเขาไม่แจ้งรับของขวัญ จะผิดไหม",
    ],
)  # fmt: skip
def test_other_fears_have_other_answers(chat: Callable[[str], Chat], said: str) -> None:
    assert _TOLD not in chat(ME).says(said).last


def test_the_head_is_meant_so_only_below_an_answer_about_gifts(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("หัวหน้าจะว่ามั้ย")
    assert _TOLD not in me.last
    assert _TOLD in me.says(FEARS[0]).says("หัวหน้าจะว่ามั้ย").last


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าน้าแท้ๆให้ทองมาตอนแต่งงานต้องแจ้งด้วยหรอ",
        "แม่ให้ทองวันแต่งงานต้องแจ้งด้วยเหรอคะ",
        "ป้าให้ซองงานบวชต้องรายงานหรอ",
    ],
)
def test_what_relatives_give_by_custom_is_answered_with_no(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert chat(ME).says(said).last.startswith("ไม่ต้องรายงาน")


def test_what_was_told_in_fear_is_kept_once_it_is_meant(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("มันเดือนที่แล้วอะค่ะ บัตรห้าง 2000 จากเซลล์ ใช้ไปแล้วด้วย").taps("ใช่")
    kept = me.state["answers"]
    assert kept["what"].startswith("บัตรห้าง") and kept["used_up"]
    assert me.offers[0] == "ประมาณ 2,000 บาท"
