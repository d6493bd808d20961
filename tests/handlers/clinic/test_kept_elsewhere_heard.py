"""Who speaks of a thing of their own that is not kept here hears that, and who has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF = "D0106"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ยื่นแบบแจ้งผลประโยชน์ขัดกันไปแล้ว หัวหน้าว่าไงบ้าง", "บอตไม่ได้รับแจ้งหรือเก็บเรื่องผลประโยชน์ทับซ้อน"),
        ("ผลประโยชน์ทับซ้อนที่ผมแจ้งไว้ หมดไปแล้ว ต้องทำอะไร", "บอตไม่ได้รับแจ้งหรือเก็บเรื่องผลประโยชน์ทับซ้อน"),
        ("ปริ้นเตอร์ที่แจ้งซ่อมไว้ใช้ได้แล้วค่ะ", "ไม่มีเรื่องให้ติดตามหรือปิด"),
        ("แอร์ที่แจ้งซ่อมไปถึงไหนแล้ว", "ไม่มีเรื่องให้ติดตามหรือปิด"),
        ("หลักสูตร e-learning จริยธรรมต้องเรียนให้ครบไหม", "ไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด"),
        ("เรียนออนไลน์ครบแล้ว ใบเซอร์ส่งใคร", "ไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด"),
    ],
)
def test_it_is_said_that_nothing_of_it_is_here(
    chat: Callable[[str], Chat], said: str, told: str
) -> None:
    staff = chat(STAFF).says(said)
    assert told in staff.last and not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "ผลประโยชน์ทับซ้อนคืออะไร",
        "ญาติมาประมูลงาน ต้องแจ้งผลประโยชน์ทับซ้อนไหม",
        "คอมเสีย แจ้งใคร",
        "3.1 จัดอบรมหลักสูตรวินัยแล้ว คนเรียน 40 คน",
        "เรียนผู้ดูแลระบบ ขอรหัสใหม่",
        "ขอใบรับรองเข้าร่วมอบรม",
    ],
)
def test_other_words_mean_what_they_meant(chat: Callable[[str], Chat], said: str) -> None:
    told = chat(STAFF).says(said).last
    assert "ไม่เก็บว่าใครเรียน" not in told and "ให้ติดตามหรือปิด" not in told
    assert "บอตไม่ได้รับแจ้งหรือเก็บเรื่อง" not in told
