"""What nothing understood at a review card is answered in words, and blocks nothing unsaid."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

ASKED = "จะเพิ่มข้อความนี้ไหม"
NOT_UNDERSTOOD = "ประกาศจากครม."


@pytest.fixture
def event(demo: House) -> Chat:
    """An administrator at the card of an event without a place."""
    someone = Chat(demo, seed.line_id("D0002"))
    return someone.says("เพิ่มกำหนดการ อบรมคุณธรรม 15 มีค 9 โมง")


@pytest.fixture
def holiday(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0002")).says("เพิ่มวันหยุด 12 เมษา วันหยุดพิเศษ")


@pytest.mark.parametrize("said", ["ไม่เพิ่ม", "ไม่ต้อง", "ไม่ต้องเพิ่มค่ะ", "ไม่ใช้"])
def test_it_is_dropped_in_words(holiday: Chat, said: str) -> None:
    assert "“ไม่เพิ่ม”" in holiday.says(NOT_UNDERSTOOD).last and ASKED in holiday.last
    before = holiday.state["answers"]
    holiday.says(said)
    assert holiday.state["answers"] == before and not holiday.state.get("held")


@pytest.mark.parametrize("said", ["บันทึกเลยค่ะ", "ยืนยัน", "บันทึกวันหยุดเลย"])
def test_what_confirms_leaves_it_out_as_the_card_says(holiday: Chat, said: str) -> None:
    assert "“ยืนยัน”" in holiday.says(NOT_UNDERSTOOD).last
    holiday.says(said)
    assert not holiday.house.states(holiday.user_id)
    assert "วันหยุดพิเศษ วันจันทร์" in holiday.last or "บันทึกแล้ว" in holiday.last
    assert NOT_UNDERSTOOD not in holiday.last


def test_a_bare_yes_is_asked_once_more(holiday: Chat) -> None:
    before = holiday.says(NOT_UNDERSTOOD).state["answers"]
    assert ASKED in holiday.says("ใช่ค่ะ").since(-2)
    assert holiday.state["answers"] == before


@pytest.mark.parametrize("said", ["เวลาเดิม", "เวลาเหมือนเดิมค่ะ", "ห้องยังไม่รู้เลย", "สถานที่ยังไม่ทราบ"])
def test_what_stays_as_it_is_asks_nothing(event: Chat, said: str) -> None:
    before = event.state["answers"]
    heard = len(event.heard)
    assert ASKED not in event.says(said).since(heard) and "ตามการ์ดแล้ว" in event.since(heard)
    assert event.state["answers"] == before and event.state["at"] == "review"
    assert not event.state.get("held")


@pytest.mark.parametrize("said", ["เอ้ย 21 ต่างหาก", "21 ต่างหากค่ะ", "เอ๊ย 21"])
def test_a_bare_day_stands_for_the_only_day(holiday: Chat, said: str) -> None:
    holiday.says(said)
    assert "21 เมษายน 2570" in holiday.since(-2)
    if "แก้ตามนี้ไหม" in holiday.since(-2):
        holiday.says("ใช่ค่ะ")
    assert "2027-04-21" in str(holiday.state["answers"]["days"])


@pytest.mark.parametrize("said", ["ลงกำหนดการเลย", "ลงเลยค่ะ", "บันทึกเลย"])
def test_the_verb_of_what_is_done_confirms(event: Chat, said: str) -> None:
    event.says(said)
    assert not event.house.states(event.user_id)


@pytest.mark.parametrize("said", ["ยกเลิกเลย", "แก้เลย"])
def test_a_verb_of_something_else_does_not(holiday: Chat, said: str) -> None:
    assert "บันทึกแล้ว" not in holiday.answer_to(said)
