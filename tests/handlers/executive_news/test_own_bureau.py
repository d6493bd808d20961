"""A director announces to the own bureau: what is said to the bot is no part of the text, the
readers may be told at any question, and the words that began the draft send it at its end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

DIRECTOR = "D0101"
_WISH = "ขอแจ้งคนในสำนักผมว่าประชุมสำนักเลื่อนเป็นพฤหัสบ่ายโมงครึ่ง ช่วยส่งให้ที"
_TEXT = "ประชุมสำนักเลื่อนเป็นพฤหัสบ่ายโมงครึ่ง"


@pytest.fixture
def director(chat: Callable[[str], Chat]) -> Chat:
    return chat(DIRECTOR)


@pytest.mark.parametrize(
    "words",
    [
        _WISH,
        f"แจ้งคนในสำนักเราว่า{_TEXT} ฝากแจ้งด้วยนะครับ",
        f"ประกาศให้สำนักเราทราบว่า{_TEXT} รบกวนส่งให้ทุกคนด้วย",
    ],
)
def test_what_the_bot_is_to_do_is_no_part_of_it(director: Chat, words: str) -> None:
    answers = director.says(words).state["answers"]
    assert answers["text"] == _TEXT and answers["bureau"]["name"] == "สำนักบริหารงานกลาง"


def test_what_readers_are_to_do_stays(director: Chat) -> None:
    answers = director.says("แจ้งคนในสำนักเราว่าใครมีเอกสารค้าง ส่งให้พี่ด้วย").state["answers"]
    assert answers["text"].endswith("ส่งให้พี่ด้วย")


@pytest.mark.parametrize(
    "words", ["เฉพาะคนในสำนักผมนะ", "เอาเฉพาะสำนักบริหารงานกลาง", "แค่สำนักเราพอครับ"]
)
def test_the_readers_may_be_told_at_any_question(director: Chat, words: str) -> None:
    director.says("ประกาศหน่อยว่าพรุ่งนี้แต่งชุดขาว").says(words)
    answers = director.state["answers"]
    assert answers["whom"] == "bureau" and answers["bureau"]["name"] == "สำนักบริหารงานกลาง"
    assert "title" not in answers
    assert "ประกาศถึงสำนักบริหารงานกลาง" in director.says("ส่งถึงใครบ้างเนี่ย").last


def test_a_title_may_name_a_bureau(director: Chat) -> None:
    director.says(_WISH).says("ประชุมสำนักบริหารงานกลาง")
    assert director.state["answers"]["title"] == "ประชุมสำนักบริหารงานกลาง"


def test_the_word_that_begins_it_loses_nothing(director: Chat) -> None:
    director.says(_WISH).says("เลื่อนประชุม").taps("ไม่แนบ").says("ออกประกาศเลย")
    assert _TEXT in director.last and "เลื่อนประชุม" in director.last
    director.taps("ทำต่อ").taps("อ่านเพื่อทราบ").taps("ในสรุปประจำวัน").taps("วันนี้ถึงอีก 7 วัน")
    director.taps("นายสมมติ อำนวยการ").taps("ไม่ผูกกับกิจกรรม")
    assert "รอท่านออกประกาศ" in director.says("ออกประกาศเลย").last
    told = director.taps("ออกประกาศ").since(len(director.heard) - 2)
    assert "ออกประกาศ “เลื่อนประชุม” แล้ว" in told and "สำนักบริหารงานกลาง 5 คน" in told


@pytest.mark.parametrize(
    "text",
    [
        "ใครเจอกระเป๋าสีดำ ช่วยแจ้งด้วย",
        "ท่านใดไม่เข้าประชุมพรุ่งนี้ รบกวนแจ้งด้วยค่ะ",
        "ลิฟต์ปิดซ่อม ขอแจ้งให้ทราบ",
        "หากน้ำไม่ไหล ช่วยแจ้งด้วย",
    ],
)
def test_what_readers_are_to_tell_stays(director: Chat, text: str) -> None:
    director.says(f"แจ้งคนในสำนักเราว่า{text}")
    assert director.state["answers"]["text"] == text and "ไม่นับ" not in director.since(0)


def test_what_is_left_out_is_said(director: Chat) -> None:
    assert "ไม่นับ “ช่วยส่งให้ที” เป็นเนื้อหาประกาศ" in director.says(_WISH).since(0)
