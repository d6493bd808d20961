"""Who wants a text for the news is told that none is written here, and what to use."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TOLD = "บอตยังเขียนข่าวให้ไม่ได้"


@pytest.mark.parametrize(
    "said",
    [
        "ช่วยร่างข่าวกิจกรรม no gift ให้หน่อยจิ จะลงเว็บ",
        "ช่วยเขียนข่าวกิจกรรมวันพฤหัสที่เราอบรม No Gift ให้หน่อยค่ะ จะลงไลน์กลุ่ม",
        "ร่างข่าวประชาสัมพันธ์ให้หน่อย",
        "ขอแคปชั่นลงเพจหน่อย งานวันต่อต้านทุจริต",
        "เขียนข่าวให้ได้ไหม",
        "ช่วยแต่งบทความลงวารสารให้ที",
        "ขอตัวอย่างข่าวประชาสัมพันธ์หน่อยครับ",
    ],
)
def test_the_report_is_named_instead(reporter: Chat, said: str) -> None:
    assert TOLD in reporter.says(said).last and "ประวัติรายงาน" in reporter.offers
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "ข่าวของผู้บริหาร",
        "ขอข่าวล่าสุดหน่อย",
        "ร่างประกาศ",
        "ขอข้อความ No Gift ไปแปะหน้าห้อง",
        "ข่าวลงเว็บแล้ว ส่งลิงก์ที่ไหน",
        "ทำข่าวเสร็จแล้ว รายงานข้อไหน",
    ],
)
def test_other_words_are_not_taken(reporter: Chat, said: str) -> None:
    assert TOLD not in reporter.says(said).last
