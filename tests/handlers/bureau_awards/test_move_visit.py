"""An administrator moves a bureau's visit."""

from __future__ import annotations

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import opens_year


def test_a_visit_moves_within_its_days_and_the_bureau_hears_of_it(
    admin: Chat, reporter: Chat
) -> None:
    opened = opens_year(admin).says("แจ้งวันตรวจเยี่ยม").taps("แจ้งสำนัก")
    opened.says("ย้ายวันตรวจเยี่ยม สำนักประชาสัมพันธ์ 20 ส.ค.")
    assert "อยู่นอกช่วงตรวจเยี่ยม" in opened.since(0)
    opened.says("6 ส.ค.")
    assert "6 สิงหาคม 2570" in opened.last and "ยังไม่ได้แจ้งสำนัก" in opened.last
    opened.taps("แจ้งสำนัก").taps("แจ้งสำนัก")
    told = [each for each in opened.house.sent if each.kind == "visit_told"]
    assert "เลื่อนจาก" in str(told[-1].messages)
    reporter.says("ย้ายวันตรวจเยี่ยม")
    assert "เฉพาะผู้มีหน้าที่นี้" in reporter.last
