"""A message of one's own to who reports an activity is not sent, and begins nothing else."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

EXECUTIVE, DIRECTOR, HEAD = "D0001", "D0101", "D0102"
NOT_SENT = "ยังไม่ได้ส่งข้อความถึงใคร"


@pytest.mark.parametrize(
    ("who", "words", "whom"),
    [
        (EXECUTIVE, "ฝากบอกผู้รับผิดชอบ 1.10 ว่าผมขอตัวเลขผู้เข้าร่วมก่อนวันศุกร์", "กิจกรรม 1.10"),
        (EXECUTIVE, "ฝากบอกคนทำ 2.1 ด้วยว่าผมอยากได้รูปกิจกรรมเพิ่ม", "กิจกรรม 2.1"),
        (DIRECTOR, "ช่วยแจ้งคนรับผิดชอบ 1.10 ว่าขอยอดคนเข้าร่วมภายในพฤหัส", "กิจกรรม 1.10"),
        (HEAD, "ฝากถามคนทำ 2.1 หน่อยว่ามีคนมากี่คน", "กิจกรรม 2.1"),
    ],
)
def test_it_is_told_who_they_are_and_who_passes_it_on(
    at_work: House, who: str, words: str, whom: str
) -> None:
    told = told_in(at_work, who, "ยกเลิก", words)
    assert NOT_SENT in told and f"ผู้รายงาน{whom} คือ" in told
    assert "นางสาวตัวอย่าง รายงานดี" in told
    assert f"ฝากบอกผู้ดูแลระบบว่า {words}" in told and "ประกาศ" not in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ฝากบอกผู้รับผิดชอบ 1.10 ว่ารีบส่งรายงาน", "ยังไม่ได้เตือนเรื่องรายงาน 1.10"),
        ("ช่วยเตือนคนที่ยังไม่เข้าร่วมประกาศ", "ยังไม่ได้เตือนเรื่องการเข้าร่วมประกาศ"),
    ],
)
def test_what_the_bot_reminds_of_is_answered_as_before(
    at_work: House, words: str, told: str
) -> None:
    assert told in told_in(at_work, EXECUTIVE, "ยกเลิก", words)
