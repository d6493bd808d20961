"""Where a report that was sent was published, and how many files it has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, TOLD, sends
from tests.understanding.scenes import types_in

_ASKED = [
    "รายงาน 1.10 ที่อนุมัติไป มีไฟล์แนบไหม เผยแพร่หรือยัง",
    "1.10 เผยแพร่หรือยัง",
    "รายงาน 1.10 ลงช่องทางไหนบ้าง",
    "1.10 ลงเว็บแล้วยัง มีรูปแนบมั้ย",
]


@pytest.mark.parametrize("said", _ASKED)
def test_a_report_that_was_sent_is_told(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    sends(chat(REPORTER), chat(HEAD))
    told = types_in(chat(HEAD), said)
    assert "ไม่ได้บอกการเผยแพร่ไว้ในรายงาน" in told and "1 ไฟล์" in told and "รออนุมัติ" in told


@pytest.mark.soak
def test_the_channels_are_told(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)
    reporter.says("ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ยังไม่มีไฟล์")
    reporter.says("ไลน์ชมรม STRONG").says("ส่งเลยค่ะ")
    told = types_in(reporter, "1.10 เผยแพร่หรือยัง")
    assert "LINE ชมรม STRONG" in told and "0 ไฟล์" in told


@pytest.mark.parametrize("said", ["2.1 เผยแพร่หรือยัง", "1.10 ต้องเผยแพร่ที่ไหน", "1.10 ส่งหรือยัง"])
def test_other_questions_are_answered_as_before(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    sends(chat(REPORTER), chat(HEAD))
    assert "ไม่ได้บอกการเผยแพร่" not in types_in(chat(ADMIN), said)
