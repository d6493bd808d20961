"""Words with slips answer, pause and ask in a conversation; prose is kept as it was typed."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD


@pytest.fixture
def told(reporter: Chat) -> Chat:
    """Somebody who is asked what was done."""
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")


def test_prose_is_kept_as_typed(told: Chat) -> None:
    typed = "จัดอบรมเจาหนาที 45 คน ทีหองประชุมใหญ เมือวันที 15 มกราคม"
    told.says(typed)
    assert told.state["answers"]["narrative"] == typed


@pytest.mark.parametrize("typed", ["พักกอน", "พักไว้ก่อร", "ไวคอยทำ", "ขอไปประชุมก่อนเดี๋ยวกลับมา"])
def test_a_wish_to_pause_with_a_slip_pauses(told: Chat, typed: str) -> None:
    assert "พักไว้ให้แล้ว" in told.says(typed).last


@pytest.mark.parametrize(
    ("typed", "stored"), [("ไมมีความเสียงคะ", "green"), ("เสียงนิดหนอยแตรับได", "yellow")]
)
def test_a_choice_without_tone_marks_is_taken(told: Chat, typed: str, stored: str) -> None:
    told.says(TOLD).taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").says(typed)
    assert told.state["answers"]["risk"] == stored


def test_the_activity_put_off_is_a_status_and_puts_no_reminder_off(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ขอเลื่อนไปจัดเดือนพฤษภาคมแทนค่ะ")
    assert "หมายถึงข้อใด" in reporter.last
    assert reporter.offers[:2] == ["ยังไม่ได้ดำเนินการ", "ปรับแผนความเสี่ยง"]


@pytest.mark.soak
def test_a_day_with_a_slip_is_read(reporter: Chat) -> None:
    meant = reporter.says("ลา").says("พรุ่งนี้").state["answers"]["days"]
    reporter.says("ยกเลิก").says("ลา").says("พรุงนี")
    assert reporter.state["answers"]["days"] == meant


def test_a_wish_at_the_start_with_a_slip_is_begun(reporter: Chat) -> None:
    meant = reporter.says("วันนี้ลาป่วยค่ะ").state["answers"]["days"]
    reporter.says("ยกเลิก").says("วันนีลาปวยคะ")
    assert reporter.state["answers"]["days"] == meant
