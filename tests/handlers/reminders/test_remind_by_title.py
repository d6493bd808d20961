"""A reminder is wished of an activity that is named by a part of its title."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("ฝากบอกน้องรายงานให้รีบส่งเรื่องวินัยหน่อย", "3.1"),
        ("ฝากบอกน้องรายงานให้ส่งโครงการจิตสาธารณะด้วย", "2.4"),
        ("บอกผู้รายงานให้ส่ง 3.1 หน่อย", "3.1"),
        ("ช่วยทวงเรื่องวินัยหน่อย", "3.1"),
        ("บอกน้องรายงานดีให้รีบส่งเรื่อง STRONG", "3.3"),
        ("ฝากเตือนคนรายงานเรื่องหลักธรรมนำชีวิตด้วย", "2.1"),
        ("กำชับน้องให้รีบทำเรื่องมุมจริยธรรม", "1.14"),
    ],
)
def test_the_activity_is_found_by_its_title(head: Chat, said: str, number: str) -> None:
    head.says(said)
    assert f"ยังไม่ได้เตือนเรื่องรายงาน {number}" in head.last and "รายงานดี" in head.last


def test_what_may_be_reminded_now_is_confirmed_first(head: Chat) -> None:
    head.says("ฝากบอกน้องรายงานให้รีบส่งเรื่องหลักธรรมนำชีวิตหน่อย").taps("ส่งเตือนตอนนี้")
    assert "2.1" in head.last and any("ยืนยัน" in each or "ส่ง" in each for each in head.offers)


@pytest.mark.parametrize(
    "said",
    [
        "ฝากบอกน้องๆว่าพรุ่งนี้ประชุม 9 โมง",
        "บอกน้องให้มาหาหน่อย",
        "น้องรายงานส่งเรื่องวินัยหรือยัง",
        "ฝากบอกผู้ดูแลระบบให้แก้แผน",
        "บอกน้องรายงานดีว่าขอบคุณ",
        "ไม่ต้องบอกน้องให้ส่งเรื่องวินัย",
    ],
)
def test_other_words_are_not_taken(head: Chat, said: str) -> None:
    assert "ยังไม่ได้เตือนเรื่องรายงาน" not in head.says(said).last
