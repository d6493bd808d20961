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


@pytest.mark.parametrize(
    ("says", "day", "half"),
    [
        ("พรุ่งนี้ไปหาหมอช่วงเช้า ลาครึ่งวันได้ไหม", "02", True),
        ("มะรืนนี้ลาได้ไหมครับ", "03", False),
        ("หมอนัดวันจันทร์หน้า แต่บ่ายมีประชุมคณะทำงาน ลาแค่ช่วงเช้าได้มั้ย", "08", True),
        ("วันศุกร์นี้ลากิจครึ่งวันบ่ายได้ป่าวคะ", "05", True),
        ("10 มีนาลาได้มั้ย", "10", False),
        ("ศุกร์หน้าลูกรับปริญญา ขอลาวันนึงได้มั้ยคะ", "12", False),
        ("ลาวันศุกร์หน้าได้ไหมคะ ไปงานบวช", "12", False),
    ],
)
def test_who_asks_whether_they_may_be_away_wants_it(
    chat: Callable[[str], Chat], says: str, day: str, half: bool
) -> None:
    me = chat("D0106").says(says)
    assert me.state["answers"]["days"][0] == f"2027-03-{day}"
    assert me.state["answers"].get("half", False) is half and "ส่วนที่ถามว่า" not in me.last


@pytest.mark.parametrize(
    "says",
    [
        "ถ้าพรุ่งนี้ป่วย ลาได้ไหม",
        "วันหยุดลาได้ไหม",
        "พี่สมชายลาพรุ่งนี้ได้ไหม",
        "ลาป่วยย้อนหลังวันศุกร์ได้ไหม",
        "พรุ่งนี้ส่งรายงานได้ไหม",
        "ปกติวันศุกร์เขาให้ลาได้ไหม",
        "ลาป่วยวันจันทร์แล้วลากิจวันอังคารต่อได้ไหม",
        "วันศุกร์ลูกน้องลาได้ไหม",
    ],
)
def test_other_questions_begin_no_leave(chat: Callable[[str], Chat], says: str) -> None:
    me = chat("D0106").says(says)
    assert not me.house.states(me.user_id)
