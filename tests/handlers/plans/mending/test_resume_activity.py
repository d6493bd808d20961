"""An activity that fell away comes back as its plan has it."""

from __future__ import annotations

from tests.handlers.house import Chat
from tests.handlers.plans.mending.plans_at_hand import JUNE, dues, numbers


def test_what_fell_away_comes_back_with_its_date(admin: Chat) -> None:
    number = numbers(admin, JUNE)[0]
    admin.says(f"นำกิจกรรม {number} กลับ")
    assert "อยู่ในแผนอยู่แล้ว" in admin.last
    admin.says(f"ตัดกิจกรรม {number} ออกเพราะงบถูกตัด").taps("ยืนยันตัดออกจากแผน")
    admin.says(f"แก้แผน {number}")
    assert "ตัดออกจากแผนตั้งแต่" in admin.last
    admin.taps("นำกลับเข้าแผน").taps("นำกลับเข้าแผน")
    assert dues(admin, number) == [JUNE]
