"""A plan of last year is carried into the next one, with what changes shown before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.plans import plans
from models.plans.plan import Activity, Plan
from models.plans.years import preparing
from tests.handlers.house import Chat
from tests.handlers.new_year.test_open_year import OCTOBER, SEPTEMBER


def test_what_changes_is_shown_and_one_tap_carries_it_over_unseen(admin: Chat) -> None:
    admin.house.now = SEPTEMBER
    shown = admin.says("ยกแผนไปปีใหม่").taps("ดู").last
    assert "ตรงกับวันหยุด" in shown and "เคยเป็นชื่อสำนัก" in shown and "ต้นฉบับไม่ชัดเจน" in shown
    old = admin.button("ยกแผนนี้")
    assert "ยกแผน central-2571 ไปปี 2571 แล้ว" in admin.taps("ยกแผนนี้").last
    with admin.house.session() as session:
        made = plans.named(session, "central-2571")
        assert made is not None and preparing.is_prepared(session, 2571)
        assert not session.scalars(select(Activity).where(Activity.plan_id == made.id)).all()
    count = len(admin.heard)
    assert "อยู่ในปีใหม่แล้ว" in admin.taps_data(old).since(count)
    assert "รอบส่งรายงาน · รอตรวจ" in admin.says("ตั้งปีใหม่").last


def test_a_plan_that_changed_since_it_was_shown_is_shown_again(admin: Chat) -> None:
    admin.house.now = OCTOBER
    old = admin.says("ยกแผนไปปี 2571").taps("ดู").button("ยกแผนนี้")
    with admin.house.session() as session:
        plan = session.scalars(select(Plan)).one()
        plan.source = plan.source.replace("title:", "title: ก", 1)
        session.commit()
    count = len(admin.heard)
    assert "แผนเปลี่ยนไป" in admin.taps_data(old).since(count)
    with admin.house.session() as session:
        assert plans.named(session, "central-2571") is None


@pytest.mark.soak
def test_what_fell_away_goes_along_only_if_that_is_asked_for(admin: Chat) -> None:
    admin.house.now = datetime(2027, 5, 10, 3, tzinfo=UTC)
    admin.says("ตัดกิจกรรม 3.2 ออกเพราะยุบโครงการ").taps("ยืนยันตัดออกจากแผน")
    admin.house.now = SEPTEMBER
    shown = admin.says("ยกแผนไปปีใหม่").taps("ดู").last
    assert "ตัดออกจากแผนในปีนี้ 1 กิจกรรม\n3.2\nไม่ยกไป" in shown
    assert "3.2\nยกไปด้วย" in admin.taps("ยกข้อที่ตัดออกด้วย").last
    admin.taps("ไม่ยกข้อที่ตัดออก").taps("ยกแผนนี้")
    with admin.house.session() as session:
        made = plans.named(session, "central-2571")
        assert made is not None and "3.2" not in {row.number for row in plans.rows(made)}
