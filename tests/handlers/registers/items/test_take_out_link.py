"""An address that was given by mistake is taken out."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.registers.publishing import PAGE


def test_the_only_address_is_taken_out_after_one_question(reporter: Chat) -> None:
    reporter.says(f"OIT o8 {PAGE}").taps("บันทึก")
    reporter.taps("เอาออก").taps("ยืนยันเอาออก")
    assert "เอาออกแล้ว" in reporter.last and "ยังไม่มี" in reporter.last
    assert PAGE not in reporter.last


@pytest.mark.soak
def test_of_several_one_is_chosen(reporter: Chat) -> None:
    reporter.says(f"OIT o8 {PAGE}").taps("บันทึก")
    reporter.says(f"OIT o8 {PAGE}-2").taps("บันทึก").taps("เอาออก")
    reporter.says("1").taps("ยืนยันเอาออก")
    assert f"{PAGE}-2" in reporter.last
