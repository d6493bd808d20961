"""Who asks whether they may send instead of somebody hears of themselves, not of the other way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

REPORTER, STAFF, ADMIN = "D0103", "D0106", "D0002"
MAY = "ได้ ท่านเป็นผู้รายงานของสำนักบริหารงานกลาง"
OTHER_WAY = "ส่งรายงานแทนท่าน"


@pytest.mark.parametrize(
    "words",
    [
        "ถ้าคุณช่วยรายงานเขาลาอยู่ ดิฉันส่งแทนได้ไหมคะ",
        "ขอโทษค่ะ หมายถึงว่าดิฉันส่งแทนคุณช่วยรายงานได้ไหม ไม่ใช่ให้เขาส่งแทนดิฉัน",
        "พี่ช่วยรายงานลาป่วย หนูส่งรายงานแทนเค้าได้มั้ยอะ",
        "ขอส่งรายงาน 3.4 แทนคุณสมมติที่ลาอยู่ได้หรือไม่",
    ],
)
def test_a_reporter_hears_that_they_may_send(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat(REPORTER).says(words)
    assert reporter.last.startswith(MAY) and OTHER_WAY not in reporter.last
    assert "ร่างที่เขาทำค้างไว้เปิดไม่ได้" in reporter.last


def test_the_correction_turns_the_direction_round(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("ผมลา เพื่อนส่งรายงานแทนผมได้ไหม")
    assert OTHER_WAY in reporter.last
    reporter.says("ไม่ใช่ครับ หมายถึงผมส่งรายงานแทนเพื่อนได้ไหม")
    assert reporter.last.startswith(MAY)


def test_who_reports_nothing_hears_who_may(chat: Callable[[str], Chat]) -> None:
    staff = chat(STAFF).says("หนูส่งรายงานแทนพี่เขาได้ไหม")
    assert staff.last.startswith("ไม่ได้ เพราะท่านไม่ได้เป็นผู้รายงาน")
    assert "นายสมมติ ช่วยรายงาน" in staff.last


def test_of_another_bureau_only_its_reporters_send(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("ดิฉันส่งแทนสำนักการคลังได้ไหม")
    assert reporter.last.startswith("ไม่ได้ ผู้รายงานของสำนักการคลังและงบประมาณ")


def test_an_administrator_hears_of_the_way_of_their_own(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ผมส่งรายงานแทนเขาได้ไหม")
    assert admin.last.startswith("ได้ ผู้ดูแลระบบ") and "แจ้งผู้ดูแลระบบ" not in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "ให้เขาส่งแทนดิฉันได้ไหม",
        "ผมลา ใครส่งรายงานแทนผมได้บ้าง",
        "หนูอนุมัติแทนหัวหน้าได้ไหม",
        "เมื่อวานผมส่งแทนพี่เขาไปแล้ว ผ่านไหม",
        "ผมส่งแทนเขา เขาจะได้รับแจ้งไหม",
        "ถ้าผมส่งแทน ต้องแนบไฟล์ไหม",
    ],
)
def test_the_other_way_and_other_deeds_are_answered_as_before(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert not chat(REPORTER).says(words).last.startswith(MAY)
