"""What is said to the bot is no part of a text that is told for another question either."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

EVENT, SAID = "ตรวจนิเทศสำนักการคลังและงบประมาณ", "ไม่ต้องแจ้งทุกคน เอาเฉพาะรายชื่อ"
DEED, SHY = "เก็บขยะหน้าลิฟต์ทุกเช้าตลอดสัปดาห์", "อย่าลงชื่อหนูนะ เขินอะ"


@pytest.fixture
def shy(chat: Callable[[str], Chat]) -> Chat:
    """Who tells a deed and does not want to be named."""
    return chat(REPORTER).says(f"บันทึกความดี {DEED} {SHY}")


def _kept(me: Chat, step: str) -> str | None:
    kept: str | None = me.state["answers"].get(step)
    return kept


def test_what_surely_is_said_to_the_bot_is_taken_out_of_an_opening_and_told(admin: Chat) -> None:
    admin.says(f"เพิ่มกำหนดการ {EVENT} {SAID}")
    assert _kept(admin, "title") == EVENT
    assert f"เก็บเฉพาะ “{EVENT}” ส่วน “{SAID}”" in admin.since(0)


def test_all_of_it_is_kept_in_two_words(admin: Chat) -> None:
    admin.says(f"เพิ่มกำหนดการ {EVENT} {SAID}").says("เก็บทั้งหมด")
    assert _kept(admin, "title") == f"{EVENT} {SAID}"


def test_nothing_of_it_is_left_when_the_message_is_unsent(admin: Chat) -> None:
    admin.says("ออกประกาศ การจัดระเบียบที่จอดรถ อันนี้ไม่ต้องให้กดรับทราบนะคะ")
    assert "ไม่ต้องให้กด" in str(admin.state)
    admin.unsends(admin.messages[-1])
    assert "จอดรถ" not in str(admin.state)


@pytest.mark.parametrize(
    ("button", "kept"), [("เฉพาะเนื้อความ", DEED), ("ทั้งหมดตามที่พิมพ์", f"{DEED} {SHY}")]
)
def test_where_it_is_less_sure_its_own_question_asks_with_two_buttons(
    shy: Chat, button: str, kept: str
) -> None:
    assert _kept(shy, "what") is None and DEED in shy.last
    shy.taps(button)
    assert _kept(shy, "what") == kept


def test_the_label_of_the_second_button_may_be_typed(shy: Chat) -> None:
    shy.says("ทั้งหมดตามที่พิมพ์")
    assert _kept(shy, "what") == f"{DEED} {SHY}"


def test_a_text_with_nothing_around_it_is_kept_as_before(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says(f"บันทึกความดี {DEED}")
    assert _kept(me, "what") == DEED


def test_a_story_of_a_complaint_is_kept_whole(chat: Callable[[str], Chat]) -> None:
    story = "มีการแบ่งซื้อของเป็นใบย่อยๆ เพื่อเลี่ยงการประกวดราคา ใส่แค่นี้ก่อน เดี๋ยวมาเติม"
    me = chat(REPORTER).says(f"ร้องเรียน {story}")
    assert _kept(me, "text") == story


def test_what_the_question_ends_with_is_no_talk(chat: Callable[[str], Chat]) -> None:
    asked = "ลูกน้องขอยืมรถราชการไปงานศพเพื่อนร่วมงาน ทำได้หรือไม่ บอกชื่อดิฉันได้"
    me = chat(REPORTER).says(f"ถามคลินิก {asked}")
    assert "ทำได้หรือไม่" in str(_kept(me, "text"))
