"""A text that is dictated where something else is asked is what was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

TEXT = "ยังไม่ได้เริ่ม เพราะงบยังไม่โอนมา"


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 3.4 ยังไม่ได้เริ่ม รองบอยู่")


@pytest.mark.parametrize(
    "said",
    [
        f"ไม่ใช่ ประโยคเพี้ยนแล้ว เขียนว่า {TEXT} แค่นี้",
        f"ไม่เอา ให้เขียนว่า {TEXT} นะคะ",
        f"ข้อความผิด แก้เป็นใส่ว่า {TEXT}",
    ],
)
def test_it_takes_the_place_of_the_one_that_is_denied(waiting: Chat, said: str) -> None:
    told = waiting.says(said).since(-2)
    assert waiting.answers["narrative"] == TEXT and waiting.state["at"] == "budget"
    assert f"เป็น “{TEXT}” แล้ว" in told


def test_without_a_denial_it_is_asked_first(waiting: Chat) -> None:
    before = waiting.answers["narrative"]
    waiting.says(f"เขียนว่า {TEXT}")
    assert waiting.answers["narrative"] == before
    assert waiting.taps("แก้ตามนี้").answers["narrative"] == TEXT


def test_where_there_is_none_it_is_kept(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 3.4").says("เขียนว่า อบรมเรื่องสินบนที่ห้อง 402 แค่นี้")
    assert reporter.answers["narrative"] == "อบรมเรื่องสินบนที่ห้อง 402"
    assert reporter.state["at"] == "status"


@pytest.mark.parametrize("said", ["เขียนว่าอะไรไปแล้วบ้าง", "เขียนว่า งบ", "ไม่ใช่ งบยังไม่โอนมา"])
def test_other_words_dictate_nothing(waiting: Chat, said: str) -> None:
    before = waiting.answers["narrative"]
    assert waiting.says(said).answers["narrative"] == before
