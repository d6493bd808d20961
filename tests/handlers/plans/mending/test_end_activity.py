"""Activities fall away with a reason."""

from __future__ import annotations

from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter
from tests.handlers.house import Chat
from tests.handlers.plans.mending.plans_at_hand import JUNE, NEW, activity, numbers


def test_an_activity_falls_away_with_a_reason(admin: Chat, reporter: Chat) -> None:
    number = numbers(admin, JUNE)[0]
    admin.says(f"ตัดกิจกรรม {number} ออกเพราะงบถูกตัด")
    assert "รายงานที่ไม่ต้องส่งอีก" in admin.last and "งบถูกตัด" in admin.last
    admin.taps("ยืนยันตัดออกจากแผน")
    gone = activity(admin, number)
    assert (gone.ended_reason, gone.reportable, gone.dues) == ("งบถูกตัด", False, [])
    with admin.house.session() as session:
        narrow = ReportFilter(number=number)
        assert progress.counts(session, 2570, NEW, narrow=narrow)[0].total == 0


def test_others_may_not_mend(reporter: Chat) -> None:
    reporter.says("ตัดกิจกรรม 2.1 ออกเพราะไม่ทำแล้ว")
    assert "ตรวจการตัดกิจกรรม" not in reporter.since(0)
