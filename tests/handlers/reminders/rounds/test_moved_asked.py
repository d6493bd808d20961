"""Whether the round to come was put off is answered with its day; a wish to move it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


@pytest.mark.parametrize(
    "words",
    [
        "พี่คะ รอบนี้ส่งวันไหนนะ เลื่อนไหมคะ",
        "รอบนี้เลื่อนไหมคะ",
        "กำหนดส่งเลื่อนออกไปหรือเปล่าคะ",
        "รอบนี้มีการเลื่อนหรือยังครับ",
        "ส่งรายงานวันไหน ได้เลื่อนไหม",
        "รอบนี้วันเดิมใช่ไหมคะ",
    ],
)
def test_the_day_is_told_and_whether_it_was_moved(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat(REPORTER).says(words)
    assert "20 มีนาคม 2570" in reporter.last and "ยังไม่มีการเลื่อน" in reporter.last


def test_a_round_that_was_moved_tells_from_which_day(chat: Callable[[str], Chat]) -> None:
    chat(ADMIN).says("เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม").taps("ยืนยันเลื่อนวันส่ง")
    reporter = chat(REPORTER).says("รอบนี้ส่งวันไหนนะ เลื่อนไหมคะ")
    assert "25 มีนาคม 2570" in reporter.last and "เลื่อนมาจาก 20 มีนาคม 2570" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "ขอเลื่อนส่งรอบนี้ได้ไหมคะ",
        "รอบนี้เลื่อนได้ไหม",
        "ประชุมเลื่อนไหมคะ",
        "เลื่อนการเตือนไหมคะ",
        "รอบมิถุนาเลื่อนไหมคะ",
        "ใครเลื่อนรอบนี้ไหมคะ",
        "ทำไมรอบนี้เลื่อนหรือยัง",
    ],
)
def test_wishes_and_other_things_are_not_answered_so(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ยังไม่มีการเลื่อน" not in chat(REPORTER).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "เลื่อนรอบแรกเป็น 30 มีนาคมได้ป่าว",
        "ขอเลื่อนรอบ 20 มีนาไปวันที่ 30 มีนาคม ได้หรือเปล่าครับ",
        "เลื่อนวันส่งของรอบแรกเป็น 30 มีนาได้มั้ยคะ",
    ],
)
def test_a_move_asked_as_a_favour_is_read_with_its_day(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ตรวจการเลื่อนวันส่ง" in admin.last and "30 มีนาคม 2570" in admin.last


def test_a_day_that_cannot_be_taken_is_told_to_be_so(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    told = admin.answer_to("เลื่อนรอบแรกไปวันที่ 15 ตุลาได้มั้ยคะ")
    assert "ผ่านไปแล้ว" in told and "เลื่อนรอบ 20 มีนาคม 2570 เป็นวันใด" in told
