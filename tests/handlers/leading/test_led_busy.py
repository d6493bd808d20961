"""Who is away or has something on a day, asked by those who lead, also while a day is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

KNOWN = "บอตเห็นเฉพาะวันลาที่แจ้งไว้"


@pytest.mark.parametrize(
    ("who", "said", "day"),
    [
        ("D0101", "วันอังคารหน้ามีใครติดอะไรไหม", "9 มีนาคม 2570"),
        ("D0102", "วันศุกร์นี้มีใครว่างบ้าง", "5 มีนาคม 2570"),
        ("D0001", "พรุ่งนี้ใครติดประชุมบ้าง", "2 มีนาคม 2570"),
        ("D0101", "พรุ่งนี้มีใครลาหรือติดงานบ้างคะ", "2 มีนาคม 2570"),
        ("D0002", "สัปดาห์หน้ามีใครไม่ว่างบ้าง", "8 มี.ค. 70"),
        ("D0102", "ลูกน้องใครติดธุระพรุ่งนี้บ้าง", "2 มีนาคม 2570"),
    ],
)
def test_leave_and_the_calendar_of_that_day_are_shown(
    chat: Callable[[str], Chat], who: str, said: str, day: str
) -> None:
    leads = chat(who).says(said)
    told = leads.since(0)
    assert told.startswith(KNOWN) and day in told and "ผู้ลา" in told and "กำหนดการ" in told


@pytest.mark.parametrize("said", ["วันนั้นมีใครติดอะไรไหม ก่อนจะลง", "วันนั้นมีใครลาหรือติดงานบ้างคะ"])
def test_in_a_conversation_that_day_is_the_one_that_was_told(
    chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat("D0002").says("นัดประชุมสำนักวันศุกร์หน้า")
    told = admin.answer_to(said)
    assert KNOWN in told and "12 มีนาคม 2570" in told
    assert "ทำเรื่องที่ค้างต่อ" in admin.offers


def test_another_day_is_asked_on(chat: Callable[[str], Chat]) -> None:
    leads = chat("D0101").says("วันอังคารหน้ามีใครติดอะไรไหม")
    told = leads.answer_to("แล้ววันพุธหน้าล่ะ")
    assert KNOWN in told and "10 มีนาคม 2570" in told


@pytest.mark.parametrize(
    "said",
    ["พรุ่งนี้ผมว่างไหม", "รายงานติดอยู่ที่ใคร", "วันนี้ใครลาบ้าง", "ห้องประชุมว่างวันไหน", "พรุ่งนี้ติดประชุมนะคะ",
     "มีตำแหน่งว่างไหม"],
)  # fmt: skip
def test_other_words_are_none_of_these(chat: Callable[[str], Chat], said: str) -> None:
    assert KNOWN not in chat("D0101").says(said).since(0)
