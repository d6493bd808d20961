"""Who has joined and does not see it is shown what is stored, and what still waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.pledges.announcing import STAFF, opens, signs

WAITS, ALL, NONE = "ยังไม่มีบันทึกว่าท่านเข้าร่วม", "บันทึกไว้ครบแล้ว", "ไม่มีบันทึกว่าท่านเข้าร่วมประกาศใด"
SAID = [
    "กดรับรอง No Gift ไปแล้วแต่ไม่ขึ้นว่าเสร็จ",
    "เข้าร่วมประกาศแล้ว ทำไมยังเตือนอยู่",
    "เซ็น no gift ไปเมื่อวาน แต่ยังขึ้นว่าค้าง",
    "ลงชื่อประกาศเจตนารมณ์ครบแล้วนะ ไม่เห็นชื่อเลย",
    "ร่วม no gift แล้วหายไปไหน",
    "กดเข้าร่วมงดรับของขวัญแล้ว ไม่รู้ว่าบันทึกไหม",
]


@pytest.fixture
def staff(chat: Callable[[str], Chat], director: Chat) -> Chat:
    me = chat(STAFF)
    opens(me.house)
    signs(director)
    return me


@pytest.mark.parametrize("said", SAID)
def test_what_still_waits_is_shown(staff: Chat, said: str) -> None:
    told = staff.answer_to(said)
    assert WAITS in told and "No Gift Policy" in told
    assert staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize("said", SAID[:3])
def test_what_is_stored_is_shown(staff: Chat, said: str) -> None:
    staff.says("No Gift").taps("เข้าร่วมทั้งหมด")
    told = staff.answer_to(said)
    assert ALL in told and "ประกาศที่ท่านเข้าร่วมแล้ว" in told


def test_where_nothing_is_open_it_is_said(chat: Callable[[str], Chat], reporter: Chat) -> None:
    assert NONE in chat(STAFF).says(SAID[0]).last
    assert NONE in reporter.says(SAID[0]).last and "ยืนยันผล No Gift" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ใครยังไม่เข้าร่วม no gift",
        "ยังไม่ได้เข้าร่วมประกาศ",
        "No Gift คืออะไร",
        "ได้รับกระเช้าแล้ว ยังไม่ได้แจ้ง no gift",
        "เพื่อนกด no gift แล้วไม่ขึ้น",
        "ถอนตัวจากประกาศ",
    ],
)
def test_other_words_are_not_taken(staff: Chat, said: str) -> None:
    told = staff.answer_to(said)
    assert "ถ้ากดแล้วบอตไม่ได้ตอบว่า" not in told and ALL not in told and NONE not in told
