"""A bureau joins or leaves activities of a plan; what falls away is shown before."""

from __future__ import annotations

import pytest

from models.people import people
from models.reports.figures import progress
from tests.handlers.house import Chat
from tests.handlers.plans.mending.plans_at_hand import activity
from tests.handlers.reports.sent_reports import sends

BUREAU = "สำนักประชาสัมพันธ์"


def bureaus_of(who: Chat, number: str) -> set[str]:
    found = activity(who, number)
    with who.house.session() as session:
        names = {each.id: each.name for each in people.bureaus(session)}
    return {names[each.bureau_id] for each in found.bureaus}


def due_of(who: Chat, bureau: str) -> int:
    with who.house.session() as session:
        wanted = people.bureau_named(session, bureau).id
        narrow = progress.ReportFilter(bureau_ids=frozenset((wanted,)))
        return progress.counts(session, 2570, who.house.now.date(), narrow=narrow)[0].total


def test_a_bureau_leaves_one_activity_and_joins_again(admin: Chat) -> None:
    before, count = bureaus_of(admin, "1.10"), due_of(admin, BUREAU)
    assert BUREAU in before and len(before) > 1
    admin.says(f"เอา{BUREAU}ออกจากกิจกรรม 1.10")
    assert "รายงานที่ไม่ต้องส่งอีก" in admin.last and bureaus_of(admin, "1.10") == before
    admin.taps("บันทึกสำนักในแผน")
    assert bureaus_of(admin, "1.10") == before - {BUREAU} and due_of(admin, BUREAU) < count
    admin.says(f"เอา{BUREAU}ออกจากกิจกรรม 1.10")
    assert "ไม่ได้รับผิดชอบกิจกรรมเหล่านี้" in admin.last
    admin.says("ยกเลิก").says(f"เพิ่ม{BUREAU}ในกิจกรรม 1.10").taps("บันทึกสำนักในแผน")
    assert bureaus_of(admin, "1.10") == before and due_of(admin, BUREAU) == count


@pytest.mark.soak
def test_where_a_report_waits_the_bureau_leaves_only_if_that_is_said(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    sends(reporter, head)
    admin.says("ถอนสำนักบริหารงานกลางออกจากกิจกรรม 1.10")
    assert "รอพิจารณาอยู่ 1 ฉบับ" in admin.last
    admin.taps("ถอนทั้งที่รออยู่").taps("บันทึกสำนักในแผน")
    assert "สำนักบริหารงานกลาง" not in bureaus_of(admin, "1.10")
    reporter.says("ประวัติ 1.10")
    assert "ประวัติรายงาน 1.10" in reporter.last
