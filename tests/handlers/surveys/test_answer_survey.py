"""Answering a survey by its code; nothing kept or sent leads from an answer to its person."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.campaigns.campaign import AnswerBox
from models.tables import METADATA
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, answers, colleagues, makes
from tests.talk import actions

TEXT = "ห้องน้ำชั้นสองควรปรับปรุงด่วน"
STRANGER = "D9999"


def rows(house: House) -> dict[str, set[str]]:
    with house.session() as session:
        return {
            table.name: {str(tuple(row)) for row in session.execute(select(table))}
            for table in METADATA.sorted_tables
        }


def test_an_answer_changes_the_mark_and_the_sealed_box_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    before, [who] = rows(demo), colleagues(demo)[:1]
    colleague = answers(chat(who), code, text=TEXT)
    assert "ส่งคำตอบแล้ว" in colleague.last and TEXT not in colleague.last
    after = rows(demo)
    assert {n for n in after if after[n] != before[n]} == {"campaign_person", "answer_box"}
    assert demo.states(who) == {} and TEXT not in json.dumps(str(after), ensure_ascii=False)
    [mark] = after["campaign_person"] - before["campaign_person"]
    assert "datetime.date(2027, 3, 1)" in mark
    last = demo.sent[-1]
    assert last.secret and TEXT not in json.dumps(last.messages, ensure_ascii=False)


def test_a_draft_holds_the_answer_sealed_and_leads_to_no_person(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code).says("5").taps("4 มาก")
    [(row, state)] = demo.states(colleague.user_id).values()
    assert row.person_id is None and state["answers"]["q1"] == 5 and state["answers"]["q2"] == 4
    assert b'"answers"' not in (row.state or b"")
    colleague.says("ยกเลิก")
    assert demo.states(colleague.user_id) == {}


def test_it_takes_no_more_than_two_taps_and_one_for_each_question(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0])
    answers(colleague, code)
    assert len([each for each in demo.sent if each.recipient == colleague.user_id]) <= 2 + 7


@pytest.mark.soak
def test_figures_words_and_signs_are_understood_and_one_can_go_back(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code)
    assert "ไม่เก็บว่าใครตอบอะไร" in colleague.since(0) and "ข้อ 1 จาก 7" in colleague.last
    said = (("๕", 5), ("ดีมาก", 5), ("👍", 5), ("เฉย ๆ", 3), ("มาก", 4))
    for number, (typed, level) in enumerate(said, 1):
        colleague.says(typed)
        assert colleague.state["answers"][f"q{number}"] == level, typed
    colleague.says("ย้อนกลับ")
    assert "ข้อ 5 จาก 7" in colleague.last
    colleague.says("สีเขียว")
    assert "ข้อ 5 จาก 7" in colleague.last
    colleague.says("1").says("ไม่ขอตอบ").says(TEXT)
    assert "ไม่ขอตอบ" in colleague.last and "1 น้อยที่สุด" in colleague.last
    assert "ส่งแล้วแก้ไม่ได้" in colleague.last


def test_twice_after_the_closing_by_others_and_by_strangers(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    mine = colleagues(demo)
    colleague, late = answers(chat(mine[0]), code), chat(mine[1]).says(code)
    assert "ตอบแบบสำรวจนี้แล้วเมื่อ 1 มี.ค. 70" in colleague.says(code).last
    stranger = chat(STRANGER).says(code)
    assert "ถามเฉพาะบุคลากรที่มีชื่อในวันเปิด" in stranger.since(0)
    demo.later(days=9)
    assert "ปิดแล้วเมื่อ 8 มีนาคม 2570" in chat(mine[2]).says(code).last
    late.says("แบบสำรวจ")
    assert "รอท่านตอบ ถึง" not in late.last


def test_an_open_survey_takes_strangers_and_tells_them_who_sees_what(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER), who="ใครมีรหัสก็ตอบได้")
    stranger = chat(STRANGER).says(code)
    assert "วันละครั้งต่อบัญชี LINE" in stranger.since(0)
    answers(stranger, code)
    assert "ส่งคำตอบแล้ว" in stranger.last
    assert "ตอบแบบสำรวจนี้แล้ว" in stranger.says(code).last  # before any question is asked


@pytest.mark.soak
def test_a_survey_closed_meanwhile_takes_nothing(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    colleague = chat(colleagues(demo)[0]).says(code)
    for _ in range(6):
        colleague.says("5")
    colleague.says("ไม่ขอตอบ")
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    colleague.taps("ส่งคำตอบ")
    assert "ปิดแล้ว" in colleague.last
    with demo.session() as session:
        assert session.scalars(select(AnswerBox)).one()
    assert "ไม่มีผู้ตอบแบบสำรวจนี้" in reporter.last


@pytest.mark.soak
def test_a_tap_on_the_button_that_sends_shows_its_own_words(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code)
    for level in (5, 4, 5, 4, 5, 5):
        colleague.says(str(level))
    colleague.taps("ไม่ขอตอบ")
    [sends] = [each for each in actions(colleague.heard[-1]) if each["label"] == "ส่งคำตอบ"]
    assert sends["displayText"] == "ส่งคำตอบ"


def test_going_on_with_one_that_was_closed_meanwhile_says_so_and_asks_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(reporter := chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code).says("5").says("เมนู")
    goes_on = colleague.button("ทำเรื่องที่ค้างต่อ")
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    colleague.taps_data(goes_on)
    assert "แบบสำรวจนี้ปิดแล้ว" in colleague.last and "ข้อ 2" not in colleague.last
    assert demo.states(colleague.user_id) == {}


@pytest.mark.parametrize("asked", ["ใครจะเห็นคำตอบบ้างคะ", "หัวหน้าจะรู้มั้ยว่าผมตอบอะไร"])
def test_who_asks_who_sees_the_answer_is_told_at_once(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    code = makes(chat(REPORTER))
    me = chat(colleagues(demo)[0]).says(code).taps("5 มากที่สุด")
    heard = len(me.heard)
    me.says(asked)
    assert "ไม่เก็บว่าใครตอบอะไร" in me.since(heard)
    [(_row, state)] = demo.states(me.user_id).values()
    assert state["at"] == "q2" and "q2" not in state["answers"]
