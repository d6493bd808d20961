"""The announced result as a proof in the report of activity 1.6: one tap fills what follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.elections.electing import CHAIR, RESULT_ON, counted
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER


def test_one_tap_puts_the_result_into_the_report_of_1_6(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    counted(demo, {"D0106": 14, "D0202": 8})
    reporter = chat(REPORTER).says("คัดเลือกดีเด่น")
    assert not [each for each in reporter.offers if each.startswith("แนบกับรายงาน")]
    demo.now = RESULT_ON
    chat(CHAIR).says("ประกาศผลการคัดเลือก").taps("ยืนยันประกาศผล")
    reporter.says("คัดเลือกดีเด่น").taps("แนบกับรายงาน 1.6.1")
    answers = reporter.state["answers"]
    assert "มีผู้ได้รับการเสนอชื่อ 3 คน" in answers["output"]
    assert "ผู้ได้รับเลือก 1 คน ได้แก่ นายสมมติ บุคลากร" in answers["outcome"]


@pytest.mark.soak
def test_who_does_not_report_gets_no_button(demo: House, chat: Callable[[str], Chat]) -> None:
    counted(demo, {"D0106": 14, "D0202": 8})
    demo.now = RESULT_ON
    chat(CHAIR).says("ประกาศผลการคัดเลือก").taps("ยืนยันประกาศผล")
    other = chat("D0105").says("คัดเลือกดีเด่น")
    assert not [each for each in other.offers if each.startswith("แนบกับรายงาน")]
