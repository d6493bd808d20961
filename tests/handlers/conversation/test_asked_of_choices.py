"""A sentence of which it is asked which choice it means is told with the button that is pressed. It
is kept only while that stands asked, and never in a secret conversation."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from handlers.conversation.state import Held, State
from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import TOLD
from tests.understanding.scenes import types_in

_SAID = "จิตอาสาหรือกตัญญูดีนะ เมื่อวันศุกร์"
_RISK = "ไม่แน่ใจว่าเขียวหรือเหลือง คุณสมศรีบอกมา"


@pytest.fixture
def asked(reporter: Chat) -> Chat:
    """Somebody who was asked which of two colours is meant."""
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    assert "หมายถึงข้อใด" in reporter.says("ไม่ใช้งบ").says(_RISK).last
    return reporter


def _keeps(who: Chat) -> bool:
    return _RISK in json.dumps(who.state, ensure_ascii=False)


def test_it_is_kept_while_that_stands_asked(asked: Chat) -> None:
    assert _keeps(asked) and asked.state["which"]["text"] == _RISK
    asked.taps("เหลือง ยอมรับได้")
    assert asked.state["answers"]["risk"] == "yellow" and "which" not in asked.state


@pytest.mark.parametrize(
    "said", ["ย้อนกลับ", "เขียว", "ไม่ใช้แล้ว แก้ผลการดำเนินงาน", "เสี่ยงคืออะไร", "ดูที่ตอบไปแล้ว"]
)
def test_it_is_gone_once_the_person_has_left(asked: Chat, said: str) -> None:
    types_in(asked, said)
    assert "which" not in asked.state or asked.state["at"] == "risk" == asked.state["which"]["step"]
    asked.says("ย้อนกลับ")
    assert "which" not in asked.state and not _keeps(asked)


@pytest.mark.parametrize(
    ("at", "refused", "kept"),
    [
        ("a", "a:1", True), ("b", "a:1", False), ("review", "a:1", False), ("a", "", False),
        ("a", "a:yes:use.1", False),
    ],
)  # fmt: skip
def test_no_draft_holds_it_elsewhere(at: str, refused: str, kept: bool) -> None:
    state = State(at, {}, refused=refused, which=Held(0, "a", _RISK))
    assert ("which" in state.dump()) is kept


def test_in_a_secret_conversation_nothing_of_it_is_kept(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("บันทึกความดี").says("ช่วยป้าแม่บ้านยกของ")
    assert "หมายถึงข้อใด" in types_in(staff, _SAID)
    assert "which" not in staff.state and _SAID not in json.dumps(staff.state, ensure_ascii=False)
    staff.taps("กตัญญู")
    assert "which" not in staff.state and "ทำวันไหน" in staff.last


@pytest.mark.parametrize("at", [(), ("ข้อร้องเรียน",)])
@pytest.mark.parametrize(
    "said",
    ["ข้อร้องเรียนหรือเบาะแสดีนะ สมศรี", "เปิดเผยหรือไม่เปิดเผยดี สมศรี", "ไม่เปิดเผยหรือเปิดเผยดีนะ คุณสมศรีบอกมา"],
)
@pytest.mark.parametrize("then", ["ย้อนกลับ", "ข้าม", "ข้อเสนอแนะ"])
def test_a_complaint_holds_none_whatever_is_typed_where_choices_are_asked(
    demo: House, at: tuple[str, ...], said: str, then: str
) -> None:
    who = Chat(demo, STRANGER).says("ร้องเรียน")
    for label in at:
        who.taps(label)
    assert "which" not in who.says(said).state
    assert "which" not in who.says(then).state


@pytest.mark.parametrize("said", ["เลือกไม่ถูก น่าจะจิตอาสามั้ง เมื่อวันศุกร์", "จิตอาสา ทำเมื่อวันศุกร์ค่ะ"])
def test_the_nearest_is_taken_at_once_with_its_day(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106").says("บันทึกความดี").says("ช่วยป้าแม่บ้านยกของ")
    assert "ให้ใครอ่านได้" in types_in(staff, said)
