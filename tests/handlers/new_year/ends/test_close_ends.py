"""What a year leaves open is carried over or closed with a reason, at once or one by one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models.plans.working_days import working_days
from models.reminders.duties import duties
from tests.handlers.house import Chat

OCTOBER = datetime(2027, 10, 4, 2, tzinfo=UTC)


@pytest.fixture
def later(admin: Chat) -> Chat:
    """The demo's administrator in October, when nothing of FY 2570 was ever sent."""
    admin.house.now = OCTOBER
    return admin


def reminded(admin: Chat, kind: str = "report") -> int:
    """How many reports of FY 2570, or other duties, people are still reminded of."""
    with admin.house.session() as session:
        found = duties(session, working_days(session), OCTOBER)
        return sum(each.kind.name == kind for each in found)


def test_all_reports_not_sent_are_closed_with_one_reason(later: Chat) -> None:
    before = reminded(later)
    told = later.says("เรื่องค้างของปีก่อน").last
    assert before and "เรื่องค้างของปีงบประมาณ 2570" in told and "ไม่แสดงจำนวน" in told
    assert "ทั้ง" in later.taps("ปิดรายงานค้างทั้งหมด").last
    assert "ปิดแล้ว" in later.says("ยุบโครงการไปแล้วตามมติ").last
    assert reminded(later) == 0 and "ตัดสินครบแล้ว" in later.last
    assert "ยุบโครงการไปแล้วตามมติ โดยนางสาว" in later.taps("ดู").last


def test_one_is_closed_and_the_rest_carried_over(later: Chat) -> None:
    before = reminded(later)
    later.says("เรื่องค้างปี 2570").taps("ดู").taps("ปิด").taps("ส่งเป็นเอกสารแล้ว")
    assert "ปิดแล้ว 1 เรื่อง: ส่งเป็นเอกสารแล้ว" in later.last
    old = later.button("ยกไปทั้งหมด")
    assert "ยกไปปีใหม่" in later.taps("ยกไปทั้งหมด").last and "ตัดสินครบแล้ว" in later.last
    count = len(later.heard)
    later.taps_data(old)
    assert "เปลี่ยนไปหลังจากที่แสดง" in later.since(count)
    assert reminded(later) in (before, before - 1)
    assert "เรื่องค้างของปีก่อน · พร้อม" in later.says("ตั้งปีใหม่ 2571").taps("หน้าถัดไป").last


@pytest.mark.soak
def test_a_draft_that_was_left_is_listed_and_closed_with_a_reason(
    reporter: Chat, admin: Chat
) -> None:
    admin.house.now = datetime(2027, 9, 30, 2, tzinfo=UTC)
    reporter.says("รายงาน 1.10").taps("เริ่มแล้ว 50%")
    admin.house.now = OCTOBER
    assert reminded(admin, "draft") == 1
    admin.says("เรื่องค้างของปีก่อน").taps_data(admin.beside("ร่างรายงานที่ทำค้างไว้"))
    assert "1.10 สำนักบริหารงานกลาง ร่างเมื่อ 30 ก.ย. 70" in admin.last
    assert "รายงานดี" not in admin.last
    admin.taps("ปิด").taps("รวมไว้ในแผนปีใหม่")
    assert "ปิดแล้ว 1 เรื่อง: รวมไว้ในแผนปีใหม่" in admin.last
    assert reminded(admin, "draft") == 0
    reporter.says("งานค้าง")
    assert "1.10" in reporter.last and "สิ่งที่ทำ" in reporter.taps("ทำต่อ").last


def test_last_year_stays_readable(later: Chat) -> None:
    later.says("ปิดเรื่องค้าง").says("ไม่ดำเนินการแล้ว")
    assert "2570" in later.says("สถานะปี 2570").last
