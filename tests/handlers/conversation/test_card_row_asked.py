"""One row of the card before the end is told to whoever asks for it, whatever it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

MOVE = "เลื่อนรอบ 20 มีนาคม เป็น 27 มีนาคม"
EVENT = "เพิ่มกิจกรรม อบรมการเขียนหนังสือ วันที่ 18 มีนาคม 9.00-12.00 ห้อง 301"


@pytest.mark.parametrize(
    ("opening", "words", "told"),
    [
        (MOVE, "กระทบกี่สำนัก", "เกี่ยวข้อง: "),
        (MOVE, "เสียโควตากี่ข้อความ", "แจ้งให้ทราบ: "),
        (MOVE, "แล้วผล No Gift เลื่อนด้วยไหม", "เลื่อนไปพร้อมกัน: ผล No Gift"),
        (MOVE, "มีกี่ฉบับที่ยังไม่ส่ง", "ยังไม่ส่ง: "),
        (MOVE, "มีผลตั้งแต่เมื่อไหร่", "เมื่อยืนยันแล้วมีผลทันที"),
        (EVENT, "จัดห้องไหนนะ", "สถานที่: ห้อง 301"),
        (EVENT, "ห้องนี้จองให้เลยใช่ไหม", "ไม่ได้จองห้องให้"),
    ],
)
def test_the_row_is_told_and_the_card_stands(
    chat: Callable[[str], Chat], opening: str, words: str, told: str
) -> None:
    admin = chat("D0002").says(opening)
    before = admin.state["answers"]
    assert told in admin.answer_to(words)
    assert admin.state["at"] == "review" and admin.state["answers"] == before


@pytest.mark.parametrize("words", ["ต้องมีอย่างน้อยกี่คน", "27 มีนาคมหยุดใช่ไหม", "เลื่อนเป็น 25 มีนาคม ได้ไหม"])
def test_what_no_row_tells_is_left_to_others(chat: Callable[[str], Chat], words: str) -> None:
    told = chat("D0002").says(MOVE).answer_to(words)
    assert not told.startswith(("เกี่ยวข้อง: ", "แจ้งให้ทราบ: ", "ยังไม่ส่ง: ", "วันส่งใหม่: "))
