"""Writing ideas by the round's code; nothing kept or sent leads from a text to its person."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOOD, PROBLEM, collected, opens_round, writes
from tests.handlers.surveys.surveying import REPORTER, colleagues
from tests.handlers.surveys.test_answer_survey import rows

STRANGER = "D9999"


def test_an_answer_changes_the_mark_and_the_sealed_box_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_round(chat(REPORTER))
    before, [who] = rows(demo), colleagues(demo)[:1]
    colleague = writes(chat(who), code)
    assert "ส่งแล้ว" in colleague.last and PROBLEM not in colleague.last
    after = rows(demo)
    assert {n for n in after if after[n] != before[n]} == {"campaign_person", "answer_box"}
    assert demo.states(who) == {} and PROBLEM not in json.dumps(str(after), ensure_ascii=False)
    [mark] = after["campaign_person"] - before["campaign_person"]
    assert "datetime.date(2027, 3, 1)" in mark
    last = demo.sent[-1]
    assert last.secret and PROBLEM not in json.dumps(last.messages, ensure_ascii=False)


def test_a_draft_holds_the_text_sealed_and_leads_to_no_person(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_round(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code).taps("วินัย").says(PROBLEM)
    [(row, state)] = demo.states(colleague.user_id).values()
    assert row.person_id is None and state["answers"]["problem"] == PROBLEM
    assert b'"answers"' not in (row.state or b"")
    colleague.says("ยกเลิก")
    assert demo.states(colleague.user_id) == {}


@pytest.mark.soak
def test_a_text_typed_at_once_is_taken_and_either_may_be_left_out(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_round(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code)
    assert "ไม่เก็บว่าใครเขียนอะไร" in colleague.since(0) and "ปัญหาที่อยากแก้" in colleague.last
    colleague.says(PROBLEM)
    assert "ความดีที่อยากทำ" in colleague.last
    colleague.says("ย้อนกลับ").says("ย้อนกลับ").taps("เว้นเรื่องนี้").taps("เว้นเรื่องนี้")
    assert "เว้นไว้" in colleague.last
    colleague.taps("ส่ง")
    assert "อย่างน้อยหนึ่งเรื่อง" in colleague.since(0)
    colleague.taps("เว้นเรื่องนี้")
    colleague.says("แก้ไข คุณธรรมของความดีที่อยากทำ").says("จิตอาสา").says(GOOD)
    assert GOOD in colleague.last and "จิตอาสา" in colleague.last
    assert "ส่งแล้ว ขอบคุณ" in colleague.taps("ส่ง").last


def test_twice_after_the_closing_by_others_and_by_strangers(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_round(chat(REPORTER))
    mine = colleagues(demo)
    colleague, late = writes(chat(mine[0]), code), chat(mine[1]).says(code)
    assert "ท่านตอบแล้วเมื่อ 1 มี.ค. 70" in colleague.says(code).last
    assert "ถามเฉพาะบุคลากรของสำนัก" in chat(STRANGER).says(code).since(0)
    assert "รอท่านตอบ" in chat(mine[2]).says("ระดมความคิด").last
    demo.later(days=9)
    assert "ปิดรับแล้วเมื่อ 8 มีนาคม 2570" in chat(mine[3]).says(code).last
    assert "รอท่านตอบ" not in late.says("ระดมความคิด").last


def test_a_round_closed_meanwhile_takes_nothing(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    code = opens_round(reporter)
    colleague = chat(colleagues(demo)[0]).says(code).says(PROBLEM).taps("เว้นเรื่องนี้")
    reporter.says("ปิดระดมความคิด").taps("ยืนยันปิด")
    assert "ปิดรับแล้ว" in colleague.taps("ส่ง").last
    assert "ไม่มีผู้เขียน" in reporter.last


@pytest.mark.soak
def test_few_texts_are_never_shown(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = collected(demo, chat, 4)
    assert "ผู้เขียนน้อยกว่า 5 คน" in reporter.last and PROBLEM not in reporter.since(0)
    assert "อ่านข้อความทั้งหมด" not in reporter.offers
    assert PROBLEM not in reporter.says("ข้อความระดมความคิด").last
