"""Moving the days of an announcement in chat."""

from __future__ import annotations

from datetime import date

from tests.handlers.house import Chat, House
from tests.handlers.pledges.administering.test_open_announcement import newest
from tests.handlers.pledges.announcing import opens


def test_new_days_are_shown_beside_the_old_ones(demo: House, admin: Chat) -> None:
    opens(demo, "no-gift")
    admin.says("ขยายวันประกาศ No Gift").says("1 มี.ค. ถึง 30 เม.ย. 70")
    assert "1 มีนาคม 2570 ถึง 31 มีนาคม 2570" in admin.last
    admin.taps("เปลี่ยนวัน")
    _, _, moved = newest(demo)
    assert {each.last_day for each in moved} == {date(2027, 4, 30)}
