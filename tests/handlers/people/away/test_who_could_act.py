"""Who leads and asks who may act on days of their own begins to appoint one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

DIRECTOR, HEAD, ADMIN, REPORTER = "D0101", "D0102", "D0002", "D0103"
ASKED = "จะมอบหมายให้ผู้ใดพิจารณารายงานแทนท่าน"


@pytest.mark.parametrize(
    ("who", "said", "days"),
    [
        (DIRECTOR, "จันทร์หน้าพี่ไปอบรมห้าวัน ให้ใครเซ็นอนุมัติแทนได้คะ",
         "8 มีนาคม 2570 ถึง 12 มีนาคม 2570"),
        (DIRECTOR, "พรุ่งนี้ไปราชการสามวัน ให้ใครอนุมัติแทนได้บ้าง", "2 มีนาคม 2570 ถึง 4 มีนาคม 2570"),
        (HEAD, "8-12 มี.ค. ไม่อยู่ ฝากใครดูแทนดี", "8 มีนาคม 2570 ถึง 12 มีนาคม 2570"),
        (DIRECTOR, "วันที่ 15 มี.ค. ผมติดประชุมทั้งวัน ตั้งใครพิจารณาแทนได้บ้างครับ", "15 มีนาคม 2570"),
        (DIRECTOR, "พรุ่งนี้ผมไปราชการเชียงใหม่ กลับวันที่ 5 ให้ใครเซ็นแทนได้บ้าง",
         "2 มีนาคม 2570 ถึง 4 มีนาคม 2570"),
        (HEAD, "8 มีนาผมไปประชุม กลับมาวันที่ 11 ใครเซ็นแทนได้บ้าง", "8 มีนาคม 2570 ถึง 10 มีนาคม 2570"),
        (DIRECTOR, "พรุ่งนี้ไปดูงาน เดินทางกลับวันที่ 5 ให้ใครอนุมัติแทนดี",
         "2 มีนาคม 2570 ถึง 5 มีนาคม 2570"),
    ],
)  # fmt: skip
def test_appointing_is_begun_with_the_days(
    chat: Callable[[str], Chat], who: str, said: str, days: str
) -> None:
    leads = chat(who)
    leads.says(said)
    assert ASKED in leads.since(0) and f"ครั้งนี้สำหรับวันที่ {days}" in leads.since(0)
    leads.says("นางสาวตัวอย่าง รายงานดี")
    assert "ไม่ได้บันทึกไว้" not in leads.since(0)
    assert days in leads.last and "ยืนยันมอบหมาย" in leads.offers


def test_a_week_without_its_days_is_asked_for_them(chat: Callable[[str], Chat]) -> None:
    assert ASKED in chat(DIRECTOR).says("สัปดาห์หน้าผมไม่อยู่ ใครแทนได้").since(0)


@pytest.mark.parametrize(
    ("who", "said", "way"),
    [
        (ADMIN, "ผอ.คลังจะเกษียณสิ้นเดือน ตั้งใครรักษาการแทนไปก่อนได้บ้าง", "ตั้งผู้แทนให้ผู้อื่น"),
        (ADMIN, "หัวหน้ากลุ่มลาออก ให้ใครอนุมัติแทนได้บ้าง", "ตั้งผู้แทนให้ผู้อื่น"),
        (HEAD, "ผอ.ไปต่างประเทศพรุ่งนี้ ให้ใครเซ็นแทนได้บ้าง", "ติดต่อผู้ดูแลระบบ"),
    ],
)
def test_of_somebody_else_it_is_told_who_may_be_one(
    chat: Callable[[str], Chat], who: str, said: str, way: str
) -> None:
    leads = chat(who).says(said)
    assert leads.last.startswith("ผู้แทนเป็นใครก็ได้ในสำนักเดียวกัน") and way in leads.offers


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (DIRECTOR, "ใครแทนผมอยู่"),
        (DIRECTOR, "ใครรับงานแทนได้บ้าง"),
        (REPORTER, "จันทร์หน้าหนูลา ใครทำแทนได้บ้าง"),
        (DIRECTOR, "พรุ่งนี้ใครส่งรายงานแทนได้บ้าง"),
        (DIRECTOR, "ประชุมพรุ่งนี้ให้ใครเข้าประชุมแทนได้บ้าง"),
        (HEAD, "วันนี้ใครแทน ผอ."),
    ],
)
def test_other_questions_begin_nothing(chat: Callable[[str], Chat], who: str, said: str) -> None:
    told = chat(who).says(said).since(0)
    assert ASKED not in told and "บอตไม่กำหนดระดับ คนต่างสำนักไม่ได้ ผู้แทนพิจารณา" not in told
