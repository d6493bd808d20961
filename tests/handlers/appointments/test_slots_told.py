"""An adviser tells slots in any order: the day before the hours, the room before it is asked."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def adviser(admin: Chat) -> Chat:
    return admin


def test_a_sentence_with_hours_in_words_opens_slots(adviser: Chat) -> None:
    me = adviser.says("ขอเพิ่มช่วงให้คำปรึกษาวันพฤหัสนี้ สิบโมงถึงเที่ยง")
    assert "หนึ่งนัดนานกี่นาที" in me.last
    me.says("แบ่งคิวละครึ่งชั่วโมงนะ").says("ที่ห้องประชุมเล็ก ชั้น ๕")
    assert "4 มีนาคม 2570 เวลา 10.00-12.00 น." in me.last
    assert me.state["answers"]["place"] == "ห้องประชุมเล็ก ชั้น ๕"
    assert "5 มีนาคม 2570 เวลา 10.00-12.00 น." in me.says("เลื่อนเป็นวันศุกร์แทนดีกว่า เวลาเท่าเดิม").last
    assert "เปิดช่วงนัดแล้ว 4 ช่วง" in me.says("โอเคเปิดให้จองได้").last


def test_the_day_waits_for_its_hours(adviser: Chat) -> None:
    me = adviser.says("เปิดช่วงนัดเพิ่มวันพุธบ่าย")
    assert "เก็บวัน 3 มีนาคม 2570 แล้ว" in me.since(0)
    me.says("บ่ายโมงถึงบ่ายสาม").says("ห้องคลินิก ชั้น 2")
    assert "หนึ่งนัดนานกี่นาที" in me.last
    me.says("ครึ่งชั่วโมง")
    assert "3 มีนาคม 2570 เวลา 13.00-15.00 น." in me.last and "ห้องคลินิก ชั้น 2" in me.last
    assert "เวลา 14.00-16.00 น." in me.says("ขอแก้เป็นบ่ายสองถึงสี่โมง").last


@pytest.mark.parametrize(
    ("said", "step", "value"),
    [
        ("แบ่งคิวละครึ่งชั่วโมงนะ", "minutes", 30),
        ("นัดละ 45 นาทีก็พอ", "minutes", 45),
        ("ที่ห้อง 301", "place", "ห้อง 301"),
    ],
)
def test_what_is_told_before_its_question_is_kept(
    adviser: Chat, said: str, step: str, value: object
) -> None:
    me = adviser.says("เปิดช่วงนัด").says(said)
    assert me.state["answers"][step] == value and "เปิดช่วงนัดเมื่อใด" in me.last


def test_hours_wait_for_their_day(adviser: Chat) -> None:
    me = adviser.says("เปิดช่วงนัด").says("บ่ายโมงถึงบ่ายสาม").says("พุธหน้า")
    assert "13:00" in me.state["answers"]["when"]["begins"]


@pytest.mark.parametrize("said", ["ห้องว่างไหม", "ครึ่งชั่วโมงนี่พอไหม"])
def test_a_question_is_no_answer(adviser: Chat, said: str) -> None:
    me = adviser.says("เปิดช่วงนัด").says(said)
    assert not {"minutes", "place"} & set(me.state["answers"])
