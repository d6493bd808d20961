"""An adviser tells slots in any order: the day before the hours, the room before it is asked."""

from __future__ import annotations

import pytest

from handlers.appointments import slots_told
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


@pytest.mark.soak
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


@pytest.mark.parametrize(
    "said",
    [
        "เปิดช่วงนัดวันพุธหน้า 13.30 กับ 14.30",
        "เปิดช่วงนัด 13.30 น. และ 14.30 น. วันพุธหน้า",
        "เปิดช่วงนัดพุธหน้า 9.30, 10.30 และ 13.30 น.",
    ],
)
def test_hours_that_only_begin_open_nothing_between_them(adviser: Chat, said: str) -> None:
    me = adviser.says(said)
    answers = me.state["answers"]
    assert answers["day"] == ["2027-03-10"] * 2 and not {"when", "place"} & set(answers)
    assert "กี่โมงถึงกี่โมง" in me.since(0)
    assert "13:30" in me.says("13.30-15.30").state["answers"]["when"]["begins"]


def test_hours_that_only_begin_are_asked_at_their_question(adviser: Chat) -> None:
    me = adviser.says("เปิดช่วงนัด").says("พุธหน้า 13.30 กับ 14.30")
    assert me.state["answers"]["day"] == ["2027-03-10"] * 2 and "when" not in me.state["answers"]
    assert "เวลาเริ่มถึงเลิก" in me.says("13.30 กับ 14.30").last


def test_no_end_is_made_up(adviser: Chat) -> None:
    me = adviser.says("เปิดช่วงนัด").says("พุธหน้า 13.30")
    assert "กรุณาบอกเวลาเลิกด้วย" in me.since(-2) and "when" not in me.state["answers"]


@pytest.mark.parametrize("said", ["พุธหน้า 13.30-15.30", "พุธหน้า 13.30 ถึง 15.30 และ 16.00"])
def test_hours_with_an_end_stay(said: str) -> None:
    assert slots_told.without_hours_apart(said) == said


@pytest.mark.parametrize(
    ("said", "hours", "minutes", "place"),
    [
        (
            "สวัสดีค่ะ อยากเปิดคิวว่างที่คลินิกนะคะ วันพฤหัสที่ 11 มีนาคม 2570 ตั้งแต่ 9 โมงถึงเที่ยง ห้อง 305"
            " คิวละ 30 นาที แต่ครึ่งชั่วโมงสุดท้ายขอเว้นไว้ประชุมนะคะ เอาถึงแค่ 11.30 พอ",
            "9.00-11.30",
            30,
            "ห้อง 305",
        ),
        (
            "อยากเปิดคิวว่างวันพฤหัสที่ 11 มีนาคม 9.00-12.00 ที่ห้องประชุมเล็ก ชั้น 3 คิวละ 20 นาที"
            " แต่ครึ่งชั่วโมงแรกติดประชุมค่ะ",
            "9.30-12.00",
            20,
            "ห้องประชุมเล็ก ชั้น 3",
        ),
        ("เปิดช่วงนัด 11 มี.ค. 9.00-12.00 คนละหนึ่งชั่วโมง ห้อง 301", "9.00-12.00", 60, "ห้อง 301"),
    ],
)
def test_hours_length_and_room_of_one_sentence_are_kept(
    adviser: Chat, said: str, hours: str, minutes: int, place: str
) -> None:
    me = adviser.says(said)
    assert f"11 มีนาคม 2570 เวลา {hours} น." in me.last
    assert me.state["answers"]["minutes"] == minutes
    assert me.state["answers"]["place"] == place


@pytest.mark.parametrize("at", ["when", "minutes", "place"])
def test_a_length_told_with_the_room_is_no_part_of_the_place(adviser: Chat, at: str) -> None:
    line = {"when": "", "minutes": " พุธหน้า 9.00-12.00", "place": " พุธหน้า 9.00-12.00 นัดละ 45 นาที"}
    me = adviser.says(f"เปิดช่วงนัด{line[at]}").says("คิวละ 30 นาทีค่ะ ห้อง 305")
    assert me.state["answers"]["place"] == "ห้อง 305"
    assert me.state["answers"]["minutes"] == 30


@pytest.mark.parametrize("said", ["9.00-15.00 เว้น 12.00-13.00", "9.00-15.00 พักเที่ยง"])
def test_what_interrupts_the_hours_is_not_opened(adviser: Chat, said: str) -> None:
    me = adviser.says(f"เปิดช่วงนัด 11 มี.ค. {said} นัดละ 30 นาที ห้อง 301")
    assert "11 มีนาคม 2570 เวลา 9.00-12.00 น." in me.last
    assert "ช่วง 13.00-15.00 น. กรุณาเปิดอีกครั้ง" in me.since(0)
    me.says("ยกเลิก").says("เปิดช่วงนัด").says("11 มี.ค.").says(said)
    assert "12:00" in me.state["answers"]["when"]["ends"]
    assert "ช่วง 13.00-15.00 น. กรุณาเปิดอีกครั้ง" in me.since(0)
