"""An answer with more behind it than its question reads is taken, and the rest is heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

PERSON = "นายสมมติ ช่วยรายงาน"


@pytest.fixture
def who(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, asked who leaves the roster."""
    return chat(ADMIN).says("พ้นทะเบียน")


@pytest.mark.parametrize("more", ["เกษียณเดือนนี้แล้วครับ", "ห้องเขาว่างแล้วด้วย"])
def test_what_stands_behind_a_name_is_filled_in_or_said_back(who: Chat, more: str) -> None:
    who.says(f"{PERSON} {more}")
    answers = who.state["answers"]
    assert answers["person"]
    assert "why" in str(answers) or more in who.since(0)


@pytest.mark.parametrize(
    "days",
    ["1 เม.ย. – 24 พ.ย. 70 ค่ะ เว้น 15 เม.ย.", "5-9 มี.ค. หรือ 12-16 มี.ค. ดีนะ", "5 ถึง ยังไม่รู้เลยค่ะ"],
)
def test_what_goes_on_behind_a_day_is_not_cut_off(chat: Callable[[str], Chat], days: str) -> None:
    me = chat("D0103").says("ลา").says(days)
    assert "days" not in me.state["answers"]


@pytest.fixture
def span(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, asked from when until when a circular of executives is shown."""
    me = chat(ADMIN).says("ออกประกาศ").says("งดใช้ลิฟต์ฝั่งตะวันออก").says("ปิดปรับปรุงลิฟต์ตัวที่สาม")
    return me.taps("ผู้บริหาร").taps("ไม่แนบ").taps("อ่านเพื่อทราบ").taps("ในสรุปประจำวัน")


@pytest.mark.parametrize("days", ["1-5 ก.พ. 2570", "2-6 มกราคม 2570", "3-4 ม.ค. 70"])
def test_no_part_of_days_that_are_refused_is_kept(span: Chat, days: str) -> None:
    span.says(days)
    assert "days" not in span.state["answers"] and "ผ่านไปแล้ว" in span.since(0)
