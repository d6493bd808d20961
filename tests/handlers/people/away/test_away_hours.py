"""Who asks to be away for some hours, in words without `ลา`, is led to leave as with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.people.away.leave.away_hours import wants
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("พรุ่งนี้บ่ายหนูขอออกไปหาหมอฟันสักสองชั่วโมงได้มั้ยคะ", "2 มีนาคม 2570"),
        ("วันศุกร์ขอออกก่อนเวลานิดนึงไปรับลูกได้ไหม", "5 มีนาคม 2570"),
        ("เย็นนี้ขอกลับเร็วสักชั่วโมงนะคะ แม่เข้าโรงพยาบาล", "1 มีนาคม 2570"),
        ("ขอออกไปข้างนอกช่วงบ่ายพรุ่งนี้นะคะ ไปโรงเรียนลูก", "2 มีนาคม 2570"),
        ("ขอเข้างานสาย 10 โมงวันที่ 5 มีนาคม ไปอำเภอ", "5 มีนาคม 2570"),
        ("ขอพาแม่ไปตรวจตามนัดพฤหัสเช้าค่ะ", "4 มีนาคม 2570"),
    ],
)
def test_hours_of_a_day_are_told_as_leave(chat: Callable[[str], Chat], said: str, day: str) -> None:
    talk = chat("D0106").says(said)
    assert talk.last.startswith("ตรวจวันลา") and day in talk.last
    assert "ไม่แยกครึ่งวัน" in talk.last


@pytest.mark.parametrize(
    "said",
    [
        "ขอออกก่อนค่ะ",
        "อบรมวันนี้ขอออกก่อนบ่ายสามได้ไหม ไปรับลูก",
        "ขอกลับบ้านก่อนเวลาวันศุกร์ต้องยื่นใบลามั้ย",
        "น้องนิดขอออกไปหาหมอพรุ่งนี้บ่าย ให้ได้ไหม",
        "พรุ่งนี้ขอส่งรายงานช้าหน่อยนะ ไปหาหมอ",
        "เมื่อวานขอออกไปหาหมอ วันนี้มาแล้ว",
        "ขอนัดคลินิกพรุ่งนี้บ่ายค่ะ",
        "ขอเลื่อนวันลาจากพรุ่งนี้เป็นศุกร์ ไปหาหมอ",
    ],
)
def test_other_words_are_no_leave(said: str) -> None:
    assert not wants(said)
