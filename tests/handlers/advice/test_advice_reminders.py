"""Waiting questions in digests: to advisers, then to their superiors, and to nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from models.advice.advice_texts import short
from tests.handlers.advice.advising import ADMIN, ADVISING, ASKING, WORDS, adviser, asks, kept
from tests.handlers.complaints.test_case_reminders import goes_to, told
from tests.handlers.house import Chat, House

ABOVE = "D0001"


def test_advisers_are_told_neutrally_and_their_superior_only_that_one_is_late(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    adviser(demo)
    asks(chat(ASKING))
    [question] = kept(demo)
    assert told(demo, ADVISING) is None  # no push points to the moment of asking
    goes_to(demo, date(2027, 3, 4))
    said, taps = told(demo, ADVISING) or ("", {})
    assert f"ตอบคำถามถึงคลินิก {short(question.id)} · ครบกำหนดวันนี้" in said and WORDS not in said
    assert told(demo, ABOVE) is None
    goes_to(demo, date(2027, 3, 5))
    said, taps = told(demo, ABOVE) or ("", {})
    assert "กรุณากำชับผู้ให้คำปรึกษา" in said and "เปิดคำถาม" not in taps and WORDS not in said
    assert told(demo, ASKING) is told(demo, ADMIN) is None
    opened = chat(ADVISING).taps_data((told(demo, ADVISING) or ("", {}))[1]["เปิดคำถาม"])
    assert WORDS in opened.last
