"""Who asks of their people who was there, or has certificates, hears who may see that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance import meeting
from tests.handlers.house import Chat

_WHO_MAY = "ผู้เปิดกิจกรรม ผู้รายงานของสำนักที่จัด และผู้ดูแลระบบ"


@pytest.mark.parametrize(
    "said",
    [
        "น้องในกลุ่มได้เกียรติบัตรอบรมเดือนที่แล้วกี่คน",
        "กลุ่มเรามีใครได้ใบรับรองอบรมจริยธรรมแล้วบ้าง",
        "คนในสำนักได้เกียรติบัตรกี่คนแล้ว",
    ],
)
def test_certificates_of_ones_people_are_not_counted(
    chat: Callable[[str], Chat], said: str
) -> None:
    answer = chat("D0102").says(said).last
    assert answer.startswith("บอตไม่นับว่าคนในกลุ่มหรือสำนักได้ใบรับรองกี่คน") and _WHO_MAY in answer


@pytest.mark.parametrize("said", ["อบรมวันที่ 9 มีใครในสำนักลงชื่อแล้วบ้าง", "อบรมครั้งหน้าคนในสำนักลงชื่อกี่คนแล้ว"])
def test_before_the_day_nobody_has_signed(chat: Callable[[str], Chat], said: str) -> None:
    answer = chat("D0101").says(said).last
    assert answer.startswith("งานที่ยังไม่ถึงวันยังไม่มีผู้ลงชื่อ") and _WHO_MAY in answer


def test_who_runs_events_is_shown_them(reporter: Chat) -> None:
    meeting.opens_event(reporter)
    reporter.says("สำนักเราลงชื่ออบรมวันนี้กี่คนแล้ว")
    assert "กิจกรรมลงชื่อ" in reporter.last and "มา 0 จาก" in reporter.last
    assert "กด “กิจกรรมลงชื่อ”" in reporter.answer_to("คนในสำนักได้ใบเซอร์อบรมกี่คน")


@pytest.mark.parametrize(
    "said", ["คนของผมลงชื่ออบรมกี่คนแล้ว", "คนในกลุ่มผมมาอบรมวันนี้ครบหรือยัง", "ลูกน้องผมไปอบรมเดือนกุมภากี่คน"]
)
def test_a_head_who_runs_none_hears_who_does(
    chat: Callable[[str], Chat], reporter: Chat, said: str
) -> None:
    meeting.opens_event(reporter)
    answer = chat("D0102").says(said).last
    assert "ไม่มีกิจกรรมที่ดูรายชื่อผู้ลงชื่อได้" in answer and _WHO_MAY in answer
