"""Handing out an envelope: by the committee alone, and the chat takes no vote of that person."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from models.elections.election import ElectionEnvelope, ElectionVoter
from tests.handlers.elections.polling import CHAIR, SECOND, polling
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER

CODE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


def handed_out(chat: Callable[[str], Chat], name: str = "รายงานดี") -> str:
    """The code of an envelope for the person of that name."""
    told = chat(CHAIR).says(f"ให้ซองลงคะแนน {name}").taps("ให้ซอง").last
    found = CODE.search(told)
    assert found is not None, told
    return found.group()


def test_the_person_votes_on_paper_and_the_code_leads_to_nobody(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    code = handed_out(chat)
    assert demo.sent[-1].secret
    with demo.session() as session:
        [row] = session.query(ElectionEnvelope)
        assert not row.returned and code.replace("-", "") not in row.code_hash
        assert [e.mark for e in session.query(ElectionVoter) if e.mark] == ["paper"]
    assert "รับซองลงคะแนนแล้ว" in chat(REPORTER).says("ลงคะแนน").last
    assert "รับซองลงคะแนนแล้ว" in chat(REPORTER).says("ฉันลงคะแนนหรือยัง").last


@pytest.mark.soak
def test_others_hand_out_none_and_nobody_gets_two(demo: House, chat: Callable[[str], Chat]) -> None:
    polling(demo)
    for who in (ADMIN, REPORTER):
        assert "คณะกรรมการคัดเลือกเท่านั้น" in chat(who).says("ให้ซองลงคะแนน รายงานดี").last
    chat(REPORTER).says("ลงคะแนน").says("1").taps("หย่อนบัตร")
    assert "ลงคะแนนแล้ว" in chat(CHAIR).says("ให้ซองลงคะแนน รายงานดี").taps("ให้ซอง").last
    handed_out(chat, "รับเรื่อง")
    second = chat(SECOND).says("ให้ซองลงคะแนน").says("รับเรื่อง").taps("ให้ซอง")
    assert "รับซองลงคะแนนแล้ว" in second.last


@pytest.mark.soak
def test_before_voting_is_open_there_is_none(demo: House, chat: Callable[[str], Chat]) -> None:
    assert "คณะกรรมการคัดเลือกเท่านั้น" in chat(CHAIR).says("ให้ซองลงคะแนน").last
    polling(demo)
    assert "ไม่พบชื่อนี้" in chat(CHAIR).says("ให้ซองลงคะแนน").says("ไม่มีคนนี้แน่นอน").since(0)
