"""An activity's words are mended; reports keep the title they were written under."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.plans.plan import Activity
from tests.handlers.house import Chat
from tests.handlers.plans.mending.plans_at_hand import activity
from tests.handlers.reports.sent_reports import sends


def test_a_title_is_mended_after_old_and_new_were_shown_and_a_report_keeps_its_own(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    admin.house.now = datetime(2027, 3, 1, 3, 0, tzinfo=UTC)
    sends(reporter, head)
    with admin.house.session() as session:
        sent = session.scalars(select(Activity).where(Activity.number == "1.10")).one()
    admin.says("แก้ชื่อกิจกรรม 1.10 เป็น ชื่อที่ถูกต้อง (ฉบับแก้ไข)")
    assert sent.title in admin.last and "ชื่อที่ถูกต้อง (ฉบับแก้ไข)" in admin.last
    assert "คงชื่อกิจกรรมเดิมที่ใช้ตอนส่ง" in admin.last
    admin.taps("บันทึกการแก้")
    assert activity(admin, "1.10").title == "ชื่อที่ถูกต้อง (ฉบับแก้ไข)"
    reporter.says("แบบรายงาน 1.10")
    assert sent.title in reporter.last and "ชื่อที่ถูกต้อง" not in reporter.last
    reporter.says("แผน 1.10")
    assert "ชื่อที่ถูกต้อง (ฉบับแก้ไข)" in reporter.last


@pytest.mark.soak
def test_the_card_leads_to_each_part_and_bad_input_is_asked_again(admin: Chat) -> None:
    admin.says("แก้แผน 2.1")
    assert "ผลลัพธ์และตัวชี้วัด" in admin.last and "กำหนดส่ง" in admin.last
    admin.says("แก้งบประมาณ 2.1 เป็น 1.2 แสน")
    assert "120,000.00 บาท" in admin.last
    admin.taps("บันทึกการแก้")
    assert str(activity(admin, "2.1").budget_allocated) == "120000.00"
    admin.says("แก้งบประมาณ 2.1 เป็น 120,000 บาท")
    assert "เหมือนเดิม" in admin.since(0)
    admin.says("ยกเลิก").says("แก้ชื่อกิจกรรม 9.9 เป็น อื่น")
    assert "ไม่พบกิจกรรม 9.9" in admin.last


def test_the_plan_may_be_named_between_the_number_and_the_new_words(admin: Chat) -> None:
    for lead in ("เปลี่ยนชื่อโครงการ 1.10 ในแผนปีนี้เป็น", "ขอแก้ชื่อกิจกรรม 1.10 ของแผน ใหม่เป็น"):
        admin.says(f"{lead} โครงการข้าราชการที่ดี")
        assert admin.state["answers"]["words"] == "โครงการข้าราชการที่ดี"
