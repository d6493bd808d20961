"""Who names at the card the people who get it anyway changes nothing, and is told so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN, SO_ALREADY = "D0002", "อยู่แล้ว ไม่ได้เปลี่ยนสิ่งใด"


@pytest.mark.parametrize("words", ["ทุกคนทั้งสำนักงาน", "ส่งให้ทุกคนนั่นแหละ", "ผู้รับคือทุกคนครับ"])
def test_it_goes_to_them_already(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says("แจ้งทุกคนว่าต้องแนบรูปทุกครั้งที่รายงาน")
    before = admin.state["answers"]
    assert f"ส่งถึงทุกคนในสำนักงาน{SO_ALREADY}" in admin.says(words).since(-3)
    assert admin.state["answers"] == before and "ส่งข้อความ" in admin.offers


@pytest.mark.parametrize("words", ["สำนักการคลังและงบประมาณ", "ทุกคนต้องแนบภายในวันศุกร์"])
def test_other_people_and_words_are_not_said_to_be_so(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("แจ้งทุกคนว่าต้องแนบรูปทุกครั้งที่รายงาน").says(words)
    assert SO_ALREADY not in admin.since(-3)
