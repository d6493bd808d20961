"""Questions about voting are answered, and none of them begins a vote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.elections.polling import polling
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "asked",
    [
        "ลงคะแนนได้ถึงเมื่อไหร่",
        "โหวตแล้วลับไหมคะ",
        "ใครยังไม่ลงคะแนนบ้าง",
        "จะลงคะแนนต้องทำยังไง",
        "ขอซองลงคะแนน",
        "ลงคะแนนด้วยกระดาษได้ไหม",
    ],
)
def test_a_question_about_voting_has_its_answer(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    polling(demo)
    voter = chat(REPORTER).says(asked)
    assert "ไม่เก็บว่าใครเลือกใคร" in voter.last and "19 พ.ค. 70" in voter.last
    assert "นายสมมติ อำนวยการ" in voter.last and demo.states(voter.user_id) == {}


def test_whether_a_vote_may_be_mended_is_told(demo: House, chat: Callable[[str], Chat]) -> None:
    polling(demo)
    voter = chat(REPORTER).says("ลงคะแนนแล้วแก้ได้ไหม")
    assert "ยืนยันแล้วแก้ไม่ได้" in voter.last and "วิธีลงคะแนน" in voter.offers
    assert demo.states(voter.user_id) == {}


@pytest.mark.every(3)
@pytest.mark.parametrize("asked", ["ฉันโหวตไปแล้วหรือยัง", "เราลงคะแนนไปหรือยังนะ", "ลงคะแนนไปแล้วรึยัง"])
def test_whether_one_has_voted_is_told(
    demo: House, chat: Callable[[str], Chat], asked: str
) -> None:
    polling(demo)
    assert "ท่านยังไม่ได้ลงคะแนน" in chat(REPORTER).says(asked).last


@pytest.mark.soak
def test_without_an_election_it_is_told_too(demo: House, chat: Callable[[str], Chat]) -> None:
    assert "คณะกรรมการคัดเลือก" in chat(REPORTER).says("วิธีลงคะแนน").last


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("จัดโหวตคนดีเด่นปีนี้เริ่มยังไง", "คัดเลือกของปีใด"),
        ("ตั้งโหวตคนต้นแบบปีนี้ทำอย่างไร", "คัดเลือกของปีใด"),
        ("ลุงยามไม่มีไลน์แต่จะโหวต ต้องออกซองกระดาษให้แก", "คณะกรรมการคัดเลือก"),
    ],
)
def test_arranging_a_vote_is_no_question_how_to_vote(
    chat: Callable[[str], Chat], typed: str, said: str
) -> None:
    assert said in chat("D0002").says(typed).last


@pytest.mark.parametrize(
    "typed", ["โหวตด้วยกระดาษได้ไหม", "ลงคะแนนยังไงคะ", "โหวตแล้วใครรู้บ้าง", "ลงคะแนนลับไหม"]
)
def test_how_to_vote_is_told(chat: Callable[[str], Chat], typed: str) -> None:
    assert chat("D0002").says(typed).last.startswith("การลงคะแนนคัดเลือก")
