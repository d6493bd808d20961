"""Manuals, networks and knowledge papers are registers of the same rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

MANUAL = "https://www.senate.go.th/view/1/2570/manual"


def test_a_manual_is_found_by_everybody_by_words_of_its_name(
    chat: Callable[[str], Chat], reporter: Chat
) -> None:
    reporter.says("ทะเบียนคู่มือ")
    reporter.taps("ดู").taps("ส่งลิงก์").says(MANUAL).says("คู่มือการเบิกจ่ายเงินสวัสดิการ")
    reporter.taps("บันทึก")
    other = chat("D0201")
    other.says("คู่มือ เบิกจ่าย")
    assert MANUAL in other.last and "ส่งลิงก์" not in other.offers
    other.says("คู่มือ")
    assert MANUAL not in other.last


@pytest.mark.soak
def test_a_network_has_a_name_and_what_was_learned_but_no_address(reporter: Chat) -> None:
    reporter.says("เครือข่าย 1.12").taps("ส่งข้อมูล")
    assert "1.12 เครือข่ายภายนอก" in reporter.last
    reporter.says("วัดตัวอย่าง")
    assert "รายการนี้มีสิ่งใดแล้วบ้าง" in reporter.last
    reporter.taps("มีครบทุกอย่าง").says("ได้แนวทางชมเชยความดี จะนำมาใช้ทุกเดือน")
    reporter.taps("บันทึก")
    assert "วัดตัวอย่าง" in reporter.last and "ชมเชยความดี" in reporter.last


def test_a_knowledge_paper_counts_when_all_parts_are_there(reporter: Chat) -> None:
    reporter.says("องค์ความรู้ 1")
    assert "ปก คำนำ สารบัญ" in reporter.last and "ส่งไฟล์ Word แล้ว" in reporter.last
