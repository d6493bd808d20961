"""Who asks after their own place in a report hears yes or no first (decisions/0252)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, sends


@pytest.mark.parametrize(
    "typed", ["ใช่หนูไหมที่ต้องทำ 3.7", "3.7 หนูต้องทำไหม", "3.7 ใช่หน้าที่หนูรึเปล่าคะ ไม่แน่ใจ"]
)
def test_a_reporter_hears_that_it_is_theirs(chat: Callable[[str], Chat], typed: str) -> None:
    me = chat(REPORTER).says(typed)
    assert me.last.startswith("ใช่ ท่านเป็นผู้รายงาน") and "รายงาน 3.7" in me.offers


def test_others_hear_who_it_is(chat: Callable[[str], Chat]) -> None:
    assert chat("D0106").says("ใช่หนูไหมที่ต้องส่งรายงาน 3.7").last.startswith("ไม่ใช่ท่าน")


def test_who_sent_it_is_told(reporter: Chat, head: Chat, chat: Callable[[str], Chat]) -> None:
    asked = "เมื่อกี้ใช่หนูหรือเปล่าที่กดส่ง 1.10 หรือคนอื่นกด"
    assert reporter.says(asked).last.startswith("ยังไม่มีใครส่งรายงาน 1.10")
    assert reporter.says("ใครกดส่ง 1.10 ไปคะ ใช่หนูหรือเปล่า").last.startswith("ยังไม่มีใครส่ง")
    sends(reporter, head)
    assert reporter.says("เมนู").says(asked).last.startswith("ใช่ ท่านเป็นผู้ส่งรายงาน 1.10")
    assert head.says(asked).last.startswith("ไม่ใช่ท่าน ผู้ส่งรายงาน 1.10")


@pytest.mark.parametrize("typed", ["หนูส่งช้าไหมคะเดือนนี้ กลัวโดนดุ", "รอบนี้เราช้าหรือยัง"])
def test_the_own_lateness_is_told_and_not_the_rule(chat: Callable[[str], Chat], typed: str) -> None:
    assert "ไม่มีรายงานที่เลยกำหนด" in chat(REPORTER).says(typed).last


@pytest.mark.parametrize("typed", ["ส่งช้าได้ไหม", "3.7 ต้องแนบรูปไหม", "หนูส่งช้าจะโดนอะไรไหม"])
def test_a_question_of_the_rule_stays_one(chat: Callable[[str], Chat], typed: str) -> None:
    last = chat(REPORTER).says(typed).last
    assert "ไม่มีรายงานที่เลยกำหนด" not in last and "ใช่ ท่านเป็นผู้รายงาน" not in last
