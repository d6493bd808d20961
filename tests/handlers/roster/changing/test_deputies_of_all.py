"""Who acts for whom: an administrator appoints a deputy for somebody else, and ends it."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN, HEAD, told


def test_a_deputy_is_appointed_for_somebody_else_and_ended(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ใครแทนใคร")
    assert "ขณะนี้ไม่มีการมอบหมายแทน" in admin.last
    admin.taps("ตั้งผู้แทน").says("D0102").says("D0202")
    assert "สำนักเดียวกัน" in admin.last
    admin.says("D0103").says("5-9 มี.ค.").taps("ยืนยัน")
    assert "รายงานดี แทน นางตัวอย่าง หัวหน้ากลุ่ม" in admin.last
    assert "ทำหน้าที่แทน" in told(demo, chat(HEAD)).last
    end = admin.button("เลิก")
    assert "เลิกการแทนของ" in admin.taps_data(end).since(0)
    assert "สิ้นสุดไปแล้ว" in admin.taps_data(end).since(0)
