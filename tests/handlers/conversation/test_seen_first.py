"""Who stops in a conversation to see something first is shown it, and goes on where they stood."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.said_around.seen_first import seen_first
from tests.handlers.house import Chat

WAITS = "ดูแล้วพิมพ์ “ทำต่อ”"


def at_the_place(admin: Chat) -> Chat:
    admin.says("เพิ่มกำหนดการ").says("ประชุมทีมพัสดุ")
    return admin.says("พุธหน้า 13.30-16.30")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("เดี๋ยวก่อน ขอดูปฏิทินวันพุธก่อนว่าชนอะไรไหม", "3 มี.ค. 70"),
        ("เดี๋ยวดูปฏิทินพฤหัสหน้าก่อนนะ", "11 มี.ค. 70"),
        ("ขอดูวันหยุดก่อนแปปนึง", "วันหยุดและวันทำการพิเศษ"),
        ("ขอดูวันหยุดปีนี้ก่อน", "วันหยุดและวันทำการพิเศษ"),
        ("เดี๋ยวก่อนครับ ขอดูวันหยุดเดือนหน้าแป๊บนึง", "วันหยุดและวันทำการพิเศษ"),
        ("ขอทราบวันหยุดก่อนค่ะ แล้วค่อยตอบ", "วันทำการและวันหยุด"),
        ("ขอดูใครลาวันพุธก่อน", "3 มีนาคม 2570"),
        ("ขอดูทะเบียนบุคลากรก่อน", "14 คน"),
        ("เดี๋ยวนะ พรุ่งนี้มีประชุมอะไรไหม", "2 มี.ค. 70"),
        ("พักไว้ก่อน ขอดูกำหนดการพรุ่งนี้ว่ามีใครจองไหม", "2 มี.ค. 70"),
    ],
)
def test_what_is_to_be_seen_first_is_shown(admin: Chat, said: str, shown: str) -> None:
    me = at_the_place(admin)
    heard = len(me.heard)
    me.says(said)
    assert shown in me.last
    assert WAITS in me.since(heard) or "ทำเรื่องที่ค้างต่อ" in me.offers
    assert "สถานที่" in me.says("ทำต่อ").last


@pytest.mark.parametrize(
    "said",
    ["ขอดูก่อน", "ขอเช็คกับพี่เขาก่อนนะ", "ขอดูใบเสร็จก่อน", "ขอไปดูหน้างานก่อน", "ขอถามหัวหน้าก่อน", "เดี๋ยวมา"],
)
def test_what_the_bot_does_not_have_is_only_a_pause(admin: Chat, said: str) -> None:
    me = at_the_place(admin)
    heard = len(me.heard)
    me.says(said)
    assert WAITS not in me.since(heard) and "จัดที่ใด" in me.says("ทำต่อ").last


@pytest.mark.parametrize(
    "said", ["ไม่ชนแล้ว ส่งได้เลย", "โอเคไม่ชนค่ะ บันทึกเลย", "ส่งได้เลย", "ไม่มีใครจอง ส่งต่อได้เลย"]
)
@pytest.mark.parametrize("pause", ["ขอดูวันหยุดปีนี้ก่อน", "ขอถามหัวหน้าก่อน"])
def test_who_goes_on_is_shown_the_card_and_nothing_is_kept(
    admin: Chat, pause: str, said: str
) -> None:
    me = at_the_place(admin).says(pause).says(said)
    assert "จัดที่ใด" in me.last and "ยังไม่ได้ส่งหรือบันทึก" in me.since(len(me.heard) - 2)
    me.says("ห้อง 301").taps("ทั้งสำนักงาน").says(pause).says(said)
    assert "ตรวจก่อนบันทึกกำหนดการ" in me.last and "ห้อง 301" in me.last
    assert "บันทึกกำหนดการแล้ว" in me.says("ไม่ชนแล้ว บันทึกเลย").last


def test_in_a_complaint_no_words_are_looked_at(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน")
    heard = len(me.heard)
    me.says("ขอดูวันหยุดปีนี้ก่อน")
    assert WAITS not in me.since(heard)


@pytest.mark.parametrize(
    "text",
    [
        "เมื่อวานไปดูงานก่อนประชุม",
        "ประชุมก่อน",
        "ขอดูกับพี่ก่อน",
        "จัดก่อนเที่ยง",
        "ห้องก่อนถึงลิฟต์",
        "ขอก่อน",
        "เดี๋ยวมา",
        "พักเที่ยงก่อน",
        "เดี๋ยวไปถามพี่เขาว่าได้ไหม",
        "รอ ผอ. เซ็น",
    ],
)
def test_other_texts_want_to_see_nothing(text: str) -> None:
    assert seen_first(text) == ()


@pytest.mark.parametrize("first", ["ก่อน", "ก่อนตอบ", "ก่อนตัดสินใจ", "ก่อนจะอนุมัติ", "ก่อนยืนยันค่ะ"])
def test_before_what_comes_next_is_first(first: str) -> None:
    assert seen_first(f"ขอดูวันหยุดปีนี้{first}") == ("ขอดูวันหยุดปีนี้",)
