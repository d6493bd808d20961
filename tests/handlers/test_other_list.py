"""From a thing that waits to the list of another kind: `ไม่ใช่ของขวัญ เอารายงานกิจกรรม`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME, all_gifts, gives
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    """A gift and a report wait for the head."""
    head = chat(HEAD)
    gives(chat(ME), head)
    sends(chat(REPORTER), head)
    return head


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ใช่ของขวัญ เอารายงานกิจกรรม",
        "ไม่เอาของขวัญ ขอรายงาน",
        "ไม่ได้หมายถึงของขวัญค่ะ หมายถึงรายงานที่รออนุมัติ",
    ],
)
def test_the_decision_on_a_gift_ends_for_the_reports(head: Chat, words: str) -> None:
    head.says("ของขวัญรอพิจารณา").taps("พิจารณา")
    assert "รออนุมัติ 1 ฉบับ" in head.answer_to(words)
    assert head.house.states(head.user_id) == {}
    [gift] = all_gifts(head.house)
    assert gift.decision is None


def test_the_decision_on_a_report_ends_for_the_gifts(head: Chat) -> None:
    head.says("พิจารณา 1.10")
    told = head.answer_to("ไม่ใช่รายงานค่ะ ดูของขวัญ")
    assert "ยกเลิกการพิจารณารายงานแล้ว" in told and "รอท่านพิจารณา 1 เรื่อง" in told


def test_below_a_list_that_shows_both(head: Chat) -> None:
    head.says("ของขวัญรอพิจารณา")
    assert "รออนุมัติ 1 ฉบับ" in head.answer_to("ไม่ใช่ของขวัญ เอารายงานกิจกรรม")


@pytest.mark.parametrize(
    "words", ["ไม่ใช่ของขวัญ เป็นเงินสด", "ไม่ใช่ของขวัญ รายงานผิดเรื่อง", "ไม่เอาของขวัญแล้วครับ", "ไม่ใช่รายงาน"]
)
def test_other_words_show_no_list(head: Chat, words: str) -> None:
    head.taps("ให้ส่งคืนผู้ให้")
    assert "รออนุมัติ 1 ฉบับ" not in head.answer_to(words)
