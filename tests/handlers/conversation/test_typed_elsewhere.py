"""What was meant for another chat is no answer, and what was asked about it is forgotten."""

from __future__ import annotations

import pytest

from handlers.understand.said_around.wrong_chat import (
    behind_wrong_chat,
    ends_in_wrong_chat,
    only_tells_wrong_chat,
)
from tests.handlers.house import Chat


@pytest.fixture
def telling(reporter: Chat) -> Chat:
    """A report that asks what was done."""
    return reporter.says("รายงาน 3.4").taps("เสร็จแล้ว 100%")


@pytest.mark.parametrize("said", ["เดี๋ยวซื้อนมให้นะลูก อ้าวพิมพ์ผิดแชท", "พิมพ์ผิดห้องค่ะ", "ผิดแชทครับ"])
def test_it_is_not_offered_as_the_answer(telling: Chat, said: str) -> None:
    assert "ไม่ได้บันทึก" in telling.says(said).since(-1)
    assert "ใช้เป็นคำตอบ" not in telling.offers and telling.state["at"] == "narrative"
    assert "narrative" not in telling.state["answers"]


def test_what_was_asked_about_right_before_is_forgotten(telling: Chat) -> None:
    telling.says("แม่ เย็นนี้กินไรดี")
    assert telling.state["held"]
    telling.says("โทษที ส่งผิดห้อง")
    assert not telling.state.get("held")
    assert telling.says("ใช่ค่ะ").state["answers"].get("narrative") is None


def test_an_answer_that_was_kept_is_told_how_to_take_back(telling: Chat) -> None:
    telling.says("จัดเลี้ยงวันเกิดลูกที่บ้านเมื่อวาน คนมา 12 คน")
    assert "narrative" in telling.state["answers"]
    told = telling.says("ขอโทษค่ะ ส่งผิดห้อง").since(-1)
    assert "ข้อ “สิ่งที่ทำ” ก็พิมพ์ผิดห้อง พิมพ์ “ย้อนกลับ”" in told
    assert telling.says("ย้อนกลับ").state["at"] == "narrative"


def test_what_such_words_have_put_aside_goes_on(reporter: Chat) -> None:
    reporter.says("แจ้งได้ของขวัญ").says("เดี๋ยวซื้อนมให้นะลูก")
    assert "พักไว้ให้แล้ว" in reporter.last
    assert "สิ่งที่ได้รับ" in reporter.says("โทษที ส่งผิดห้อง").last


def test_outside_it_is_no_matter_and_a_story_is_let_go(reporter: Chat) -> None:
    reporter.says("เมื่อวานจัดอบรมกันไป 30 คน").says("อุ๊ย ส่งผิดแชทค่ะ")
    assert "ไม่เป็นไร" in reporter.last
    assert "narrative" not in reporter.says("รายงาน 3.4").state["answers"]


@pytest.mark.parametrize(
    "said", ["กล่องส่งผิดห้อง เจ้าของตัวจริงมารับไปแล้ว", "ส่งผิดห้อง", "ผิดห้องค่ะ เป็นห้อง 402", "พิมพ์ผิดค่ะ"]
)
def test_a_thing_may_have_come_to_the_wrong_room(said: str) -> None:
    assert not ends_in_wrong_chat(said) and not only_tells_wrong_chat(said)


def test_what_stands_behind_is_the_answer() -> None:
    said = "คุณแม่สบายดีไหมคะ อุ๊ย ขอโทษค่ะพิมพ์ผิดห้อง กิจกรรมนี้ทำเสร็จแล้วค่ะ"
    assert behind_wrong_chat(said) == "กิจกรรมนี้ทำเสร็จแล้วค่ะ" and not ends_in_wrong_chat(said)
