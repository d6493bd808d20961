"""What somebody who is asked a survey asks of it; asking begins none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.surveys import surveying


@pytest.fixture
def asked(demo: House, reporter: Chat, chat: Callable[[str], Chat]) -> Chat:
    surveying.makes(reporter)
    return chat("D0106").says("เมนู")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ตอบแบบสำรวจแล้วเค้ารู้มั้ยว่าเป็นเรา", "ไม่เก็บว่าใครตอบอะไร"),
        ("ตอบแบบสำรวจแล้วรู้มั้ยว่าใครตอบ", "ไม่เก็บว่าใครตอบอะไร"),
        ("แบบสำรวจมีกี่ข้อ", "7 ข้อ ประมาณ 1 นาที"),
        ("แบบสำรวจปิดวันไหน", "ตอบได้ถึง 8 มีนาคม 2570"),
        ("ต้องตอบแบบสำรวจทุกคนมั้ย", "ไม่บังคับ"),
        ("ตอบแบบสำรวจไปยังนะเรา", "ท่านยังไม่ได้ตอบ"),
        ("แบบสำรวจที่ผมยังไม่ตอบมีไหม", "ท่านยังไม่ได้ตอบ"),
        ("มีแบบสำรวจอะไรที่หนูยังไม่ได้ทำ", "ท่านยังไม่ได้ตอบ"),
        ("ผลสำรวจครั้งที่แล้วออกรึยังคะ", "เห็นผลได้หลังปิดเท่านั้น"),
        ("ผลแบบสำรวจโรงอาหารเป็นยังไงบ้าง", "ไม่พบผลแบบสำรวจ “โรงอาหาร”"),
    ],
)
def test_what_is_asked_of_a_survey_is_answered(
    demo: House, asked: Chat, said: str, told: str
) -> None:
    assert told in asked.answer_to(said)
    assert demo.states(asked.user_id) == {}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("แบบสำรวจ ITA ปิดรับวันไหนครับ", "ita"),
        ("แบบสำรวจโรงอาหารหมดเขตเมื่อไหร่", "โรงอาหาร"),
        ("แบบสำรวจเรื่องห้องน้ำ ตอบได้ถึงวันไหนคะ", "ห้องน้ำ"),
    ],
)
def test_the_closing_of_another_survey_is_not_taken_for_the_named_one(
    asked: Chat, said: str, name: str
) -> None:
    told = asked.answer_to(said)
    assert f"ไม่มีแบบสำรวจชื่อ “{name}” ที่รอท่านตอบ" in told and "8 มีนาคม 2570" in told


@pytest.mark.parametrize(
    "said", ["แบบสำรวจอันนี้ต้องตอบภายในวันไหน", "แบบสำรวจเหลือกี่วัน", "แบบสำรวจของสำนักเราหมดเขตเมื่อไหร่"]
)
def test_what_names_no_survey_misses_none(asked: Chat, said: str) -> None:
    assert "ไม่มีแบบสำรวจชื่อ" not in asked.answer_to(said)


@pytest.mark.parametrize(
    ("said", "told"), [("มีกี่ข้อ", "7 ข้อ"), ("ไม่ทำได้ป่ะ", "ไม่บังคับ"), ("ทำข้อ 2", "เพียง 1 รายการ")]
)
def test_the_list_is_asked_on(asked: Chat, said: str, told: str) -> None:
    assert told in asked.says("แบบสำรวจ").says(said).last


@pytest.mark.soak
def test_the_first_of_the_list_is_begun(demo: House, asked: Chat) -> None:
    asked.says("แบบสำรวจ").says("เริ่มอันแรกเลย")
    [(row, _state)] = demo.states(asked.user_id).values()
    assert row.flow == "answer_survey"


def test_an_empty_list_says_so(demo: House, chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("แบบสำรวจ").says("ทำอันแรก")
    assert "ไม่มีแบบสำรวจที่รอท่านตอบ" in staff.last
    assert demo.states(staff.user_id) == {}


def test_a_closed_survey_shows_its_result(demo: House, asked: Chat, reporter: Chat) -> None:
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert "ผลแบบสำรวจ" in asked.says("ผลแบบสำรวจครั้งก่อนเป็นไง").last


@pytest.mark.parametrize(
    "said", ["สรุปผลแบบสำรวจล่าสุดขอเป็นเอกสารเลยค่ะ พร้อมเสนอ", "ขอผลแบบสำรวจล่าสุดเป็น pdf"]
)
def test_the_result_on_paper_comes_when_it_is_closed(
    demo: House, asked: Chat, reporter: Chat, said: str
) -> None:
    told = reporter.answer_to(said)
    assert "ขอได้หลังปิด" in told and "ตอบแล้ว" in told and "ไม่พบแบบสำรวจ" not in told
    demo.later(days=30)
    assert "ขอได้หลังปิด" not in reporter.answer_to("ขอแบบสำรวจใหม่เป็น pdf")


def test_how_many_have_answered_is_no_wish_for_paper(asked: Chat, reporter: Chat) -> None:
    assert "ขอได้หลังปิด" not in reporter.answer_to("แบบสำรวจล่าสุดตอบกี่คน เอาไปใส่เอกสาร")
