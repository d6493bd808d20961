"""Choosing among the goals; nothing kept or sent leads from a choice to its person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import collected, opens_poll, votes
from tests.handlers.surveys.surveying import colleagues
from tests.handlers.surveys.test_answer_survey import rows


def test_a_vote_changes_the_mark_and_the_sealed_box_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_poll(collected(demo, chat))
    before, [who] = rows(demo), colleagues(demo)[:1]
    voter = votes(chat(who), code, "1 และ 3")
    after = rows(demo)
    assert {n for n in after if after[n] != before[n]} == {"campaign_person", "answer_box"}
    assert demo.states(voter.user_id) == {} and demo.sent[-1].secret
    assert "ท่านตอบแล้ว" in voter.says(code).last


@pytest.mark.soak
def test_goals_are_ticked_on_the_card_and_strange_words_are_asked_back(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = opens_poll(collected(demo, chat))
    voter = chat(colleagues(demo)[0]).says(code)
    assert "ไม่เก็บว่าใครเลือกอะไร" in voter.since(0)
    for strange in ("ข้อ 9", "เรื่องแรกน่าจะดี"):
        voter.says(strange)
        assert "สำนักควรตั้งเป้าหมายใด" in voter.last
    voter.taps("เลือก").taps("เลือกครบแล้ว (1)")
    assert "ตรวจก่อนส่งคะแนน" in voter.last
    [(_, state)] = demo.states(voter.user_id).values()
    assert len(state["answers"]["goals"]) == 1
    assert "ส่งคะแนนแล้ว" in voter.taps("ส่งคะแนน").last


@pytest.mark.soak
def test_a_poll_closed_meanwhile_takes_nothing_also_if_another_is_open(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat)
    code = opens_poll(reporter)
    voter = chat(colleagues(demo)[0]).says(code).says("2")
    reporter.says("ปิดลงคะแนน").taps("ยืนยันปิด")
    reporter.taps("เปิดลงคะแนน").taps("อีก 7 วัน").taps("เปิดลงคะแนน")
    assert "ปิดรับแล้ว" in voter.taps("ส่งคะแนน").last
