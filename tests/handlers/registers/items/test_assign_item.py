"""Who is responsible for an item is named in the chat, too."""

from __future__ import annotations

from tests.handlers.house import Chat


def test_an_item_of_nobody_is_given_to_a_bureau(reporter: Chat, admin: Chat) -> None:
    reporter.says("OIT o10")
    assert "ไม่พบ" in reporter.last
    admin.says("OIT o10")
    assert "ยังไม่มีผู้รับผิดชอบ" in admin.last
    admin.taps("มอบหมาย").says("บริหารงานกลาง")
    assert "มอบหมายแล้ว" in admin.last and "สำนักบริหารงานกลาง" in admin.last
    reporter.says("OIT o10")
    assert "E-Service" in reporter.last
