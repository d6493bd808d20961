"""Bureaus are told when they are visited."""

from __future__ import annotations

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import opens_year


def test_bureaus_hear_of_their_own_visit_alone_and_only_once_told(
    admin: Chat, reporter: Chat
) -> None:
    opened = opens_year(admin)
    reporter.says("คัดเลือกสำนัก")
    assert "จะแจ้งให้ทราบ" in reporter.last and "สำนักประชาสัมพันธ์" not in reporter.last
    opened.says("แจ้งวันตรวจเยี่ยม")
    assert "ต้องแจ้งภายใน 21 กรกฎาคม 2570" in opened.last
    opened.taps("แจ้งสำนัก")
    told = [each for each in opened.house.sent if each.kind == "visit_told"]
    assert told and "ลงในกำหนดการแล้ว" in opened.last
    reporter.says("กำหนดตรวจเยี่ยม")
    assert "สำนักบริหารงานกลาง" in reporter.last and "สำนักประชาสัมพันธ์" not in reporter.last
    opened.says("แจ้งวันตรวจเยี่ยม")
    assert "ทุกสำนักได้รับแจ้งวันตรวจเยี่ยมล่าสุดแล้ว" in opened.last
