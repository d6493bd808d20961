"""Why a question is asked is answered at every question of every conversation, and nothing is
stored by it (docs/decisions/0189)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.simulator import seed
from handlers import registry
from handlers.context import Context
from handlers.conversation.engine import Engine
from handlers.conversation.flow import Flow, Step
from handlers.conversation.heard.of_the_open import told_of_open, why_asked
from handlers.conversation.state import State
from handlers.understand.of_the_open.asked_of_open import (
    AskedOfOpen,
    read,
    thing_asked_whether,
    thing_asked_why,
)
from models.people import people
from tests.handlers.conversation.test_told_of_open import plain, questions, told
from tests.handlers.house import Chat, House
from tests.handlers.people.test_roster_news import desk
from tests.handlers.test_steps_of_choices import KNOWN
from tests.models.elections.held import opened

ASKED = (
    "ถามทำไม", "ถามทำไมคะ", "ทำไมต้องใส่", "ทำไมต้องใส่ด้วยอะ", "เอาไปทำอะไร",
    "เอาไปทำอะไรอะข้อนี้", "ข้อนี้ถามเพื่ออะไร",
    "ต้องใส่ไปทำไมเนี่ย", "ใส่ไว้ทำไมครับ", "จะถามไปทำไม",
)  # fmt: skip
NEEDED = ("จำเป็นต้องตอบไหม", "จำเป็นต้องตอบไหมข้อนี้", "ต้องตอบด้วยหรอคะ")
MOST_WORDED = 110
"""Letters of a reason: it stands above the question that is asked again."""


@pytest.mark.parametrize("text", ASKED)
def test_it_is_read_as_asking_why(text: str) -> None:
    assert read(text) == (AskedOfOpen.WHY,)


@pytest.mark.parametrize("text", NEEDED)
def test_it_is_read_as_asking_whether_it_is_needed(text: str) -> None:
    assert read(text) == (AskedOfOpen.OPTIONAL,)


def test_every_question_says_why_it_is_asked(demo: House) -> None:
    with demo.session() as session:
        context = desk(demo, session)
        context.person = people.by_line_id(session, seed.line_id("D0103"))
        known = {**KNOWN, "about": opened(session).election.id}
        met = sum(
            says_why(context, known, flow, step, ASKED[number % len(ASKED)])
            for number, (flow, step) in enumerate(questions())
        )
    assert met > 470


def says_why(context: Context, known: dict[str, Any], flow: Flow, step: Step, text: str) -> bool:
    hidden = flow.name in registry.CONFIDENTIAL
    if step.surely(text) or step.tells(text, context) or (step.takes_questions and hidden):
        return False
    engine = Engine(flow, "0123456789abcdef", context)
    state = State(step.name, {k: v for k, v in known.items() if flow.step(k) is None})
    turn = told_of_open.answered(engine, state, text)
    assert turn is not None, (flow.name, step.name, text)
    assert (turn.state, turn.ended, turn.answered) == (state, None, ()), (flow.name, step.name)
    said = told(turn.messages[:-1])
    assert why_asked.of_step(flow, step) in said, (flow.name, step.name, said)
    return True


def test_reasons_are_short_sentences_of_their_own() -> None:
    of_steps = [(flow, step) for flow in registry.FLOWS for step in flow.steps]
    whys = [why_asked.of_step(plain(flow), step) for flow, step in of_steps]
    assert all(0 < len(each) <= MOST_WORDED and "\n" not in each for each in whys)
    assert all(step.why != step.help for _flow, step in of_steps if step.why)
    assert sum(bool(step.why) for _flow, step in of_steps) > 130


def test_a_required_question_says_why_with_that_it_is_needed(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0103"))
    me.says("รายงาน 1.10").says("จำเป็นต้องตอบไหม")
    assert "จำเป็นต้องมีคำตอบ" in me.since(-2) and "สถานะหนึ่งในห้าแบบ" in me.since(-2)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("ทำไมต้องใส่เลขประจำตัวด้วย", "เลขประจำตัว"),
        ("เบอร์โทรเอาไปทำอะไรคะ", "เบอร์โทร"),
        ("ถามชื่อไปทำไม", "ชื่อ"),
        ("ทำไมต้องมีเหตุผลด้วยอะ", "เหตุผล"),
        ("ทำไมต้องแนบรูปด้วย", "รูป"),
        ("ทำไมต้องใส่", ""),
        ("ทำไมต้องใส่ด้วย", ""),
        ("เอาไปทำอะไร", ""),
        ("ทำไมยังไม่ตอบ", ""),
        ("เขาถามไปทำไมก็ไม่รู้", ""),
    ],
)
def test_the_thing_is_found(text: str, thing: str) -> None:
    assert thing_asked_why(text) == thing


def test_why_another_question_of_it_is_asked_is_said_there(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0002"))
    me.says("เพิ่มบุคลากร").says("ทำไมต้องใส่เลขประจำตัวด้วย")
    assert "แยกคนที่ชื่อซ้ำกัน" in me.since(-2) and me.state["at"] == "staff_id"
    me.says("ทำไมต้องใส่ตำแหน่งด้วยคะ")
    assert "ตำแหน่งขึ้นใต้ชื่อ" in me.since(-2) and me.state["at"] == "staff_id"


@pytest.mark.parametrize("text", ["ทำไมต้องบอกเขาด้วย", "ทำไมต้องใส่เสื้อสีเหลือง", "ของขวัญจำเป็นต้องคืนไหม"])
def test_why_of_what_no_question_asks_for_is_none_of_it(demo: House, text: str) -> None:
    with demo.session() as session:
        context = desk(demo, session)
        flow = registry.flow("add_person")
        assert flow is not None
        engine = Engine(replace(flow), "0123456789abcdef", context)
        assert told_of_open.asked(engine, State("staff_id", {}), text) == ()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("จำเป็นต้องใส่เลขมั้ย ยังไม่ได้บรรจุ", "เลข"),
        ("ต้องใส่ตำแหน่งด้วยไหมคะ", "ตำแหน่ง"),
        ("กลุ่มงานไม่ใส่ได้ไหม", "กลุ่มงาน"),
        ("ตำแหน่งยังไม่รู้เลย ใส่ทีหลังได้ป่ะ", "ตำแหน่ง"),
        ("ต้องใส่เลย", ""),
        ("ไม่ใส่ชื่อ", ""),
    ],
)
def test_what_may_be_left_out_is_found(text: str, thing: str) -> None:
    assert thing_asked_whether(text) == thing


def test_whether_another_thing_is_needed_is_said_there(demo: House) -> None:
    me = Chat(demo, seed.line_id("D0002"))
    me.says("เพิ่มบุคลากร").says("จำเป็นต้องใส่เลขมั้ย ยังไม่ได้บรรจุ")
    assert "ข้อนี้จำเป็นต้องมีคำตอบ" in me.since(-2) and me.state["at"] == "staff_id"
    me.says("กลุ่มงานไม่ใส่ได้ไหม")
    assert "ข้อ “กลุ่มงาน” ไม่ตอบก็ได้" in me.since(-2) and me.state["at"] == "staff_id"
    me.says("ตำแหน่งยังไม่รู้เลย ใส่ทีหลังได้ป่ะ")
    assert "ข้อ “ตำแหน่ง” จำเป็นต้องมีคำตอบ" in me.since(-2) and me.state["at"] == "staff_id"
