"""Who files what was told before is led to the button that holds it, and praise of those who are
not registered to the office."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House


@pytest.fixture
def me(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0106"))


@pytest.mark.parametrize(
    "said",
    [
        "เอา ร้องเรียนเลย เรื่องแอร์นี่แหละ",
        "ร้องเรียนเลยค่ะ เรื่องเมื่อกี้",
    ],
)
def test_the_story_told_before_stands_in_its_button(me: Chat, said: str) -> None:
    me.says("แอร์ห้องประชุมเสียมาสองอาทิตย์ละ แจ้งไปก็เงียบ จะร้องเรียนใครได้")
    assert "ใต้คำตอบของข้อความนั้น" in me.answer_to(said)


def test_what_only_points_back_is_no_story(me: Chat) -> None:
    me.says("งั้นขอร้องเรียนเรื่องที่เล่าไปเมื่อกี้ครับ")
    assert not me.state["answers"].get("text")


@pytest.mark.parametrize("said", ["ร้องเรียนเลย", "ร้องเรียน เจ้าหน้าที่พูดจาไม่สุภาพใส่ผมเมื่อกี้"])
def test_other_complaints_begin(me: Chat, said: str) -> None:
    assert "ใต้คำตอบของข้อความนั้น" not in me.answer_to(said)
    assert me.house.states(me.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "พี่เค้าเป็นแม่บ้าน ไม่ได้ลงทะเบียนหรอก ส่งคำชมไปละกันค่ะ",
        "ไม่ใช่เรื่องซ่อมค่ะ จะส่งคำชมให้แม่บ้านที่คืนกระเป๋าตังค์",
        "ขอส่งคำชมเชยถึงพี่ รปภ หน้าตึกค่ะ",
    ],
)
def test_praise_of_who_is_not_registered_goes_to_the_office(me: Chat, said: str) -> None:
    assert "ส่งเป็นคำชมเชยถึงสำนักงาน" in me.answer_to(said)
    me.taps("ส่งคำชมเชย")
    assert me.state["answers"]["kind"] == "compliment"


@pytest.mark.parametrize("said", ["ส่งคำชมให้แม่บ้านได้ที่ไหน", "แม่บ้านเก็บขยะหน้าห้องประชุมชมรม"])
def test_questions_and_others_are_left(me: Chat, said: str) -> None:
    assert "หากเล่าไว้แล้ว กด" not in me.answer_to(said)


@pytest.mark.parametrize(
    ("said", "story"),
    [
        ("ขอแจ้งชมเชย รปภ. หน้าตึก 2 ช่วยพาคนแก่ข้ามถนนเมื่อเช้า", "พาคนแก่ข้ามถนน"),
        ("ฝากชมเจ้าหน้าที่ที่ไม่มีชื่อในบัตร ช่วยหาเอกสารให้จนเจอ", "หาเอกสารให้จนเจอ"),
        ("ฝากชมแม่บ้านชั้น 3 ป้าแดงทำความสะอาดดีมากค่ะ", "ป้าแดงทำความสะอาดดีมาก"),
    ],
)
def test_praise_with_its_story_begins_with_it(me: Chat, said: str, story: str) -> None:
    me.says(said)
    assert story in me.state["answers"]["text"]


def test_without_the_button_above_none_is_named(me: Chat) -> None:
    said = "เอา ร้องเรียนเลย เรื่องแอร์นี่แหละ"
    assert "ไม่ได้เก็บไว้" in me.answer_to(said)
    me.says("แอร์ห้องประชุมเสียมาสามวันแล้วไม่มีใครมาซ่อมเลย")
    assert "ไม่ได้เก็บไว้" in me.answer_to(said)
