"""What was told goes on with the button of a confidential conversation below the answer, and is
kept nowhere else (docs/decisions/0210)."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl

import pytest

from handlers.clinic.answers import ANSWERS
from models.tables import SECRET_FLOWS
from tests.handlers.house import Chat
from tests.talk import actions

STAFF = "D0106"
STORY = "เพื่อนร่วมงานเอารถหลวงไปใช้ส่วนตัวทุกวันเสาร์"
STORY_FLOWS = {"file_complaint", "ask_question", "keep_deed", "praise_colleague"}


def opened_by(me: Chat) -> dict[str, str]:
    """What each button of the newest message hands on to a confidential conversation."""
    every = [each.get("data", "") for each in actions(me.heard[-1])]
    found = [data.removeprefix("o:").partition("?") for data in every if data.startswith("o:")]
    return {name: dict(parse_qsl(facts)).get("told", "") for name, _, facts in found}


@pytest.mark.parametrize(
    ("said", "flow", "step", "words"),
    [
        ("เมื่อเช้าเก็บกระเป๋าตังค์ได้ที่ลานจอดรถ เอาไปคืน รปภ แล้ว บันทึกได้ไหม", "keep_deed", "what", "รปภ แล้ว"),
        ("อยากถามว่าถ้าเป็นกรรมการจัดซื้อแล้วญาติเป็นคู่ค้า ผิดไหม", "ask_question", "text", "คู่ค้า"),
        ("เห็นคนรับซองในห้องน้ำ จะบอกใครดี", "file_complaint", "text", "ในห้องน้ำ"),
        ("เห็นคนรับซองในห้องน้ำ จะบอกใครดี", "ask_question", "text", "บอกใครดี"),
        (f"{STORY} ร้องเรียนได้ไหม", "file_complaint", "text", STORY),
    ],
)  # fmt: skip
def test_the_conversation_begins_with_the_story(
    chat: Callable[[str], Chat], said: str, flow: str, step: str, words: str
) -> None:
    me = chat(STAFF).says(said)
    [data] = {
        e["data"] for e in actions(me.heard[-1]) if e.get("data", "").startswith(f"o:{flow}?")
    }
    me.taps_data(data)
    assert words in me.state["answers"][step], me.last


def test_a_question_to_the_clinic_goes_on_as_a_complaint(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ถามคลินิก").says(f"{STORY} ต้องแจ้งใคร").taps("ไปร้องเรียน")
    assert me.state["answers"]["text"] == STORY


def test_no_answer_loses_the_story_and_none_keeps_it(chat: Callable[[str], Chat]) -> None:
    """Behind each packaged answer's question: where a conversation that takes stories can be begun,
    its button has the story, and what is kept with the answer has no word of it."""
    me, handed_on = chat(STAFF), 0
    for answer in ANSWERS:
        me.says(f"{STORY} {answer.title}")
        if any(row.status == "active" for row, _ in me.house.states(me.user_id).values()):
            me.says("ยกเลิก")
            continue
        for name, told in opened_by(me).items():
            if name in STORY_FLOWS:
                assert not told or told.startswith(STORY), (answer.topic, told)
                handed_on += bool(told)
        kept = me.house.shown[me.user_id][0]
        secret = [e for e in kept if e.target.removeprefix("o:").partition("?")[0] in SECRET_FLOWS]
        assert not [each for each in secret if STORY in each.target], answer.topic
    assert handed_on > 20


@pytest.mark.parametrize("said", ["ร้องเรียนไม่บอกชื่อได้ไหม", "ใครเห็นเรื่องร้องเรียน", "ความดีนับยังไง"])
def test_a_bare_question_hands_nothing_on(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says(said)
    assert not any(told for name, told in opened_by(me).items() if name != "ask_question")
