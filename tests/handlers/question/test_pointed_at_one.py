"""Words below one answer that mean what it shows: its only row, a label of it, a colour of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    """A superior to whom one report was sent."""
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    return head.says("รออนุมัติ")


@pytest.mark.parametrize("words", ["อ่านฉบับนั้น", "เปิดอ่านหน่อย", "ขอดูรายงานนั้นหน่อยค่ะ"])
def test_the_only_row_is_read(waiting: Chat, words: str) -> None:
    waiting.says(words)
    assert waiting.state["at"] == "decision"


def test_whether_more_waits_is_answered_by_the_list(waiting: Chat) -> None:
    assert "รออนุมัติ 1 ฉบับ" in waiting.says("แล้วมีฉบับอื่นอีกไหม").last


def test_which_is_green_is_told_by_the_colour(waiting: Chat) -> None:
    waiting.says("สถานะสี").says("กิจกรรมที่เขียวคืออันไหน")
    assert "เขียว 1 กิจกรรม" in waiting.last and "กิจกรรม 1.10" in waiting.last


@pytest.mark.parametrize("words", ["อ่านประกาศ", "เปิดอ่าน", "อ่านฉบับนั้น"])
def test_nothing_is_opened_where_nothing_is_shown(chat: Callable[[str], Chat], words: str) -> None:
    staff = chat("D0106").says(words)
    assert "พิจารณา" not in staff.offers and not staff.house.states(staff.user_id)


def test_work_of_a_month_is_events_and_due_reports(chat: Callable[[str], Chat]) -> None:
    director = chat("D0301")
    director.says("เดือนหน้ามีงานอะไรบ้าง")
    told = director.since(0)
    assert "กำหนดการ\n1 เม.ย. 70 – 30 เม.ย. 70" in told
    assert "รายงานตามแผนครบกำหนดส่งในช่วงนี้ 7 เม.ย. 70" in told
