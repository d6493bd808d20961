"""Leave of some days, told in the middle of another conversation: it is opened where only choices
answer, and asked about where any words would be kept."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from bot.simulator.pledges import demo_announcements
from handlers.understand.wishes.other_wish import has_form_of_wish
from tests.handlers.house import Chat, House

LEAVE = [
    "ลาคลอดตั้งแต่ 1 เมษา",
    "ลาป่วยตั้งแต่พรุ่งนี้",
    "ลาพักร้อนวันที่ 5-9 มี.ค. ค่ะ",
    "พรุ่งนี้ลากิจค่ะ",
    "ลาบวชตั้งแต่วันที่ 5 มีนาคม",
    "วันศุกร์หน้าขอลา",
]
WAITS = "พักการเข้าร่วมประกาศไว้ให้แล้ว"


@pytest.mark.parametrize("words", LEAVE[:5])
def test_while_declarations_stand_open_leave_is_opened(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    with demo.session() as session:
        demo_announcements.open_announcements(session, demo.now)
        session.commit()
    me = chat("D0103").says("เข้าร่วมประกาศ")
    heard = len(me.heard)
    me.says(words)
    assert WAITS in me.since(heard) and "ลา" in me.last


@pytest.mark.parametrize("words", LEAVE[:5])
def test_where_a_thing_is_asked_it_is_no_thing(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0106").says("รับของขวัญ").says(words)
    answers = me.state["answers"]
    assert answers.get("what") is None
    assert "ลา" in me.offers or answers.get("since") == "2027-03-05"


@pytest.mark.parametrize("words", LEAVE)
def test_days_of_leave_have_the_form_of_a_wish(words: str) -> None:
    assert has_form_of_wish(words)


@pytest.mark.parametrize(
    "words",
    [
        "ลาป่วยอยู่",
        "ลาป่วยตั้งแต่วันที่ 3 จึงส่งช้า",
        "เวลาวันที่ 5",
        "ลาออกวันที่ 1 มีนา",
        "ตลาดนัดวันศุกร์",
        "วันลา",
        "ผู้รับผิดชอบลาวันที่ 5 มี.ค.",
    ],
)
def test_other_words_have_not(words: str) -> None:
    assert not has_form_of_wish(words)


def test_many_days_are_read_at_once() -> None:
    began = time.process_time()
    has_form_of_wish("วันจันทร์" * 40 + "ลา" + "วันจันทร์" * 40 + "ก")
    assert time.process_time() - began < 0.5
