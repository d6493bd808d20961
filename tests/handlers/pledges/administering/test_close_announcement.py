"""Closing an announcement in chat, begun or not."""

from __future__ import annotations

from datetime import date

import pytest

from models.pledges.pledge import JoiningCampaign
from tests.handlers.house import Chat, House
from tests.handlers.pledges.administering.test_open_announcement import newest
from tests.handlers.pledges.announcing import opens


def test_it_is_closed_before_its_end_once(demo: House, admin: Chat) -> None:
    opens(demo, "no-gift")
    admin.says("ปิดประกาศ No Gift")
    assert "เปิดใหม่ในปีงบประมาณนี้ไม่ได้" in admin.last
    admin.taps("ยืนยันปิดรับ")
    assert "ปิดและนับผลแล้ว" in admin.last
    _, _, closed = newest(demo)
    assert all(each.closed_at and each.last_day == date(2027, 3, 1) for each in closed)
    admin.taps("ยืนยันปิดรับ")
    assert "ดำเนินการเสร็จแล้ว" in admin.last
    admin.says("ปิดประกาศ")
    assert "ไม่มีประกาศที่เปิดรับอยู่" in admin.last


@pytest.mark.soak
def test_one_that_has_not_begun_is_taken_back_and_may_be_opened_again(
    demo: House, admin: Chat
) -> None:
    admin.says("เปิดประกาศ No Gift 1 ต.ค. 2570 ถึง 15 พ.ย. 2570").taps("ทั้งสำนักงาน")
    admin.taps("ยืนยันการเปิด").says("ปิดประกาศ").taps("ยืนยันปิดรับ")
    assert "ยังไม่ได้เปิดให้เข้าร่วม" in admin.last
    with demo.session() as session:
        assert session.query(JoiningCampaign).count() == 0
    admin.taps("เปิดให้เข้าร่วม").says("1 ต.ค. 2570 ถึง 30 พ.ย. 2570").taps("ทั้งสำนักงาน")
    admin.taps("ยืนยันการเปิด")
    _, _, [again] = newest(demo)
    assert again.last_day == date(2027, 11, 30)
